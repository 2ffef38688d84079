package org.dateline.ingest.publish;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dateline.ingest.source.RawItem;

/** Where pushes of several articles, and pushes with an idempotency key, are stored: all of a push, or nothing. Safe for many threads. */
public interface PushStore {

    /** What became of a push with a key. */
    sealed interface Outcome {

        /** Stored now. */
        record Stored(AcceptedPush push) implements Outcome {}

        /** Stored before, here or by another instance; this time nothing was. */
        record Known(AcceptedPush push) implements Outcome {}

        /** A request with this key has not been decided yet. */
        record UnderWay(Duration retryAfter) implements Outcome {}
    }

    /** Stores all items or none; the future fails where none is. */
    CompletableFuture<List<Receipt>> store(List<RawItem> items);

    /** The answer that was given under a key within the last 24 hours, as far as this instance knows without asking. */
    Optional<AcceptedPush> known(String keyDigest);

    /**
     * Stores all items and the answer, or nothing; and nothing either where the key has been answered within the last 24 hours, or is in
     * use.
     *
     * @param answer makes the answer to be stored out of the receipts, which do not have offsets yet; its status is final
     */
    CompletableFuture<Outcome> storeOnce(
            List<RawItem> items, String keyDigest, Function<List<Receipt>, AcceptedPush> answer);
}
