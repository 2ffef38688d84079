package org.dateline.ingest.push;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dateline.ingest.intake.RecordingPublisher;
import org.dateline.ingest.publish.AcceptedPush;
import org.dateline.ingest.publish.PushStore;
import org.dateline.ingest.publish.Receipt;
import org.dateline.ingest.source.RawItem;

/** Keeps what it is given beside what a publisher keeps; fails and waits when that does. */
final class MemoryPushStore implements PushStore {

    private final RecordingPublisher publisher;
    private final Map<String, AcceptedPush> accepted = new ConcurrentHashMap<>();
    volatile boolean busy;

    MemoryPushStore(RecordingPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public CompletableFuture<List<Receipt>> store(List<RawItem> items) {
        List<CompletableFuture<Receipt>> stored =
                items.stream().map(publisher::publish).toList();
        return CompletableFuture.allOf(stored.toArray(new CompletableFuture<?>[0]))
                .thenApply(all -> stored.stream().map(CompletableFuture::join).toList());
    }

    @Override
    public Optional<AcceptedPush> known(String keyDigest) {
        return Optional.ofNullable(accepted.get(keyDigest));
    }

    @Override
    public CompletableFuture<Outcome> storeOnce(
            List<RawItem> items, String keyDigest, Function<List<Receipt>, AcceptedPush> answer) {
        if (busy) {
            return CompletableFuture.completedFuture(new Outcome.UnderWay(Duration.ofSeconds(2)));
        }
        return store(items).thenApply(receipts -> {
            AcceptedPush push = answer.apply(receipts.stream()
                    .map(all -> new Receipt(all.articleId(), all.topic(), -1, -1, all.traceparent()))
                    .toList());
            accepted.put(keyDigest, push);
            return new Outcome.Stored(push);
        });
    }
}
