package org.dateline.ingest.websub;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.Outcome;
import org.dateline.ingest.schedule.Subscription;
import org.jspecify.annotations.Nullable;

/** The feeds that this instance polls. Safe for many threads. */
public interface WebSubFeeds {

    /** Whether a feed is among them. */
    boolean has(String feedId);

    /**
     * Does something for a feed between its polls.
     *
     * @return empty where it is not among them, or busy; else complete when what came of it is stored
     */
    Optional<CompletableFuture<Void>> work(
            String feedId, BiFunction<Subscription, @Nullable FeedState, Outcome<FeedState>> work);
}
