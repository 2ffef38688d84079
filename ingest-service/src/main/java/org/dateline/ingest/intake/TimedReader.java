package org.dateline.ingest.intake;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.document.DocumentReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents within a time limit, on threads of its own. A reading that does not end is interrupted and left behind: its thread is
 * a daemon, and {@value #MAX_THREADS} of them may be stuck before new documents are refused. Safe for many threads.
 */
public final class TimedReader implements AutoCloseable {

    private static final int MAX_THREADS = 32;

    private final DocumentReader reader;
    private final Duration limit;
    private final ThreadPoolExecutor threads;

    public TimedReader(DocumentReader reader, Duration limit) {
        this.reader = reader;
        this.limit = limit;
        this.threads = new ThreadPoolExecutor(0, MAX_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "dateline-read");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Reads a document; one that takes too long, or that breaks a parser, is refused. */
    public Reading read(SourceDocument document) {
        Future<Reading> reading;
        try {
            reading = threads.submit(() -> reader.read(document));
        } catch (RejectedExecutionException allStuck) {
            return refused(RejectReason.TIME_LIMIT, "no thread is free to read it", document);
        }
        try {
            return reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return refused(RejectReason.TIME_LIMIT, "not read within " + limit.toSeconds() + " s", document);
        } catch (ExecutionException broken) {
            return refused(RejectReason.MALFORMED, describe(broken.getCause()), document);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return refused(RejectReason.TIME_LIMIT, "interrupted", document);
        } finally {
            reading.cancel(true);
        }
    }

    /** Reads one line of JSON lines. */
    public Reading readLine(String line, int number) {
        return reader.readLine(line, number);
    }

    /** Reads what is known to be plain text. */
    public Reading readText(SourceDocument document) {
        return reader.readText(document);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Reading refused(RejectReason reason, String detail, SourceDocument document) {
        return Reading.refused("unknown", reason, detail, document.bytes());
    }

    private static String describe(@Nullable Throwable cause) {
        return cause == null ? "the parser broke" : "the parser broke: " + cause;
    }
}
