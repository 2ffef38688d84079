package org.dateline.ingest.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.dateline.ingest.intake.Ingest;
import org.dateline.ingest.intake.IngestReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls feeds at an interval, none twice at once, their first polls spread over some seconds. */
final class FeedPoller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
    private static final int THREADS = 4;
    private static final long SPREAD_MS = 5_000;
    private static final long CLOSE_LIMIT_SECONDS = 30;

    private final Ingest ingest;
    private final Duration interval;
    private final RandomGenerator random;
    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(THREADS);

    FeedPoller(Ingest ingest, Duration interval, RandomGenerator random) {
        this.ingest = ingest;
        this.interval = interval;
        this.random = random;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a poll catches all that can go wrong
    void start(List<URI> feeds) {
        for (URI feed : feeds) {
            long delay = random.nextLong(Math.min(SPREAD_MS, interval.toMillis()));
            threads.scheduleWithFixedDelay(() -> poll(feed), delay, interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void poll(URI feed) {
        try {
            IngestReport report = ingest.pollFeed(feed);
            LOG.info(
                    "polled {}: {} published, {} unchanged, {} rejected, {} failures",
                    feed,
                    report.published(),
                    report.unchanged(),
                    report.rejectedTotal(),
                    report.failures());
        } catch (RuntimeException failure) {
            // A task that throws is never run again.
            LOG.error("polling {} failed", feed, failure);
        }
    }
}
