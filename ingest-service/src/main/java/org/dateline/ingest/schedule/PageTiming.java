package org.dateline.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a page is looked at again. Most changes come within a day and nearly all within a week (GDELT's Global Difference Graph:
 * re-crawls after 24 hours and 7 days). Immutable.
 *
 * @param checks after the article was published
 * @param confirmAfter how long a page has to be missing before its article is killed
 * @param retries how often a page that an article waits for is asked before the article goes out without it
 */
public record PageTiming(List<Duration> checks, Duration confirmAfter, int retries) {

    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    private static final Duration LONGEST_RETRY = Duration.ofHours(6);
    private static final int MAX_DOUBLINGS = 8;

    public PageTiming {
        checks = List.copyOf(checks);
    }

    /** After an hour, a day and a week. */
    public static PageTiming standard() {
        return new PageTiming(
                List.of(Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(7)), Duration.ofMinutes(15), 4);
    }

    /** When a page is to be fetched next; {@link Instant#MAX} for never. */
    public Instant dueAt(PageRequest request, @Nullable PageState state) {
        boolean served = state != null && !state.requestedAt().isBefore(request.requestedAt());
        if (!served && request.publishPage()) {
            return request.requestedAt();
        }
        if (state == null) {
            return checkAt(request.requestedAt(), 0);
        }
        Instant next = state.nextCheckAt();
        return next == null ? Instant.MAX : next;
    }

    /** The time of a planned check, counted from 0; {@link Instant#MAX} after the last. */
    Instant checkAt(Instant published, int number) {
        return number < checks.size() ? published.plus(checks.get(number)) : Instant.MAX;
    }

    /** The time of the next check that still lies ahead: after an outage, one check stands for all that were missed. */
    int nextCheck(Instant published, int done, Instant now) {
        int number = done;
        while (number < checks.size() && !checkAt(published, number).isAfter(now)) {
            number++;
        }
        return number;
    }

    Duration retryAfter(int failures) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(Math.max(0, failures - 1), MAX_DOUBLINGS));
        return wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
    }
}
