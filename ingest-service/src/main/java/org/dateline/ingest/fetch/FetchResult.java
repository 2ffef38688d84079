package org.dateline.ingest.fetch;

import java.time.Duration;
import org.dateline.ingest.source.Fetch;
import org.jspecify.annotations.Nullable;

/** How a fetch ended. */
public sealed interface FetchResult {

    /**
     * The document came.
     *
     * @param body decoded of its content encoding; not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fetched(byte[] body, @Nullable String contentType, Fetch fetch) implements FetchResult {}

    /** The document is what it was (304). */
    record NotModified(Fetch fetch) implements FetchResult {}

    /**
     * No document.
     *
     * @param status HTTP status, 0 where there was no answer
     * @param retryAfter how long the server asks to wait; null where it does not say
     */
    record Failed(
            Kind kind, int status, String detail, @Nullable Duration retryAfter) implements FetchResult {}

    /** Classes of failure. */
    enum Kind {
        /** The document is gone or was never there: 4xx other than below. */
        HARD,
        /** The server or the network is in trouble, or is asking for patience: 408, 425, 429, 5xx, time-outs. */
        TEMPORARY,
        /** We refuse: a forbidden address, a bomb, too many redirects. */
        REFUSED,
        /** Larger than we take. */
        TOO_LARGE
    }
}
