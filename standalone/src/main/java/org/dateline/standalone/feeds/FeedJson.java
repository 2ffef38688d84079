package org.dateline.standalone.feeds;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.TreeMap;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.Subscription;
import org.jspecify.annotations.Nullable;

/** A feed as JSON: the subscription, its status, and all that is remembered. Names as in the contract, times in ISO 8601. Stateless. */
public final class FeedJson {

    private final ObjectMapper json = new ObjectMapper();

    /** One object on one line. */
    public String line(FeedView feed) {
        Subscription subscription = feed.subscription();
        ObjectNode node = json.createObjectNode()
                .put("feedId", subscription.feedId())
                .put("uri", subscription.uri())
                .put("name", subscription.name())
                .put("status", feed.status().code())
                .put("intervalSeconds", subscription.interval().toSeconds())
                .put("defaultZone", subscription.defaultZone())
                .put("language", subscription.language())
                .put("identityPolicy", TermWords.code(subscription.identityPolicy()))
                .put("fetchPages", subscription.fetchPages())
                .put("enabled", subscription.enabled())
                .put("subscribedAt", time(subscription.subscribedAt()))
                .put("nextPollAt", time(feed.nextPollAt()));
        FeedState state = feed.state();
        if (state == null) {
            node.putNull("state");
        } else {
            state(state, node.putObject("state"));
        }
        return node.toString();
    }

    private static void state(FeedState state, ObjectNode node) {
        node.put("effectiveUri", state.effectiveUri())
                .put("status", state.status().code())
                .put("format", state.answer().format())
                .put("title", state.answer().title())
                .put("etag", state.answer().etag())
                .put("lastModified", state.answer().lastModified())
                .put("bodyDigest", state.answer().bodyDigest())
                .put("lastPolledAt", time(state.pace().lastPolledAt()))
                .put("lastFullFetchAt", time(state.answer().askedInFullAt()))
                .put("lastItemAt", time(state.pace().lastItemAt()))
                .put("intervalSeconds", state.pace().interval().toSeconds())
                .put("polls", state.tally().polls())
                .put("itemsPublished", state.tally().itemsPublished())
                .put("seenItems", state.seen().size())
                .put("failures", state.trouble().count())
                .put("lastFailure", state.trouble().last())
                .put(
                        "failureClass",
                        state.trouble().kind() == null
                                ? null
                                : state.trouble().kind().code())
                .put("failingSince", time(state.trouble().since()))
                .put("hubUri", state.hub().hubUri())
                .put("topicUri", state.hub().topicUri())
                .put("hubLeaseUntil", time(state.hub().leaseUntil()));
        ObjectNode repairs = node.putObject("repairs");
        new TreeMap<>(state.tally().repairs()).forEach(repairs::put);
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null || time.equals(Instant.EPOCH) ? null : time.toString();
    }
}
