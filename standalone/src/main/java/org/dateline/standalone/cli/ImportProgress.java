package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says how far an import is, and marks it. For one thread. */
final class ImportProgress implements EntityImport.Watcher {

    private static final long SAY_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long MARK_NANOS = Duration.ofSeconds(10).toNanos();
    private static final double MEGA = 1e6;

    private final PrintWriter err;
    private final DumpFile file;
    private final @Nullable ImportMark mark;
    private final long started = System.nanoTime();
    private long said = started;
    private long marked = started;
    private boolean markFailed;

    /** @param mark null where the import is not marked */
    ImportProgress(PrintWriter err, DumpFile file, @Nullable ImportMark mark) {
        this.err = err;
        this.file = file;
        this.mark = mark;
    }

    @Override
    public boolean read(long lines, long items, long kept) {
        long now = System.nanoTime();
        if (now - said >= SAY_NANOS) {
            said = now;
            say(lines, kept, (now - started) / 1e9);
        }
        return now - marked >= MARK_NANOS;
    }

    @Override
    public void stored(long lines) {
        marked = System.nanoTime();
        if (mark == null || markFailed) {
            return;
        }
        try {
            mark.put(lines);
        } catch (IOException e) {
            markFailed = true;
            err.println("cannot write " + mark.path() + " (" + e.getMessage()
                    + "): an import that is stopped will begin anew");
            err.flush();
        }
    }

    private void say(long lines, long kept, double seconds) {
        double read = file.position() / MEGA;
        StringBuilder line = new StringBuilder();
        line.append(String.format(
                Locale.ROOT, "%,d lines, %,d entities, %,.0f MB at %.1f MB/s", lines, kept, read, read / seconds));
        if (file.size() > 0 && file.position() > 0) {
            double share = (double) file.position() / file.size();
            line.append(String.format(
                    Locale.ROOT, ", %.1f %%, %s to go", 100 * share, span(seconds / share * (1 - share))));
        }
        err.println(line);
        err.flush();
    }

    private static String span(double seconds) {
        Duration left = Duration.ofSeconds(Math.round(seconds));
        return left.toHours() > 0
                ? left.toHours() + " h " + left.toMinutesPart() + " min"
                : left.toMinutes() > 0 ? left.toMinutes() + " min" : left.toSeconds() + " s";
    }
}
