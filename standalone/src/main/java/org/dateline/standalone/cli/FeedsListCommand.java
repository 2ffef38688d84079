package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.standalone.feeds.FeedJson;
import org.dateline.standalone.feeds.FeedTable;
import org.dateline.standalone.feeds.FeedView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
        NAME,
        NEXT,
        FAILURES
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--json", description = "One JSON object a line, with everything that is known.")
    private boolean json;

    @Option(names = "--status", paramLabel = "STATUS", description = "Only feeds of this status.")
    private @Nullable String status;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "name",
            description = "name, next (soonest poll first) or failures (most first); default: ${DEFAULT-VALUE}.")
    private String sort = "name";

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Override
    public Integer call() throws IOException {
        FeedView.Status wanted = status == null ? null : named("--status", status, FeedView.Status.values());
        Order order = named("--sort", sort, Order.values());
        return broker.run(spec.commandLine().getErr(), book -> {
            List<FeedView> feeds = FeedView.of(book.read().values()).stream()
                    .filter(feed -> wanted == null || feed.status() == wanted)
                    .sorted(comparator(order))
                    .toList();
            print(feeds, spec.commandLine().getOut());
            return 0;
        });
    }

    private <E extends Enum<E>> E named(String option, String word, E[] values) {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(word)) {
                return value;
            }
        }
        String known = Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new ParameterException(spec.commandLine(), option + ": '" + word + "' is none of " + known);
    }

    private static Comparator<FeedView> comparator(Order order) {
        Comparator<FeedView> chosen = switch (order) {
            case NAME -> Comparator.comparing(feed -> feed.name().toLowerCase(Locale.ROOT));
            case NEXT -> Comparator.comparing(feed -> Objects.requireNonNullElse(feed.nextPollAt(), Instant.MAX));
            case FAILURES -> Comparator.comparing(FeedView::failures).reversed();
        };
        return chosen.thenComparing(feed -> feed.subscription().feedId());
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
