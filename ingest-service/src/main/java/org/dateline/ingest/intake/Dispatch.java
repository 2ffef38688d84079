package org.dateline.ingest.intake;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.dateline.ingest.publish.RawArticlePublisher;
import org.dateline.ingest.publish.Receipt;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.RejectedItem;

/** The records of one ingest on their way to the broker: a bounded number at a time, each counted by how it ended. Safe for many threads. */
final class Dispatch {

    private final RawArticlePublisher publisher;
    private final IngestListener listener;
    private final int maxInFlight;
    private final Semaphore free;
    private final LongAdder published = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final AtomicLong documents = new AtomicLong();
    private final Map<String, Long> rejected = new ConcurrentHashMap<>();

    Dispatch(RawArticlePublisher publisher, IngestListener listener, int maxInFlight) {
        this.publisher = publisher;
        this.listener = listener;
        this.maxInFlight = maxInFlight;
        this.free = new Semaphore(maxInFlight);
    }

    void publish(RawItem item) {
        free.acquireUninterruptibly();
        settle(publisher.publish(item), item.articleId(), published::increment);
    }

    void reject(RejectedItem item) {
        free.acquireUninterruptibly();
        String code = item.reason().code();
        settle(publisher.publishRejected(item), item.articleId(), () -> rejected.merge(code, 1L, Long::sum));
    }

    void documentRead() {
        documents.incrementAndGet();
    }

    void failed(String place, String detail) {
        failures.increment();
        listener.failed(place, detail);
    }

    /** Waits for all records to end. */
    IngestReport finish() {
        free.acquireUninterruptibly(maxInFlight);
        free.release(maxInFlight);
        return new IngestReport(documents.get(), published.sum(), rejected, failures.sum());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // every outcome is handled here
    private void settle(CompletableFuture<Receipt> sent, String articleId, Runnable count) {
        sent.whenComplete((receipt, failure) -> {
            try {
                if (failure == null) {
                    count.run();
                    listener.stored(articleId);
                } else {
                    failed(articleId, String.valueOf(failure.getMessage()));
                }
            } finally {
                free.release();
            }
        });
    }
}
