package org.dateline.ingest.source.document;

/** What a document is, as far as its first characters tell. */
public enum DocumentFormat {
    /** A page. */
    HTML,
    /** XML: a feed, or something that is refused once it is read. */
    XML,
    /** NewsML-G2: a message, a news item, a package, or something that is no news. */
    NEWSML_G2,
    /** NewsML 1.0 to 1.2. */
    NEWSML_1,
    /** NITF. */
    NITF,
    /** A sitemap, or an index of them. */
    SITEMAP,
    /** One JSON value. */
    JSON,
    /** A JSON object on each line. */
    JSON_LINES,
    /** A web archive, WET included. */
    WARC,
    /** A page as plain text. */
    TEXT,
    /** Nothing but white space. */
    EMPTY,
    /** Neither text nor markup. */
    BINARY
}
