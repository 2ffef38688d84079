package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.dateline.ingest.identity.FeedIds;
import org.dateline.ingest.identity.IdentityPolicy;
import org.dateline.ingest.identity.TrackingParameters;
import org.dateline.ingest.identity.UrlNormalizer;
import org.dateline.ingest.publish.SubscriptionBook;
import org.dateline.standalone.feeds.FeedAddress;
import org.dateline.standalone.feeds.FeedChanges;
import org.dateline.standalone.feeds.FeedProbe;
import org.dateline.standalone.feeds.FeedTerms;
import org.dateline.standalone.feeds.TermWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Subscribes to feeds. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Subscribes to feeds, or changes how they are polled. What you do not say of a feed that is there stays as"
                    + " it is; an empty text (--zone '') takes a setting away.",
            "A feed that had answered 410 Gone is asked again."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all are subscribed to",
            "1:something could not be fetched, or is no feed; or Kafka or the registry is away",
            "2:wrong usage; nothing was changed"
        })
final class FeedsAddCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "URL", description = "Addresses of feeds.")
    private List<String> addresses = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "Name for people; of one feed only.")
    private @Nullable String name;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            description = "Time between polls: seconds, or 90s, 5m, 1h; auto adapts it to how often the feed changes.")
    private @Nullable String interval;

    @Option(names = "--zone", paramLabel = "ZONE", description = "IANA zone of times that name none: Europe/Berlin.")
    private @Nullable String zone;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "BCP 47 language where the feed does not say: en, pt-BR.")
    private @Nullable String language;

    @Option(
            names = "--pages",
            negatable = true,
            description = "Whether the page of each item is fetched, and is the article.")
    private @Nullable Boolean pages;

    @Option(
            names = "--identity",
            paramLabel = "POLICY",
            description = "What makes an item the same article: auto, guid, link, canonical or url.")
    private @Nullable String identity;

    @Option(names = "--paused", negatable = true, description = "Whether it is not polled until it is resumed.")
    private @Nullable Boolean paused;

    @Option(
            names = {"--check", "--discover"},
            description = {
                "Fetch each first and refuse what is no feed;",
                "where there is a page that names its feed, take that one."
            })
    private boolean check;

    @Option(names = "--allow-private", description = "Allow --check to fetch from loopback and private addresses.")
    private boolean allowPrivate;

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Override
    public Integer call() throws IOException {
        FeedTerms terms = terms();
        Set<String> feeds = new LinkedHashSet<>();
        addresses.forEach(given -> feeds.add(read("URL", given, FeedAddress::of)));
        if (name != null && feeds.size() > 1) {
            throw new ParameterException(spec.commandLine(), "--name is of one feed; you gave " + feeds.size() + ".");
        }
        return broker.run(spec.commandLine().getErr(), book -> add(book, feeds, terms));
    }

    private int add(SubscriptionBook book, Set<String> feeds, FeedTerms terms) {
        PrintWriter out = spec.commandLine().getOut();
        FeedChanges changes =
                new FeedChanges(new FeedIds(new UrlNormalizer(TrackingParameters.load())), book.read(), Instant.now());
        List<String> wanted = check ? checked(feeds) : new ArrayList<>(feeds);
        List<FeedChanges.Change> done = new ArrayList<>();
        wanted.forEach(address -> done.add(changes.apply(address, terms, true)));
        book.put(changes.toPut());
        // Only now: what is printed is stored.
        for (FeedChanges.Change change : done) {
            out.println(pad(change.verb().name().toLowerCase(Locale.ROOT))
                    + change.subscription().uri()
                    + (change.what().isEmpty() ? "" : " (" + String.join(", ", change.what()) + ")"));
        }
        out.flush();
        return wanted.size() == feeds.size() ? 0 : 1;
    }

    private List<String> checked(Set<String> feeds) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> found = new ArrayList<>();
        try (FeedProbe probe = new FeedProbe(VersionLine.get(), allowPrivate)) {
            for (String feed : feeds) {
                try {
                    FeedProbe.Found there = probe.find(feed);
                    String from = there.address().equals(feed) ? "" : ", named by the page " + feed;
                    out.println(pad("found") + there.address() + " (" + there.detail() + ")" + from);
                    found.add(there.address());
                } catch (IllegalArgumentException noFeed) {
                    spec.commandLine().getErr().println(pad("refused") + feed + " " + noFeed.getMessage());
                }
            }
        }
        spec.commandLine().getErr().flush();
        return found;
    }

    private FeedTerms terms() {
        return new FeedTerms(
                name == null ? null : TermWords.name(name),
                interval == null ? null : this.<Duration>read("--interval", interval, TermWords::interval),
                zone == null ? null : this.<String>read("--zone", zone, TermWords::zone),
                language == null ? null : this.<String>read("--language", language, TermWords::language),
                identity == null ? null : this.<IdentityPolicy>read("--identity", identity, TermWords::identity),
                pages,
                paused == null ? null : !paused);
    }

    private <T> T read(String what, String word, Function<String, T> reader) {
        try {
            return reader.apply(word);
        } catch (IllegalArgumentException wrong) {
            String said = what.equals("URL") ? "'" + word + "' " : what + ": ";
            throw new ParameterException(spec.commandLine(), said + wrong.getMessage(), wrong);
        }
    }

    private static String pad(String verb) {
        return verb + " ".repeat(Math.max(1, 11 - verb.length()));
    }
}
