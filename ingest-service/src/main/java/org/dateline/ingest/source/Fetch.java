package org.dateline.ingest.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a document was fetched over HTTP.
 *
 * @param finalUri the address that answered, after redirects
 * @param etag ETag, verbatim
 * @param lastModified Last-Modified, verbatim
 */
public record Fetch(
        String requestedUri,
        String finalUri,
        int status,
        @Nullable String etag,
        @Nullable String lastModified,
        Instant fetchedAt) {}
