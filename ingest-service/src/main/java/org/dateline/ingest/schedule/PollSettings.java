package org.dateline.ingest.schedule;

import java.time.Duration;

/**
 * Bounds of polling.
 *
 * @param first interval of a feed of which nothing is known
 * @param shortest that an adapted interval gets
 * @param longest that an adapted interval gets
 * @param refreshAfter how long a server may say "not modified" before it is asked for the whole feed once, to find those that are stuck
 */
public record PollSettings(Duration first, Duration shortest, Duration longest, Duration refreshAfter) {

    /** The usual bounds. */
    public static PollSettings standard() {
        return new PollSettings(
                Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofHours(4), Duration.ofHours(24));
    }
}
