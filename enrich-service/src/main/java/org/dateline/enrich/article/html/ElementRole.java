package org.dateline.enrich.article.html;

/** What the tag, class and id of an element say that it is. */
enum ElementRole {
    /** Nothing is known. */
    NONE(0),
    /** The article's own text. */
    BODY(1),
    /** Something on the way to it. */
    CONTENT(1 << 1),
    /** The first paragraph, where it stands apart. */
    LEAD(1 << 2),
    /** Navigation, share bars, boxes: what stands around an article. */
    FURNITURE(1 << 3),
    /** A list of other stories. */
    RELATED(1 << 4),
    /** Readers' comments. */
    COMMENT(1 << 5),
    /** The people who wrote it. */
    BYLINE(1 << 6),
    /** When it was published. */
    DATE(1 << 7),
    /** The words to a picture. */
    CAPTION(1 << 8);

    private final int bit;

    ElementRole(int bit) {
        this.bit = bit;
    }

    /** Whether the text of such an element is no part of the article's text. */
    boolean isAround() {
        return this == FURNITURE
                || this == RELATED
                || this == COMMENT
                || this == BYLINE
                || this == DATE
                || this == CAPTION;
    }

    /** This role in a set of roles that is a number; NONE is in none. */
    int bit() {
        return bit;
    }
}
