package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.HttpFetcher;
import org.dateline.ingest.intake.FeedCheck;
import org.dateline.ingest.intake.FeedCheckJson;
import org.dateline.ingest.intake.FeedChecker;
import org.dateline.ingest.intake.IngestSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads feeds and says what is in them, without Kafka. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Fetches or reads each feed, parses it and says what was found: format, character set, what had to be"
                    + " repaired, items.",
            "What is no feed is an error with its reason; the others are still read."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all are feeds that could be read", "1:at least one is not", "2:wrong usage"})
final class FeedsCheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "URL|PATH|-",
            description = "Addresses, files (.gz too) or folders; - is one feed on standard input.")
    private List<String> places = List.of();

    @Option(names = "--json", description = "Print one JSON object a feed, one a line.")
    private boolean asJson;

    @Option(names = "--allow-private", description = "Allow fetching from loopback, private and link-local addresses.")
    private boolean allowPrivate;

    private final FeedCheckJson json = new FeedCheckJson();
    private int failures;

    @Override
    public Integer call() throws IOException {
        FetchSettings settings = FetchSettings.standard(VersionLine.get()).withPrivateAddresses(allowPrivate);
        HttpFetcher fetcher = new HttpFetcher(settings, InetAddress::getAllByName, Clock.systemUTC());
        try (FeedChecker checker = new FeedChecker(fetcher, IngestSettings.standard())) {
            for (String place : places) {
                if (place.equals("-")) {
                    print("file", place, checker.check(System.in));
                } else if (isAddress(place)) {
                    print("url", place, fetched(place, checker));
                } else {
                    read(place, checker);
                }
            }
        }
        return failures == 0 ? 0 : 1;
    }

    private static boolean isAddress(String place) {
        String lower = place.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static FeedCheck fetched(String address, FeedChecker checker) {
        try {
            return checker.check(URI.create(address));
        } catch (IllegalArgumentException notAnAddress) {
            return new FeedCheck.Failed("fetch-refused", String.valueOf(notAnAddress.getMessage()), null);
        }
    }

    private void read(String place, FeedChecker checker) {
        try {
            Path start = Path.of(place);
            if (!Files.isDirectory(start)) {
                print("file", place, checker.check(start));
                return;
            }
            for (Path file : FeedChecker.filesOf(start)) {
                print("file", file.toString(), checker.check(file));
            }
        } catch (InvalidPathException | IOException cause) {
            print("file", place, new FeedCheck.Failed("unreadable", cause.toString(), null));
        }
    }

    private void print(String kind, String name, FeedCheck check) {
        failures += check instanceof FeedCheck.Failed ? 1 : 0;
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json.line(kind, name, check));
        } else {
            FeedReport.print(name, check, out);
        }
        out.flush();
    }
}
