package org.dateline.standalone.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.ingest.backfill.BackfillState;
import org.dateline.ingest.intake.BackfillProgress;

/** What came of a back-fill. Stateless. */
final class BackfillTable {

    private static final String ROW = "%-28s %14s %14s%n";

    private BackfillTable() {}

    static void print(BackfillProgress progress, String jobId, String how, PrintWriter out) {
        BackfillState all = progress.state();
        BackfillState before = progress.before();
        double seconds =
                Duration.between(progress.startedAt(), Clock.systemUTC().instant())
                                .toMillis()
                        / 1000.0;
        out.println("job " + jobId + ": " + how);
        out.printf(Locale.ROOT, ROW, "", "this run", "in all");
        row(out, "files", all.filesDone() - before.filesDone(), all.filesDone());
        row(out, "records", progress.records(), all.records());
        row(out, "articles", progress.articles(), all.articles());
        row(out, "rejected", all.rejected() - before.rejected(), all.rejected());
        rows(out, progress.rejected());
        long skipped =
                progress.skipped().values().stream().mapToLong(Long::longValue).sum();
        out.printf(Locale.ROOT, ROW, "passed over", number(skipped), "");
        rows(out, progress.skipped());
        if (progress.unreadableFiles() > 0) {
            out.printf(Locale.ROOT, ROW, "files not readable", number(progress.unreadableFiles()), "");
            progress.unreadable().forEach(line -> out.println("  " + line));
        }
        out.printf(Locale.ROOT, ROW, "seconds", String.format(Locale.ROOT, "%,.1f", seconds), "");
        double rate = seconds > 0 ? progress.articles() / seconds : 0;
        out.printf(Locale.ROOT, ROW, "articles/s", String.format(Locale.ROOT, "%,.1f", rate), "");
        out.flush();
    }

    private static void rows(PrintWriter out, Map<String, Long> counts) {
        new TreeMap<>(counts).forEach((name, count) -> out.printf(Locale.ROOT, ROW, "  " + name, number(count), ""));
    }

    private static void row(PrintWriter out, String name, long run, long all) {
        out.printf(Locale.ROOT, ROW, name, number(run), number(all));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
