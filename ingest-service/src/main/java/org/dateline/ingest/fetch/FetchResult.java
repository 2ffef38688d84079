package org.dateline.ingest.fetch;

import org.dateline.ingest.source.Fetch;
import org.jspecify.annotations.Nullable;

/** How a fetch ended. */
public sealed interface FetchResult {

    /** What the answer says beside its document; {@link ResponseFacts#NONE} where no answer came. */
    ResponseFacts facts();

    /**
     * The document came (200 or 203).
     *
     * @param body decoded of its content encoding; not copied; may be empty
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fetched(byte[] body, @Nullable String contentType, Fetch fetch, ResponseFacts facts)
            implements FetchResult {}

    /** The document is what it was: 304 to a request with validators. Its own validators may be absent; the old ones then stay. */
    record NotModified(Fetch fetch, ResponseFacts facts) implements FetchResult {}

    /**
     * No document.
     *
     * @param status HTTP status of the last answer, 0 where there was none
     */
    record Failed(Kind kind, int status, String detail, ResponseFacts facts) implements FetchResult {

        /** Without an answer. */
        static Failed without(Kind kind, String detail) {
            return new Failed(kind, 0, detail, ResponseFacts.NONE);
        }
    }

    /**
     * Classes of failure.
     *
     * <table>
     * <caption>What is of which class</caption>
     * <tr><th>what happened</th><th>class</th></tr>
     * <tr><td>404, 410, and 4xx not named below</td><td>{@link #HARD}</td></tr>
     * <tr><td>401, 402, 403, 407, 451</td><td>{@link #SOFT}</td></tr>
     * <tr><td>304 to a request without validators; 206 and other 2xx than 200 and 203; 3xx that leads nowhere</td><td>{@link #SOFT}</td></tr>
     * <tr><td>TLS: a certificate that does not hold, no common version</td><td>{@link #SOFT}</td></tr>
     * <tr><td>a content encoding that we do not read, or that is broken</td><td>{@link #SOFT}</td></tr>
     * <tr><td>408, 425, 429, 5xx</td><td>{@link #TEMPORARY}</td></tr>
     * <tr><td>an unknown host, no connection, a reset, a time-out, a body shorter than announced, broken HTTP</td><td>{@link #TEMPORARY}</td></tr>
     * <tr><td>a private address, another scheme, a redirect loop, too many redirects, what is no address</td><td>{@link #REFUSED}</td></tr>
     * <tr><td>a body, or what it unpacks to, over the cap; a bomb; a flood of headers</td><td>{@link #TOO_LARGE}</td></tr>
     * </table>
     *
     * A host that is unknown for weeks is as good as gone, but only the caller can know that.
     */
    enum Kind {
        /** The document is gone or was never there. */
        HARD,
        /** There is an answer, but not for us, or not one that makes sense; it may take somebody over there to change it. */
        SOFT,
        /** The server or the network is in trouble, or is asking for patience. */
        TEMPORARY,
        /** We refuse to go on. */
        REFUSED,
        /** Larger than we take. */
        TOO_LARGE
    }
}
