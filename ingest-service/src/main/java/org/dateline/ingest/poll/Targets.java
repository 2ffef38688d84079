package org.dateline.ingest.poll;

import java.net.URI;
import org.dateline.ingest.fetch.ResponseFacts;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.FeedState.Hub;
import org.dateline.ingest.source.FeedFacts;
import org.jspecify.annotations.Nullable;

/** Addresses to ask. Stateless. */
final class Targets {

    /** Reserved to stand for nothing (RFC 2606): asking it fails as any wrong address does. */
    private static final URI NOWHERE = URI.create("http://address.invalid/");

    private Targets() {}

    /** The address; one that nobody can ask where it is none. */
    static URI of(String address) {
        try {
            URI uri = URI.create(address.strip().replace(" ", "%20"));
            return uri.getRawAuthority() == null ? NOWHERE : uri;
        } catch (IllegalArgumentException notAnAddress) {
            return NOWHERE;
        }
    }

    /** The address to remember in place of the subscribed one; null where that is the right one. */
    static @Nullable String moved(FeedState before, ResponseFacts facts) {
        URI permanent = facts.permanentUri();
        if (permanent == null) {
            return before.effectiveUri();
        }
        return permanent.toString().equals(before.uri()) ? null : permanent.toString();
    }

    /** The hub by HTTP, else by the feed itself (WebSub, section 4). A lease is of one hub and topic. */
    static Hub hub(FeedState before, ResponseFacts http, FeedFacts feed) {
        String hub = http.hubs().isEmpty() ? feed.hubUri() : http.hubs().get(0).toString();
        if (hub == null) {
            return Hub.NONE;
        }
        URI self = http.self();
        String topic = self != null ? self.toString() : feed.selfUri() != null ? feed.selfUri() : before.target();
        boolean same = hub.equals(before.hub().hubUri())
                && String.valueOf(topic).equals(before.hub().topicUri());
        return new Hub(hub, topic, same ? before.hub().leaseUntil() : null);
    }
}
