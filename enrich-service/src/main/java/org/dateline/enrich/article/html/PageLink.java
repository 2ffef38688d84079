package org.dateline.enrich.article.html;

/**
 * A link of a page.
 *
 * @param element index of the {@code a} element in the {@link PageTree}
 * @param block index of the text block that it starts in
 */
record PageLink(int element, int block) {}
