/** News pages as plain text: the article is told from everything around it by what its lines look like. */
@NullMarked
package org.dateline.enrich.article.plaintext;

import org.jspecify.annotations.NullMarked;
