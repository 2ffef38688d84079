package org.dateline.ingest.intake;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.document.DocumentReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents within a time limit, on threads of its own, as many at a time as the processors carry. Callers wait for a free place
 * as long as the limit allows. A reading that does not end is interrupted and left behind, and another thread takes its place; only
 * when {@value #MAX_STUCK} are left behind at one time does each further one keep its place. Safe for many threads.
 */
public final class TimedReader implements AutoCloseable {

    private static final int MAX_STUCK = 32;

    /** Reading is all processor, but one slow document shall not hold up a machine with two of them. */
    private static final int LEAST_PLACES = 4;

    private final DocumentReader documents;
    private final Function<SourceDocument, Reading> reader;
    private final Duration limit;
    private final int maxStuck;
    private final Semaphore places;
    private final ThreadPoolExecutor threads;
    private int stuck;
    private long abandoned;

    /** One reading. Its fields are guarded by the reader. */
    private static final class Place {
        private boolean ended;
        private boolean leftBehind;
        private boolean keptUntilEnd;
    }

    public TimedReader(DocumentReader reader, Duration limit) {
        this(
                reader,
                reader::read,
                limit,
                Math.max(LEAST_PLACES, 2 * Runtime.getRuntime().availableProcessors()),
                MAX_STUCK);
    }

    TimedReader(
            DocumentReader documents,
            Function<SourceDocument, Reading> reader,
            Duration limit,
            int placesAtOnce,
            int maxStuck) {
        this.documents = documents;
        this.reader = reader;
        this.limit = limit;
        this.maxStuck = maxStuck;
        this.places = new Semaphore(placesAtOnce, true);
        // Bounded by the places, and those left behind.
        this.threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "dateline-read");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Reads a document; one that takes too long, or that breaks a parser, is refused. */
    public Reading read(SourceDocument document) {
        try {
            if (!places.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return refused(RejectReason.TIME_LIMIT, "no thread was free to read it", document);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return refused(RejectReason.TIME_LIMIT, "interrupted", document);
        }
        return readInPlace(document);
    }

    /** Reads one line of JSON lines. */
    public Reading readLine(String line, int number) {
        return documents.readLine(line, number);
    }

    /** Readings that were left behind and have not ended yet. */
    public synchronized int stuck() {
        return stuck;
    }

    /** Readings that did not end in time, since the start. */
    public synchronized long abandoned() {
        return abandoned;
    }

    /** Reads what is known to be plain text. */
    public Reading readText(SourceDocument document) {
        return documents.readText(document);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Reading readInPlace(SourceDocument document) {
        Place place = new Place();
        FutureTask<Reading> reading = new FutureTask<>(() -> reader.apply(document));
        try {
            // Not as part of the task: one that is canceled before it begins never runs.
            threads.execute(() -> {
                try {
                    reading.run();
                } finally {
                    end(place);
                }
            });
        } catch (RuntimeException | OutOfMemoryError noThread) {
            places.release();
            return refused(RejectReason.TIME_LIMIT, "no thread to read it: " + noThread, document);
        }
        try {
            return reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            leave(place, reading);
            return refused(RejectReason.TIME_LIMIT, "not read within " + limit.toSeconds() + " s", document);
        } catch (ExecutionException broken) {
            return refused(RejectReason.MALFORMED, describe(broken.getCause()), document);
        } catch (InterruptedException interrupted) {
            leave(place, reading);
            Thread.currentThread().interrupt();
            return refused(RejectReason.TIME_LIMIT, "interrupted", document);
        }
    }

    private synchronized void end(Place place) {
        place.ended = true;
        if (place.leftBehind) {
            stuck--;
        }
        if (!place.leftBehind || place.keptUntilEnd) {
            places.release();
        }
    }

    private synchronized void leave(Place place, FutureTask<Reading> reading) {
        reading.cancel(true);
        if (place.ended) {
            return;
        }
        place.leftBehind = true;
        stuck++;
        abandoned++;
        place.keptUntilEnd = stuck > maxStuck;
        if (!place.keptUntilEnd) {
            places.release();
        }
    }

    private static Reading refused(RejectReason reason, String detail, SourceDocument document) {
        return Reading.refused("unknown", reason, detail, document.bytes());
    }

    private static String describe(@Nullable Throwable cause) {
        return cause == null ? "the parser broke" : "the parser broke: " + cause;
    }
}
