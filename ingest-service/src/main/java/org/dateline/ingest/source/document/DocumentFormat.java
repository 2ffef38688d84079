package org.dateline.ingest.source.document;

/** What a document is, as far as its first characters tell. */
public enum DocumentFormat {
    /** A page. */
    HTML,
    /** XML: a feed, or something that is refused once its root is known. */
    XML,
    /** One JSON value. */
    JSON,
    /** A JSON object on each line. */
    JSON_LINES,
    /** A page as plain text. */
    TEXT,
    /** Nothing but white space. */
    EMPTY,
    /** Neither text nor markup. */
    BINARY
}
