/** Dates and times as news pages print them, in many languages, read without ever asking the host for its zone, locale or clock. */
@NullMarked
package org.dateline.enrich.article.date;

import org.jspecify.annotations.NullMarked;
