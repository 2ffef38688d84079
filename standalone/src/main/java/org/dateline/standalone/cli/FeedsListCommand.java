package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dateline.standalone.feeds.FeedJson;
import org.dateline.standalone.feeds.FeedTable;
import org.dateline.standalone.feeds.FeedView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the feeds. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists the feeds, their status, polls and troubles. In the table ~ marks an interval that the service chose.",
            "Status: new (not asked yet), active, failing, broken (failing for two weeks: asked once a day), gone (410:"
                    + " asked no more), paused."
        })
final class FeedsListCommand implements Callable<Integer> {

    /** Orders of the list. */
    enum Order {
        NAME(Comparator.comparing((FeedView feed) -> feed.name().toLowerCase(Locale.ROOT))),
        NEXT(Comparator.comparing((FeedView feed) -> Objects.requireNonNullElse(feed.nextPollAt(), Instant.MAX))),
        FAILURES(Comparator.comparing(FeedView::failures).reversed());

        private final Comparator<FeedView> comparator;

        Order(Comparator<FeedView> comparator) {
            this.comparator =
                    comparator.thenComparing(feed -> feed.subscription().feedId());
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--json", description = "One JSON object a line, with everything that is known.")
    private boolean json;

    @Option(names = "--status", paramLabel = "STATUS", description = "Only feeds of this status.")
    private FeedView.@Nullable Status status;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "name",
            description = "name, next (soonest poll first) or failures (most first); default: ${DEFAULT-VALUE}.")
    private Order order = Order.NAME;

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Override
    public Integer call() throws IOException {
        return broker.run(spec.commandLine().getErr(), book -> {
            List<FeedView> feeds = FeedView.of(book.read().values()).stream()
                    .filter(feed -> status == null || feed.status() == status)
                    .sorted(order.comparator)
                    .toList();
            print(feeds, spec.commandLine().getOut());
            return 0;
        });
    }

    private void print(List<FeedView> feeds, PrintWriter out) {
        if (json) {
            FeedJson lines = new FeedJson();
            feeds.forEach(feed -> out.println(lines.line(feed)));
        } else if (feeds.isEmpty()) {
            out.println(status == null ? "No feeds; subscribe with 'dateline feeds add URL'." : "No such feeds.");
        } else {
            new FeedTable(out, Instant.now()).print(feeds);
        }
        out.flush();
    }
}
