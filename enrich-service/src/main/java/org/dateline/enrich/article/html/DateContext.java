package org.dateline.enrich.article.html;

import java.time.Instant;
import java.time.ZoneId;
import org.dateline.enrich.article.NewsTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a page's dates are read.
 *
 * @param zone the source's zone, for times that name none
 * @param language of the page, for the order of day and month
 * @param now the latest moment that the page can be of
 */
record DateContext(@Nullable ZoneId zone, @Nullable String language, @Nullable Instant now) {

    /** Older dates than the web's are templates' defaults such as the Unix epoch. */
    private static final int FIRST_YEAR = 1993;

    /** Whether a page can be of that time. */
    boolean isPlausible(NewsTime time) {
        return time.time().getYear() >= FIRST_YEAR && (now == null || time.knownAt(now) != null);
    }

    /** The same, with all the future allowed. */
    DateContext withoutLimit() {
        return new DateContext(zone, language, null);
    }
}
