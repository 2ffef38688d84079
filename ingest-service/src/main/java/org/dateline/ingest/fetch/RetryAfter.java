package org.dateline.ingest.fetch;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Retry-After in both forms (RFC 9110, section 10.2.3). Stateless. */
public final class RetryAfter {

    /** More is a slip of an operator; a feed that is asked for once a week does no harm. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private RetryAfter() {}

    /**
     * Reads the header. A date counts from the server's own Date, so that its clock may be wrong.
     *
     * @param now stands in for a Date that is missing or none
     */
    static @Nullable Duration of(HttpHeaders headers, Instant now) {
        String value = headers.firstValue("Retry-After").orElse("");
        long seconds = Freshness.seconds(value);
        if (seconds >= 0) {
            return bounded(Duration.ofSeconds(seconds));
        }
        Instant date = headers.firstValue("Date").flatMap(HttpDate::parse).orElse(now);
        return HttpDate.parse(value)
                .map(end -> bounded(Duration.between(date, end)))
                .orElse(null);
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
