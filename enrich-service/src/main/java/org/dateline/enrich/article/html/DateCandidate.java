package org.dateline.enrich.article.html;

import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.NewsTime.Precision;

/**
 * A date of the page that was read.
 *
 * @param weight how much the place where it stands is worth, see {@link DateSource}
 */
record DateCandidate(NewsTime time, DateSource source, int weight) {

    /** Whether it names a day. */
    boolean hasDay() {
        return time.precision().compareTo(Precision.DAY) <= 0;
    }

    boolean sameDay(DateCandidate other) {
        return time.time().toLocalDate().equals(other.time.time().toLocalDate());
    }
}
