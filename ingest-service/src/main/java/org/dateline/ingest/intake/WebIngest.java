package org.dateline.ingest.intake;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.Validators;
import org.dateline.ingest.identity.FeedIds;
import org.dateline.ingest.source.Fetch;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.Source;
import org.dateline.ingest.source.SourceDocument;

/** Takes in what stands at an address: a page, a feed, or a file of any other kind, as its content tells. Safe for many threads. */
final class WebIngest {

    private final Fetcher fetcher;
    private final TimedReader reader;
    private final ItemAssembler assembler;
    private final FeedIds feedIds;
    private final Clock clock;

    WebIngest(Fetcher fetcher, TimedReader reader, ItemAssembler assembler, FeedIds feedIds, Clock clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.assembler = assembler;
        this.feedIds = feedIds;
        this.clock = clock;
    }

    /** Takes in the document; never throws on what the other side does. */
    void ingest(URI address, Lane lane, Dispatch dispatch, IngestListener listener) {
        FetchResult result = fetcher.fetch(address, Validators.NONE);
        if (result instanceof FetchResult.Fetched fetched) {
            ItemAssembler.Assembled assembled = read(address, fetched, lane, dispatch, listener);
            assembled.articles().forEach(dispatch::publish);
            assembled.refusals().forEach(dispatch::reject);
        } else {
            notFetched(address, lane, result, dispatch);
        }
    }

    private ItemAssembler.Assembled read(
            URI address, FetchResult.Fetched fetched, Lane lane, Dispatch dispatch, IngestListener listener) {
        String answered = fetched.fetch().finalUri();
        Reading reading = reader.read(new SourceDocument(fetched.body(), fetched.contentType(), answered));
        dispatch.documentRead();
        listener.read(address.toString(), reading);
        return assembler.assemble(reading, provenance(address, reading, fetched.fetch(), lane));
    }

    private Provenance provenance(URI address, Reading reading, Fetch fetch, Lane lane) {
        Source source = reading.isFeed()
                ? new Source(feedIds.of(address.toString()), reading.title(), address.toString(), Source.Kind.FEED)
                : new Source(host(fetch.finalUri()), null, fetch.finalUri(), Source.Kind.PAGE);
        return new Provenance(source, null, fetch, lane, clock.instant(), null);
    }

    private void notFetched(URI address, Lane lane, FetchResult result, Dispatch dispatch) {
        if (!(result instanceof FetchResult.Failed failed)) {
            return;
        }
        if (failed.kind() != FetchResult.Kind.TOO_LARGE) {
            dispatch.failed(address.toString(), failed.detail());
            return;
        }
        Source source = new Source(host(address.toString()), null, address.toString(), Source.Kind.PAGE);
        Reading refused = Reading.refused("unknown", RejectReason.TOO_LARGE, failed.detail(), new byte[0]);
        Provenance provenance = new Provenance(source, null, null, lane, clock.instant(), null);
        List.copyOf(assembler.assemble(refused, provenance).refusals()).forEach(dispatch::reject);
    }

    private static String host(String address) {
        String host = ItemAssembler.hostOf(address);
        return host == null ? address.toLowerCase(Locale.ROOT) : host;
    }
}
