package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.dateline.ingest.identity.FeedIds;
import org.dateline.ingest.identity.TrackingParameters;
import org.dateline.ingest.identity.UrlNormalizer;
import org.dateline.ingest.publish.SubscriptionBook;
import org.dateline.ingest.source.opml.FeedListReader;
import org.dateline.ingest.source.opml.OpmlFeed;
import org.dateline.ingest.source.opml.OpmlReading;
import org.dateline.ingest.source.xml.MalformedXmlException;
import org.dateline.ingest.source.xml.XmlReader;
import org.dateline.ingest.source.xml.XmlVocabularies;
import org.dateline.standalone.feeds.FeedAddress;
import org.dateline.standalone.feeds.FeedChanges;
import org.dateline.standalone.feeds.FeedChanges.Verb;
import org.dateline.standalone.feeds.FeedTerms;
import org.dateline.standalone.feeds.OpmlTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Subscribes to the feeds of a list. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Subscribes to the feeds of an OPML file, or of a plain list with an address a line (# begins a comment).",
            "Broken OPML is repaired as far as it can be. What is passed over is named with its reason; feeds that are"
                    + " not in the file stay as they are."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:imported; what was passed over is named",
            "1:the file cannot be read, or there is no feed in it; or Kafka or the registry is away",
            "2:wrong usage"
        })
final class FeedsImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|-", description = "The list; - for standard input.")
    private String file = "-";

    @Option(names = "--dry-run", description = "Say what would become of each feed, and change nothing.")
    private boolean dryRun;

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    private record Wanted(String address, FeedTerms terms) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        OpmlReading reading;
        try {
            reading = new FeedListReader(new XmlReader(XmlVocabularies.load())).read(bytes());
        } catch (IOException unreadable) {
            return refuse("cannot be read: " + unreadable);
        } catch (MalformedXmlException | IllegalArgumentException malformed) {
            return refuse("cannot be read: " + malformed.getMessage());
        }
        if (!reading.repairs().isEmpty()) {
            err.println(file + " is broken and was repaired: " + String.join(", ", new TreeSet<>(reading.repairs())));
        }
        reading.skipped().forEach(skipped -> skip(skipped.where(), skipped.reason()));
        FeedIds ids = new FeedIds(new UrlNormalizer(TrackingParameters.load()));
        List<Wanted> wanted = wanted(reading.feeds(), ids);
        err.flush();
        if (wanted.isEmpty()) {
            return refuse("holds no feed");
        }
        return broker.run(err, book -> store(book, new FeedChanges(ids, book.read(), Instant.now()), wanted));
    }

    private byte[] bytes() throws IOException {
        if (file.equals("-")) {
            return System.in.readNBytes(FeedListReader.MAX_BYTES + 1);
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return in.readNBytes(FeedListReader.MAX_BYTES + 1);
        }
    }

    /** Each feed once, the first mention of it. */
    private List<Wanted> wanted(List<OpmlFeed> feeds, FeedIds ids) {
        Map<String, String> mentions = new HashMap<>();
        List<Wanted> wanted = new ArrayList<>();
        for (OpmlFeed feed : feeds) {
            String address;
            try {
                address = FeedAddress.of(feed.address());
            } catch (IllegalArgumentException unusable) {
                skip(feed.where(), "'" + feed.address() + "' " + unusable.getMessage());
                continue;
            }
            String before = mentions.putIfAbsent(ids.of(address), feed.where());
            if (before == null) {
                wanted.add(new Wanted(address, OpmlTerms.terms(feed, complaint -> complain(feed.where(), complaint))));
            } else {
                skip(feed.where(), address + " is the same feed as " + before);
            }
        }
        return wanted;
    }

    private int store(SubscriptionBook book, FeedChanges changes, List<Wanted> wanted) {
        PrintWriter out = spec.commandLine().getOut();
        Map<Verb, Integer> counts = new EnumMap<>(Verb.class);
        for (Wanted feed : wanted) {
            FeedChanges.Change change = changes.apply(feed.address(), feed.terms(), false);
            counts.merge(change.verb(), 1, Integer::sum);
            if (dryRun) {
                String verb = change.verb().name().toLowerCase(Locale.ROOT);
                out.println(verb
                        + " ".repeat(11 - verb.length())
                        + change.subscription().uri()
                        + (change.what().isEmpty() ? "" : " (" + String.join(", ", change.what()) + ")"));
            }
        }
        if (!dryRun) {
            book.put(changes.toPut());
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((verb, count) -> parts.add(count + " " + verb.name().toLowerCase(Locale.ROOT)));
        out.println(wanted.size()
                + (wanted.size() == 1 ? " feed: " : " feeds: ")
                + String.join(", ", parts)
                + (dryRun ? " (dry run: nothing was stored)" : ""));
        out.flush();
        return 0;
    }

    private void skip(String where, String reason) {
        spec.commandLine().getErr().println("skipped " + where + ": " + reason);
    }

    private void complain(String where, String reason) {
        spec.commandLine().getErr().println("ignored in " + where + ": " + reason);
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println(file + " " + reason);
        spec.commandLine().getErr().flush();
        return 1;
    }
}
