package org.dateline.standalone.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.dateline.ingest.backfill.BackfillState;
import org.dateline.ingest.intake.BackfillProgress;

/** One line of where a back-fill is; rates are those of the last lines. Not thread-safe. */
final class BackfillLine {

    private static final int LINES = 10;
    private static final int NAME = 48;
    private static final double MB = 1e6;

    private record Moment(long nanos, long articles, long bytes) {}

    private final Deque<Moment> moments = new ArrayDeque<>();
    private final long start;

    /** @param nanos of {@link System#nanoTime} at the start */
    BackfillLine(long nanos) {
        this.start = nanos;
    }

    /** @param nanos of {@link System#nanoTime}, now */
    String of(BackfillProgress progress, long nanos) {
        BackfillState state = progress.state();
        if (moments.isEmpty()) {
            moments.add(new Moment(start, progress.before().articles(), progress.bytesBefore()));
        }
        Moment first = moments.getFirst();
        double seconds = (nanos - first.nanos()) / 1e9;
        double articlesPerSecond = seconds > 0 ? (state.articles() - first.articles()) / seconds : 0;
        double bytesPerSecond = seconds > 0 ? (progress.bytesDone() - first.bytes()) / seconds : 0;
        moments.addLast(new Moment(nanos, state.articles(), progress.bytesDone()));
        if (moments.size() > LINES) {
            moments.removeFirst();
        }
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d of %,d files, %.0f %% of %,.1f MB; %,d records, %,d articles, %,d rejected; %,.0f articles/s, %.1f MB/s",
                state.filesDone(),
                progress.files(),
                progress.bytes() == 0 ? 100.0 : 100.0 * progress.bytesDone() / progress.bytes(),
                progress.bytes() / MB,
                state.records(),
                state.articles(),
                state.rejected(),
                articlesPerSecond,
                bytesPerSecond / MB));
        if (progress.lag() >= 0) {
            line.append(String.format(Locale.ROOT, "; lag %,d", progress.lag()));
        }
        if (bytesPerSecond > 0) {
            line.append("; ")
                    .append(span((long) ((progress.bytes() - progress.bytesDone()) / bytesPerSecond)))
                    .append(" to go");
        }
        if (progress.waiting() != null) {
            line.append("; ").append(progress.waiting());
        } else if (state.file() != null) {
            line.append("; ").append(end(state.file()));
        }
        return line.toString();
    }

    private static String span(long seconds) {
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7_200
                ? seconds / 60 + " min"
                : String.format(Locale.ROOT, "%d h %02d min", seconds / 3_600, seconds / 60 % 60);
    }

    private static String end(String name) {
        return name.length() <= NAME ? name : "..." + name.substring(name.length() - NAME);
    }
}
