package org.dateline.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A line a minute, and the verdict. Not for many threads. */
final class LoadReport {

    private static final int BAR_MS = 10_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LoadStack stack;
    private final FeedServer server;
    private final ArticleTally tally;
    private final PrintWriter out;
    private final MemoryTrend memory = new MemoryTrend();
    private long begin;
    private long polls;
    private int late;
    private Duration cpu = Duration.ZERO;

    LoadReport(LoadStack stack, FeedServer server, ArticleTally tally, PrintWriter out) {
        this.stack = stack;
        this.server = server;
        this.tally = tally;
        this.out = out;
    }

    /** The first minute starts. */
    void begin() {
        begin = System.nanoTime();
        out.println("service: polls/s, processor %, memory and heap after collection in MiB;"
                + " lateness: p50/p99/max in s, as the server and as the service measured it");
        out.printf(
                Locale.ROOT,
                "%4s %8s %6s %6s %6s   %-20s %-20s %s%n",
                "min",
                "polls/s",
                "cpu",
                "rss",
                "heap",
                "late, server",
                "late, service",
                "articles/items sent");
    }

    /** Goes on for a minute and prints what happened in it. */
    void minute(int minute) throws IOException, InterruptedException {
        tally.readFor(Duration.ofNanos(begin + minute * MINUTE.toNanos() - System.nanoTime()));
        double rss = stack.service().rss().orElse(0);
        memory.add(minute, rss);
        LateTimes.Summary measured = server.late().since(late);
        ServiceMetrics.Lateness own = stack.metrics().lateness();
        Duration cpuNow = stack.service().cpu();
        long pollsNow = server.polls();
        out.printf(
                Locale.ROOT,
                "%4d %8.1f %5.0f%% %6.0f %6d   %-20s %-20s %d/%d%n",
                minute,
                (pollsNow - polls) / 60.0,
                100.0 * cpuNow.minus(cpu).toMillis() / MINUTE.toMillis(),
                rss,
                stack.service().heapAfterCollection(),
                times(measured.p50() / 1e3, measured.p99() / 1e3, measured.max() / 1e3),
                times(own.p50(), own.p99(), own.max()),
                tally.read(),
                server.revealed());
        polls = pollsNow;
        late += measured.count();
        cpu = cpuNow;
    }

    /** Prints the sum of it. Returns whether all bars are held. */
    boolean verdict(int minutes) throws IOException {
        LateTimes.Summary all = server.late().since(0);
        LateTimes.Summary gaps = server.overdue().since(0);
        List<LoadFeed> feeds = server.feeds();
        long lost = tally.lost(feeds);
        long invented = tally.invented(feeds);
        Map<String, Long> complaints = stack.complaints();
        out.println();
        row(
                "polls",
                server.polls() + " (304: " + server.notModified() + ", 503: " + server.failed() + ", cut off: "
                        + server.broken() + ")");
        row("lateness at the server, s", times(all.p50() / 1e3, all.p99() / 1e3, all.max() / 1e3));
        row("beyond the interval, s", times(gaps.p50() / 1e3, gaps.p99() / 1e3, gaps.max() / 1e3));
        row(
                "MiB at minute 2, half, end",
                String.format(
                        Locale.ROOT, "%.0f, %.0f, %.0f", memory.at(2), memory.at(minutes / 2.0), memory.at(minutes)));
        row("MiB/min over the second half", String.format(Locale.ROOT, "%.2f", memory.slope()));
        row("polled twice at once", Integer.toString(server.twice()));
        row("lost, duplicated, not sent", lost + ", " + tally.duplicated() + ", " + invented);
        row(
                "warnings in the log",
                Long.toString(
                        complaints.values().stream().mapToLong(Long::longValue).sum()));
        complaints.forEach((what, times) -> out.println("    " + times + " x " + what));
        boolean held = all.count() > 0
                && all.p99() < BAR_MS
                && server.twice() == 0
                && lost + tally.duplicated() + invented == 0;
        row("verdict", held ? "held" : "NOT held");
        return held;
    }

    private void row(String name, String value) {
        out.printf(Locale.ROOT, "%-30s %s%n", name, value);
    }

    private static String times(double p50, double p99, double max) {
        return String.format(Locale.ROOT, "%.2f/%.2f/%.2f", p50, p99, max);
    }
}
