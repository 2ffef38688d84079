package org.dateline.enrich.article;

/**
 * A part of an article's text with its kind; blocks are in text order and do not overlap.
 *
 * @param start UTF-16 code units from 0
 * @param end exclusive
 */
public record TextBlock(Kind kind, int start, int end) {

    /** What a block is. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        QUOTATION,
        PREFORMATTED,
        CAPTION
    }
}
