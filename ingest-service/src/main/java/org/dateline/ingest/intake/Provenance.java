package org.dateline.ingest.intake;

import java.time.Instant;
import org.dateline.ingest.source.Fetch;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * Where the items of a document come from.
 *
 * @param path path within what was ingested, which is the last resort of an item's identity; null for what has an address
 */
public record Provenance(
        Source source,
        @Nullable String path,
        @Nullable Fetch fetch,
        Lane lane,
        Instant ingestedAt,
        @Nullable String traceparent) {}
