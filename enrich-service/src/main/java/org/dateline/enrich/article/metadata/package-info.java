/** What stands around an article's text and says who wrote it, where, for which agency and under which headline. */
@NullMarked
package org.dateline.enrich.article.metadata;

import org.jspecify.annotations.NullMarked;
