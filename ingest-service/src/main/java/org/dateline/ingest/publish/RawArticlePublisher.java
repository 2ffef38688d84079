package org.dateline.ingest.publish;

import java.util.concurrent.CompletableFuture;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.RejectedItem;

/** Hands items on. Safe for many threads. */
public interface RawArticlePublisher {

    /** Publishes an article; the future is complete once it is safely stored, or fails with the reason why it is not. */
    CompletableFuture<Receipt> publish(RawItem item);

    /** Publishes a refusal, likewise. */
    CompletableFuture<Receipt> publishRejected(RejectedItem item);
}
