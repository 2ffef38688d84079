package org.dateline.standalone.feeds;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.HttpFetcher;
import org.dateline.ingest.fetch.Validators;
import org.dateline.ingest.intake.TimedReader;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.document.DocumentReader;
import org.dateline.ingest.source.html.FeedLinks;

/** Looks whether there is a feed at an address, or which one the page there names. Not for many threads. */
public final class FeedProbe implements AutoCloseable {

    private static final Duration PARSE_LIMIT = Duration.ofSeconds(20);

    private final HttpFetcher fetcher;
    private final TimedReader reader = new TimedReader(DocumentReader.load(), PARSE_LIMIT);
    private final FeedLinks links = new FeedLinks();

    /**
     * A feed that was found.
     *
     * @param address where; another one than asked for if a page named it
     * @param detail format and number of items, for people
     */
    public record Found(String address, String detail) {}

    public FeedProbe(String version, boolean allowPrivate) {
        this.fetcher = new HttpFetcher(
                FetchSettings.standard(version).withPrivateAddresses(allowPrivate),
                InetAddress::getAllByName,
                Clock.systemUTC());
    }

    /** Throws {@link IllegalArgumentException} saying what is there instead of a feed. */
    public Found find(String address) {
        SourceDocument document = fetch(address);
        Reading reading = reader.read(document);
        if (reading.isFeed()) {
            return found(address, reading);
        }
        if (!reading.format().equals("html")) {
            throw new IllegalArgumentException("is no feed: " + what(reading));
        }
        List<String> named = links.find(document);
        if (named.isEmpty()) {
            throw new IllegalArgumentException("is a page, and names no feed");
        }
        String feed = FeedAddress.of(named.get(0));
        Reading other = reader.read(fetch(feed));
        if (!other.isFeed()) {
            throw new IllegalArgumentException(
                    "is a page, and what it names as its feed, " + feed + ", is none: " + what(other));
        }
        return found(feed, other);
    }

    @Override
    public void close() {
        reader.close();
        fetcher.close();
    }

    private SourceDocument fetch(String address) {
        FetchResult result = fetcher.fetch(URI.create(address), Validators.NONE);
        if (result instanceof FetchResult.Fetched fetched) {
            return new SourceDocument(fetched.body(), fetched.contentType(), address);
        }
        String why = result instanceof FetchResult.Failed failed
                ? failed.detail()
                : "the server says that nothing changed, though nothing was asked for before";
        throw new IllegalArgumentException("cannot be fetched: " + why);
    }

    private static Found found(String address, Reading reading) {
        String title = reading.title() == null ? "" : ", \"" + TermWords.name(reading.title()) + "\"";
        int items = reading.items().size();
        return new Found(address, reading.format() + title + ", " + items + (items == 1 ? " item" : " items"));
    }

    private static String what(Reading reading) {
        return reading.refusals().isEmpty()
                ? reading.format()
                : reading.refusals().get(0).detail();
    }
}
