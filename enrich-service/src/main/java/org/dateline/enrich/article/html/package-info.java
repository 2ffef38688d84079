/**
 * From an HTML page or fragment to an article draft: one pass over the DOM into flat arrays, then the article's own element, its blocks,
 * and what the page says about itself. Everything here is linear in the size of the page and uses no recursion, because pages are
 * hostile.
 */
@NullMarked
package org.dateline.enrich.article.html;

import org.jspecify.annotations.NullMarked;
