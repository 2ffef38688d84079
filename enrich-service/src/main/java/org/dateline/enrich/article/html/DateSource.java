package org.dateline.enrich.article.html;

/**
 * Kinds of places on a page that tell a date, with what each is worth. The weights are compared with each other only; their order is that of
 * how often each was right on pages whose date is known.
 */
enum DateSource {
    /** The article's object in JSON-LD. */
    JSON_LD("json-ld", 90),
    /** A meta element whose name says that it is the publication. */
    META("meta", 88),
    /** Microdata or RDFa of the article, in the text of the page. */
    PROPERTY("time-element", 84),
    /** A path such as {@code /2019/09/01/}. */
    URL("url", 76),
    /** A {@code time} element that says it is the publication. */
    PUBLICATION_TIME("time-element", 80),
    /** A {@code time} element. */
    TIME("time-element", 70),
    /** An element whose class says that it is a date. */
    DATE_ELEMENT("text", 66),
    /** A printed line. */
    LINE("text", 64),
    /** A meta element that may as well be about the page or the day it was made. */
    VAGUE_META("meta", 50),
    /** Of the last change, where nothing tells of the publication. */
    CHANGE("text", 30),
    /** Data in a script. */
    SCRIPT("meta", 16),
    /** The address of the page's picture. */
    PICTURE("url", 12);

    private final String provenance;
    private final int weight;

    DateSource(String provenance, int weight) {
        this.provenance = provenance;
        this.weight = weight;
    }

    /** As in {@link org.dateline.enrich.article.NewsTime#provenance}. */
    String provenance() {
        return provenance;
    }

    int weight() {
        return weight;
    }
}
