package org.dateline.standalone.cli;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the whole pipeline in this JVM. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs broker, registry and both services in this process and ingests what you name.",
            "Without --once it goes on until Ctrl-C: feeds are polled, articles may be pushed, other processes may"
                    + " consume the topics at the printed addresses."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all that went in has come out",
            "1:something could not be read, or did not come out; the reason is printed",
            "2:wrong usage"
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--input",
            arity = "1..*",
            paramLabel = "PATH|URL",
            description = "Files, folders or addresses to ingest: pages, feeds, ninjs, JSON lines, plain text.")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--feed", arity = "1..*", paramLabel = "URL", description = "Feeds to poll.")
    private List<String> feeds = new ArrayList<>();

    @Option(names = "--once", description = "End when everything that went in has come out.")
    private boolean once;

    @Option(
            names = "--interval",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description =
                    "Time between two polls of the feeds; 0 adapts it to how often each changes (default: ${DEFAULT-VALUE}).")
    private int intervalSeconds;

    @Option(names = "--allow-private", description = "Allow fetching from loopback, private and link-local addresses.")
    private boolean allowPrivate;

    @Option(
            names = "--kill-tombstone-delay",
            paramLabel = "SECONDS",
            defaultValue = "86400",
            description = "Time between a kill's event and its tombstone (default: ${DEFAULT-VALUE}).")
    private long tombstoneDelaySeconds;

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() throws Exception {
        if (once && inputs.isEmpty() && feeds.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--once needs something to do: give --input or --feed.");
        }
        if (intervalSeconds < 0 || tombstoneDelaySeconds < 0) {
            throw new ParameterException(spec.commandLine(), "--interval and --kill-tombstone-delay are seconds.");
        }
        List<URI> addresses = new ArrayList<>();
        for (String feed : feeds) {
            addresses.add(address(feed));
        }
        RunPlan plan = new RunPlan(
                inputs,
                addresses,
                once,
                Duration.ofSeconds(intervalSeconds),
                allowPrivate,
                Duration.ofSeconds(tombstoneDelaySeconds),
                false);
        return new RunSession(
                        plan,
                        stack,
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr())
                .run();
    }

    private URI address(String feed) {
        try {
            URI address = URI.create(feed);
            if ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--feed " + feed + ": " + e.getMessage(), e);
        }
        throw new ParameterException(
                spec.commandLine(), "--feed " + feed + " is no http(s) address; for a file use --input.");
    }
}
