package org.dateline.ingest.intake;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.ingest.publish.RawArticlePublisher;
import org.dateline.ingest.publish.Receipt;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.RejectedItem;
import org.jspecify.annotations.Nullable;

/** Keeps what it is given; fails on demand. */
public final class RecordingPublisher implements RawArticlePublisher {

    public final List<RawItem> articles = new CopyOnWriteArrayList<>();
    public final List<RejectedItem> refusals = new CopyOnWriteArrayList<>();
    public final AtomicInteger holding = new AtomicInteger();
    public volatile @Nullable RuntimeException failure;

    /** While it is there, articles wait for it. */
    public volatile @Nullable CountDownLatch hold;

    @Override
    public CompletableFuture<Receipt> publish(RawItem item) {
        RuntimeException cause = failure;
        if (cause != null) {
            return CompletableFuture.failedFuture(cause);
        }
        hold();
        articles.add(item);
        return stored(item.articleId());
    }

    @Override
    public CompletableFuture<Receipt> publishRejected(RejectedItem item) {
        RuntimeException cause = failure;
        if (cause != null) {
            return CompletableFuture.failedFuture(cause);
        }
        refusals.add(item);
        return stored(item.articleId());
    }

    private void hold() {
        CountDownLatch latch = hold;
        if (latch == null) {
            return;
        }
        holding.incrementAndGet();
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static CompletableFuture<Receipt> stored(String articleId) {
        return CompletableFuture.completedFuture(new Receipt(
                articleId, "news.article.raw.v1", 0, 0, "00-" + "1".repeat(32) + "-" + "2".repeat(16) + "-01"));
    }
}
