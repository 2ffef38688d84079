package org.dateline.standalone.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.ingest.intake.IngestListener;
import org.dateline.ingest.source.Reading;

/** Says on long work how far it is, at most every two seconds. */
final class ProgressLine implements IngestListener {

    private static final long EVERY_NANOS = 2_000_000_000L;

    private final PrintWriter out;
    private final AtomicLong documents = new AtomicLong();
    private final AtomicLong stored = new AtomicLong();
    private long last = System.nanoTime();

    ProgressLine(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void read(String place, Reading reading) {
        documents.incrementAndGet();
        say("reading: " + documents + " documents read, " + stored + " records stored");
    }

    @Override
    public void stored(String articleId) {
        stored.incrementAndGet();
    }

    @Override
    public void skipped(String place, Map<String, Long> kinds) {
        step("passed over in " + place + ": " + new TreeMap<>(kinds));
    }

    @Override
    public void failed(String place, String detail) {
        step("failed: " + place + ": " + detail);
    }

    void remaining(long records) {
        if (records > 0) {
            say("enriching: " + records + " records to go");
        }
    }

    synchronized void step(String line) {
        out.println(line);
        out.flush();
    }

    private synchronized void say(String line) {
        long now = System.nanoTime();
        if (now - last >= EVERY_NANOS) {
            last = now;
            out.println(line);
            out.flush();
        }
    }
}
