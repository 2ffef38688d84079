package org.dateline.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import org.dateline.ingest.identity.IdentityPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A feed to poll.
 *
 * @param interval wished time between polls; zero lets the service adapt it
 * @param defaultZone IANA zone for times without one
 * @param language BCP 47 language, where the feed does not say
 * @param fetchPages whether the page of each item is the article
 * @param enabled false pauses it
 */
public record Subscription(
        String feedId,
        String uri,
        @Nullable String name,
        Duration interval,
        @Nullable String defaultZone,
        @Nullable String language,
        IdentityPolicy identityPolicy,
        boolean fetchPages,
        boolean enabled,
        Instant subscribedAt) {

    /** A subscription with nothing but an address. */
    public static Subscription to(String feedId, String uri, Instant now) {
        return new Subscription(feedId, uri, null, Duration.ZERO, null, null, IdentityPolicy.AUTO, false, true, now);
    }
}
