package org.dateline.ingest.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What ingest refused, ready to be published.
 *
 * @param articleId id of the article, or of what was taken for one
 * @param bytes what came; the publisher keeps its start and the digest of all of it; not copied, must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RejectedItem(
        String articleId,
        RejectReason reason,
        String detail,
        Source source,
        @Nullable String uri,
        @Nullable String headline,
        byte[] bytes,
        Instant ingestedAt,
        @Nullable String traceparent) {}
