package org.dateline.ingest.runtime;

import io.micrometer.core.instrument.Counter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dateline.ingest.publish.AcceptedPush;
import org.dateline.ingest.publish.PushStore;
import org.dateline.ingest.publish.Receipt;
import org.dateline.ingest.source.RawItem;

/** The same store, its articles counted; what was stored before is not. */
record CountingPushStore(PushStore store, Counter stored, Counter failed) implements PushStore {

    @Override
    public CompletableFuture<List<Receipt>> store(List<RawItem> items) {
        return store.store(items)
                .whenComplete((receipts, failure) -> (failure == null ? stored : failed).increment(items.size()));
    }

    @Override
    public Optional<AcceptedPush> known(String keyDigest) {
        return store.known(keyDigest);
    }

    @Override
    public CompletableFuture<Outcome> storeOnce(
            List<RawItem> items, String keyDigest, Function<List<Receipt>, AcceptedPush> answer) {
        return store.storeOnce(items, keyDigest, answer).whenComplete((outcome, failure) -> {
            if (failure != null) {
                failed.increment(items.size());
            } else if (outcome instanceof Outcome.Stored) {
                stored.increment(items.size());
            }
        });
    }
}
