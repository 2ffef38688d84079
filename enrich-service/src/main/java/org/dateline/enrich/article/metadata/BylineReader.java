package org.dateline.enrich.article.metadata;

/** Takes by-lines apart into people and agency. Thread-safe; load once. */
public final class BylineReader {

    private final BylineWords words;
    private final AgencyTable agencies;

    private BylineReader(BylineWords words, AgencyTable agencies) {
        this.words = words;
        this.agencies = agencies;
    }

    /** Reads the word lists. */
    public static BylineReader load(AgencyTable agencies) {
        return new BylineReader(BylineWords.load(), agencies);
    }

    /** The people and the agency of a by-line as printed, with or without its "By". Never throws. */
    public Byline read(String raw) {
        return new BylineParser(words, agencies).parse(raw);
    }
}
