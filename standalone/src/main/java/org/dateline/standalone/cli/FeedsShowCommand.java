package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.dateline.standalone.feeds.FeedJson;
import org.dateline.standalone.feeds.FeedSheet;
import org.dateline.standalone.feeds.FeedView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows feeds one by one. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows all that is remembered of a feed: its polls, troubles, repairs, hub and items.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "1:not subscribed to; or Kafka or the registry is away", "2:wrong usage"})
final class FeedsShowCommand implements Callable<Integer> {

    @Option(names = "--json", description = "As a line of JSON.")
    private boolean json;

    @Mixin
    private FeedSelection selection = new FeedSelection();

    @Override
    public Integer call() throws IOException {
        return selection.each((book, changes, found, out) -> found.forEach(entry -> show(FeedView.of(entry), out)));
    }

    private void show(FeedView feed, PrintWriter out) {
        if (json) {
            out.println(new FeedJson().line(feed));
        } else {
            new FeedSheet(out, Instant.now()).print(feed);
        }
    }
}
