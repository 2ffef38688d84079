package org.dateline.ingest.source;

/** What kind of document the content of a raw article is. */
public enum ContentFormat {
    /** A whole HTML page, with everything around the article. */
    HTML("html"),
    /** The body of a feed item or of a ninjs document: HTML, of the article only. */
    HTML_FRAGMENT("html-fragment"),
    /** A whole page as plain text, with everything around the article. */
    TEXT("text"),
    /** The article's text and nothing else. */
    PLAIN("plain");

    private final String code;

    ContentFormat(String code) {
        this.code = code;
    }

    /** The name that the contract uses. */
    public String code() {
        return code;
    }
}
