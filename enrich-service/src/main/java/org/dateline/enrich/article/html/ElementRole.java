package org.dateline.enrich.article.html;

/** What the tag, class and id of an element say that it is. */
enum ElementRole {
    /** Nothing is known. */
    NONE,
    /** The article's own text. */
    BODY,
    /** Something on the way to it. */
    CONTENT,
    /** The first paragraph, where it stands apart. */
    LEAD,
    /** Navigation, share bars, boxes: what stands around an article. */
    FURNITURE,
    /** A list of other stories. */
    RELATED,
    /** Readers' comments. */
    COMMENT,
    /** The people who wrote it. */
    BYLINE,
    /** When it was published. */
    DATE,
    /** The words to a picture. */
    CAPTION;

    /** Whether the text of such an element is no part of the article's text. */
    boolean isAround() {
        return this == FURNITURE
                || this == RELATED
                || this == COMMENT
                || this == BYLINE
                || this == DATE
                || this == CAPTION;
    }

    /** This role in a set of roles that is a number. */
    int bit() {
        return 1 << ordinal();
    }
}
