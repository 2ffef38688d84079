package org.dateline.standalone.cli;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What a run is to do.
 *
 * @param once end when all is through
 * @param interval between two polls of the feeds
 * @param awaitTombstones whether the end waits for the tombstones of kills
 */
record RunPlan(
        List<String> inputs,
        List<URI> feeds,
        boolean once,
        Duration interval,
        boolean allowPrivate,
        Duration tombstoneDelay,
        boolean awaitTombstones) {

    RunPlan {
        inputs = List.copyOf(inputs);
        feeds = List.copyOf(feeds);
    }
}
