package org.dateline.enrich.article.plaintext;

/**
 * A line of a page, or a paragraph put together from wrapped lines.
 *
 * @param text clean, without white space at its ends, never empty
 * @param blankBefore whether a blank line or the page's start stands before it
 */
record PageLine(String text, boolean blankBefore) {}
