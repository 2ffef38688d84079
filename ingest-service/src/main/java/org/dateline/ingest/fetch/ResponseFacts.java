package org.dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says beside its document: where it lives, when to come back, who tells of changes. Immutable.
 *
 * @param permanentUri the address after the permanent redirects (301, 308) that the chain began with, without fragment; null where
 *     the first hop was none. The chain stops counting at its first temporary redirect
 * @param freshFor how long the answer stays fresh from now on (RFC 9111, section 4.2), by max-age less Age, else by Expires less
 *     Date; zero for stale, no-cache and no-store; null where the answer does not say. Never a heuristic
 * @param retryAfter how long the server asks to stay away, at most {@link RetryAfter#LONGEST}; null where it does not say
 * @param hubs WebSub hubs of the Link header (rel=hub), absolute
 * @param self topic address of the Link header (rel=self), absolute
 */
public record ResponseFacts(
        @Nullable URI permanentUri,
        @Nullable Duration freshFor,
        @Nullable Duration retryAfter,
        List<URI> hubs,
        @Nullable URI self) {

    /** Of no answer, or one that says nothing. */
    public static final ResponseFacts NONE = new ResponseFacts(null, null, null, List.of(), null);

    public ResponseFacts {
        hubs = List.copyOf(hubs);
    }
}
