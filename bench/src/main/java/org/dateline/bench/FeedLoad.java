package org.dateline.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Polls thousands of feeds and says whether they were polled on time, in flat memory, and nothing was lost or doubled. From the
 * root of the project, on Linux:
 *
 * <pre>
 * ./mvnw -q package -pl bench -am -Dmaven.test.skip=true
 * java -cp bench/target/bench.jar org.dateline.bench.FeedLoad --feeds 5000 --minutes 20
 * </pre>
 *
 * <p>Three processes on one machine: this one with the server of the feeds, a broker with a registry, and the service under test as
 * an operator would run it. Prints a line a minute, then a verdict. Exit code 0 where all bars are held, 1 where one is not, 2 for
 * wrong arguments.
 */
@Command(
        name = "feed-load",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Polls thousands of feeds of a local server and measures lateness and memory.")
public final class FeedLoad implements Callable<Integer> {

    @Option(names = "--feeds", defaultValue = "5000", description = "Feeds.")
    private int feeds;

    @Option(names = "--minutes", defaultValue = "20", description = "How long to measure.")
    private int minutes;

    @Option(names = "--interval", defaultValue = "60", description = "Wished interval of each feed, seconds.")
    private int interval;

    @Option(names = "--hosts", defaultValue = "500", description = "Hosts that the feeds are spread over.")
    private int hosts;

    @Option(names = "--items", defaultValue = "20", description = "Items that each feed shows, 1 to 2 KB each.")
    private int items;

    @Option(names = "--ramp", defaultValue = "60", description = "Seconds over which they are subscribed; 0: at once.")
    private int ramp;

    @Option(names = "--change-share", defaultValue = "0.1", description = "Of the polls, how many find a new item.")
    private double changes;

    @Option(names = "--slow-share", defaultValue = "0.01", description = "Of the polls, how many take two seconds.")
    private double slow;

    @Option(names = "--error-share", defaultValue = "0.01", description = "Of the polls, how many get a 503.")
    private double errors;

    @Option(names = "--heap", defaultValue = "256m", description = "Largest heap of the service.")
    private String heap = "256m";

    @Option(names = "--java-option", description = "A further option for the service's JVM; may be given again.")
    private List<String> javaOptions = new ArrayList<>();

    private FeedLoad() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new FeedLoad()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        List<String> options = new ArrayList<>(List.of("-Xmx" + heap));
        options.addAll(javaOptions);
        LoadStack stack = new LoadStack(options);
        Duration every = Duration.ofSeconds(interval);
        try (stack;
                FeedServer server =
                        new FeedServer(feeds, hosts, items, new LoadShares(changes, slow, errors), every.toMillis());
                ArticleTally tally = new ArticleTally(stack.bootstrapServers(), stack.registry(), feeds)) {
            LoadReport report = new LoadReport(stack, server, tally, out);
            Thread subscribing = new Thread(() -> subscribe(stack, server, every), "load-subscribe");
            subscribing.setDaemon(true);
            report.begin();
            subscribing.start();
            for (int minute = 1; minute <= minutes; minute++) {
                report.minute(minute);
            }
            server.freeze();
            settle(server, tally, every);
            stack.service().close();
            tally.readToEnd();
            return report.verdict(minutes) ? 0 : 1;
        }
    }

    private void subscribe(LoadStack stack, FeedServer server, Duration every) {
        List<String> addresses = server.feeds().stream().map(server::address).toList();
        try {
            new SubscriptionRamp(stack.bootstrapServers(), stack.registry(), Clock.systemUTC())
                    .subscribe(addresses, every, Duration.ofSeconds(ramp));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was sent last is stored soon; what could not be is asked for again with the next poll. */
    private static void settle(FeedServer server, ArticleTally tally, Duration every) {
        long end = System.nanoTime() + every.plusSeconds(15).toNanos();
        do {
            tally.readFor(Duration.ofSeconds(1));
        } while (tally.read() < server.revealed() && System.nanoTime() - end < 0);
    }
}
