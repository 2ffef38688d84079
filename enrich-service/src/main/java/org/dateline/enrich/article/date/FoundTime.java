package org.dateline.enrich.article.date;

import org.dateline.enrich.article.NewsTime;

/**
 * A time found in running text.
 *
 * @param role what the words beside it say it is
 * @param start where it stands, label not included, in UTF-16 code units
 * @param end exclusive
 * @param labelStart where its label starts; equal to {@code start} where it has none
 */
public record FoundTime(NewsTime time, Role role, int start, int end, int labelStart) {

    /** What a time on a page says about the article. */
    public enum Role {
        PUBLISHED,
        MODIFIED,
        /** Of something else: an event, a term, the moment of the visit, a member's registration. */
        OTHER,
        /** No word says what it is. */
        UNKNOWN
    }
}
