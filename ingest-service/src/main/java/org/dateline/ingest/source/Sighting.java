package org.dateline.ingest.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One place where an article was seen.
 *
 * @param uri the article's address as that source gave it, not normalized
 * @param itemId the item's id in that source, verbatim
 */
public record Sighting(
        String sourceId, @Nullable String uri, @Nullable String itemId, Instant seenAt) {}
