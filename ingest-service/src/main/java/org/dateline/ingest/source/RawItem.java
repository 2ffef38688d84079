package org.dateline.ingest.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One raw article, ready to be published: what a source said, verbatim, with how it was obtained.
 *
 * @param articleId stable id; also the record's key
 * @param aliases other ids under which the article is known, sorted
 * @param ingestedAt our clock
 * @param defaultZone IANA zone of the source; null where not configured
 * @param traceparent W3C trace context that came with it; null where the publisher shall start one
 */
public record RawItem(
        String articleId,
        List<String> aliases,
        Source source,
        SourceItem item,
        @Nullable Fetch fetch,
        Instant ingestedAt,
        Lane lane,
        @Nullable String defaultZone,
        @Nullable String traceparent) {

    public RawItem {
        aliases = List.copyOf(aliases);
    }

    /** With another item in it. */
    public RawItem with(SourceItem other) {
        return new RawItem(articleId, aliases, source, other, fetch, ingestedAt, lane, defaultZone, traceparent);
    }

    /** The sighting that makes this record. */
    public Sighting sighting() {
        return new Sighting(source.sourceId(), item.uri(), item.itemId(), ingestedAt);
    }
}
