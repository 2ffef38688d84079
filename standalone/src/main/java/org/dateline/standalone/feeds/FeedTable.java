package org.dateline.standalone.feeds;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.ingest.schedule.FeedState;

/** Prints feeds as a table for people. Not thread-safe. */
public final class FeedTable {

    private static final int WIDEST_ID = 56;
    private static final int WIDEST_FAILURE = 60;
    private static final List<String> HEAD = List.of(
            "FEED", "STATUS", "LAST POLL", "NEXT POLL", "INTERVAL", "ITEMS", "REPAIRS", "FAILURES", "LAST FAILURE");

    private final PrintWriter out;
    private final Instant now;

    public FeedTable(PrintWriter out, Instant now) {
        this.out = out;
        this.now = now;
    }

    /** Prints them in their order, with a line of sums below. */
    public void print(List<FeedView> feeds) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        feeds.forEach(feed -> rows.add(row(feed)));
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        rows.forEach(row -> out.println(line(row, widths)));
        out.println();
        out.println(sums(feeds));
    }

    private List<String> row(FeedView feed) {
        FeedState state = feed.state();
        String last = state == null ? null : state.trouble().last();
        return List.of(
                cut(feed.subscription().feedId(), WIDEST_ID),
                feed.status().code(),
                Spans.ago(feed.lastPolledAt(), now),
                Spans.until(feed.nextPollAt(), now),
                interval(feed),
                Long.toString(state == null ? 0 : state.tally().itemsPublished()),
                Long.toString(feed.repairs()),
                Integer.toString(feed.failures()),
                last == null ? "" : cut(last, WIDEST_FAILURE));
    }

    /** A tilde marks what the service chose. */
    private static String interval(FeedView feed) {
        if (feed.interval().isZero()) {
            return "auto";
        }
        return (feed.subscription().interval().isZero() ? "~" : "") + Spans.of(feed.interval());
    }

    private static String sums(List<FeedView> feeds) {
        Map<FeedView.Status, Integer> counts = new TreeMap<>();
        feeds.forEach(feed -> counts.merge(feed.status(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((status, count) -> parts.add(count + " " + status.code()));
        return feeds.size()
                + (feeds.size() == 1 ? " feed" : " feeds")
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - length(row.get(i)) + 2));
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static String cut(String text, int width) {
        String line = TermWords.name(text);
        return length(line) <= width ? line : line.substring(0, line.offsetByCodePoints(0, width - 3)) + "...";
    }
}
