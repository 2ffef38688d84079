package org.dateline.enrich.article.html;

/**
 * A date as the page has it, not read yet.
 *
 * @param provenance as in {@link org.dateline.enrich.article.NewsTime#provenance}
 * @param weight how much the place where it stands is worth
 */
record RawTime(String raw, DateSource source, String provenance, int weight) {

    RawTime(String raw, DateSource source) {
        this(raw, source, source.provenance(), source.weight());
    }
}
