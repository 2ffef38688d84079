package org.dateline.ingest.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is due when, over all lanes. Safe for many threads. */
final class DueQueue {

    private static final long LONGEST_WAIT_MS = 500;

    /** Something that is due; whether it still is, its lane knows. */
    record Due(Lane<?, ?> lane, String key, Instant at) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at.compareTo(other.at);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final PriorityQueue<Due> waiting = new PriorityQueue<>();
    private final Clock clock;

    DueQueue(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(Lane<?, ?> lane, String key, Instant at) {
        waiting.add(new Due(lane, key, at));
        notifyAll();
    }

    /** The next that is due; null where nothing is within half a second. */
    @SuppressWarnings("WaitNotInLoop") // the caller loops; to wake up too early is no harm
    synchronized @Nullable Due next() throws InterruptedException {
        Due first = waiting.peek();
        long wait = first == null
                ? LONGEST_WAIT_MS
                : Math.min(
                        LONGEST_WAIT_MS,
                        Duration.between(clock.instant(), first.at()).toMillis());
        if (wait > 0) {
            wait(wait);
            first = waiting.peek();
        }
        return first == null || first.at().isAfter(clock.instant()) ? null : waiting.poll();
    }

    /** How long the oldest has been due. */
    synchronized Duration lateness() {
        Due first = waiting.peek();
        Duration late = first == null ? Duration.ZERO : Duration.between(first.at(), clock.instant());
        return late.isNegative() ? Duration.ZERO : late;
    }
}
