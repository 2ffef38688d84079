package org.dateline.enrich.article.html;

/**
 * A date as the page has it, not read yet.
 *
 * @param provenance as in {@link org.dateline.enrich.article.NewsTime#provenance}
 */
record RawTime(String raw, String provenance) {}
