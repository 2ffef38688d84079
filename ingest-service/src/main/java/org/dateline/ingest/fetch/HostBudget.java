package org.dateline.ingest.fetch;

import java.time.Duration;

/**
 * What fetching may take of us and of others.
 *
 * @param threads fetches at one time
 * @param perHost fetches at one time from one host
 * @param spacing least time between two starts at one host
 * @param closeLimit how long a stop waits for what runs
 */
public record HostBudget(int threads, int perHost, Duration spacing, Duration closeLimit) {

    public HostBudget {
        if (threads < 1 || perHost < 1 || spacing.isNegative() || closeLimit.isNegative()) {
            throw new IllegalArgumentException("a budget of nothing");
        }
    }

    /** One request at a time and one a second for each host, as a careful reader would. */
    public static HostBudget standard() {
        return new HostBudget(64, 1, Duration.ofSeconds(1), Duration.ofSeconds(10));
    }
}
