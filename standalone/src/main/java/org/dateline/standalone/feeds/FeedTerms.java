package org.dateline.standalone.feeds;

import java.time.Duration;
import java.time.Instant;
import org.dateline.ingest.identity.IdentityPolicy;
import org.dateline.ingest.schedule.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a subscription. What is null is not said, and stays as it is; an empty text takes away what was there.
 *
 * @param interval zero lets the service adapt it
 */
public record FeedTerms(
        @Nullable String name,
        @Nullable Duration interval,
        @Nullable String zone,
        @Nullable String language,
        @Nullable IdentityPolicy identity,
        @Nullable Boolean pages,
        @Nullable Boolean enabled) {

    /** Nothing said. */
    public static final FeedTerms NONE = new FeedTerms(null, null, null, null, null, null, null);

    /** The switch alone. */
    public static FeedTerms enabled(boolean enabled) {
        return new FeedTerms(null, null, null, null, null, null, enabled);
    }

    /** A subscription under these terms. */
    public Subscription applyTo(Subscription base, String uri, Instant subscribedAt) {
        return new Subscription(
                base.feedId(),
                uri,
                text(name, base.name()),
                interval == null ? base.interval() : interval,
                text(zone, base.defaultZone()),
                text(language, base.language()),
                identity == null ? base.identityPolicy() : identity,
                pages == null ? base.fetchPages() : pages,
                enabled == null ? base.enabled() : enabled,
                subscribedAt);
    }

    private static @Nullable String text(@Nullable String said, @Nullable String before) {
        if (said == null) {
            return before;
        }
        return said.isEmpty() ? null : said;
    }
}
