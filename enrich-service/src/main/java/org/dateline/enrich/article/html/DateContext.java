package org.dateline.enrich.article.html;

import java.time.Duration;
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

    /** Clocks of publishers run ahead, and a page in Kiribati is dated tomorrow. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** Older dates than the web's are templates' defaults such as the Unix epoch. */
    private static final int FIRST_YEAR = 1993;

    /** Whether a page can be of that time. */
    boolean isPlausible(NewsTime time) {
        return time.time().getYear() >= FIRST_YEAR
                && (now == null || !time.time().toInstant().isAfter(now.plus(AHEAD)));
    }
}
