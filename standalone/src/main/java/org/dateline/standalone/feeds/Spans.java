package org.dateline.standalone.feeds;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Spans of time in few letters. Stateless. */
final class Spans {

    private Spans() {}

    /** {@code 45s}, {@code 5m}, {@code 3h}, {@code 12d}: the largest unit of which there are two, or that is exact. */
    static String of(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 120 && seconds != 60) {
            return seconds + "s";
        }
        long minutes = seconds / 60;
        if (minutes < 120 && minutes != 60) {
            return minutes + "m";
        }
        long hours = minutes / 60;
        return hours < 48 && hours != 24 ? hours + "h" : hours / 24 + "d";
    }

    /** How long ago. */
    static String ago(@Nullable Instant time, Instant now) {
        return time == null ? "never" : of(Duration.between(time, now)) + " ago";
    }

    /** How soon. */
    static String until(@Nullable Instant time, Instant now) {
        if (time == null) {
            return "never";
        }
        return time.isAfter(now) ? "in " + of(Duration.between(now, time)) : "now";
    }
}
