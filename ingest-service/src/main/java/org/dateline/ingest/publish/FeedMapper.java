package org.dateline.ingest.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.dateline.ingest.identity.IdentityPolicy;
import org.dateline.ingest.schedule.FailureClass;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.SeenItem;
import org.dateline.ingest.schedule.Subscription;
import org.dateline.news.FeedSubscription;
import org.jspecify.annotations.Nullable;

/** Subscriptions and feed states, to and from the contract. Stateless. */
final class FeedMapper {

    private FeedMapper() {}

    static FeedSubscription subscription(Subscription feed) {
        return FeedSubscription.newBuilder()
                .setFeedId(feed.feedId())
                .setUri(feed.uri())
                .setName(feed.name())
                .setIntervalSeconds((int) feed.interval().toSeconds())
                .setDefaultZone(feed.defaultZone())
                .setLanguage(feed.language())
                .setIdentityPolicy(code(feed.identityPolicy()))
                .setFetchPages(feed.fetchPages())
                .setEnabled(feed.enabled())
                .setSubscribedAt(feed.subscribedAt())
                .build();
    }

    static Subscription subscription(FeedSubscription feed) {
        return new Subscription(
                feed.getFeedId(),
                feed.getUri(),
                feed.getName(),
                Duration.ofSeconds(Math.max(0, feed.getIntervalSeconds())),
                feed.getDefaultZone(),
                feed.getLanguage(),
                policy(feed.getIdentityPolicy()),
                feed.getFetchPages(),
                feed.getEnabled(),
                feed.getSubscribedAt());
    }

    static org.dateline.news.FeedState state(FeedState state) {
        return org.dateline.news.FeedState.newBuilder()
                .setFeedId(state.feedId())
                .setUri(state.uri())
                .setEffectiveUri(state.effectiveUri())
                .setEtag(state.answer().etag())
                .setLastModified(state.answer().lastModified())
                .setBodyDigest(state.answer().bodyDigest())
                .setLastFullFetchAt(state.answer().askedInFullAt())
                .setFormat(state.answer().format())
                .setTitle(state.answer().title())
                .setLastPolledAt(state.pace().lastPolledAt())
                .setNextPollAt(state.pace().nextPollAt())
                .setIntervalSeconds((int) state.pace().interval().toSeconds())
                .setLastItemAt(state.pace().lastItemAt())
                .setFailures(state.trouble().count())
                .setLastFailure(state.trouble().last())
                .setFailureClass(
                        state.trouble().kind() == null
                                ? null
                                : state.trouble().kind().code())
                .setFailingSince(state.trouble().since())
                .setStatus(state.status().code())
                .setPolls(state.tally().polls())
                .setItemsPublished(state.tally().itemsPublished())
                .setRepairs(state.tally().repairs())
                .setHubUri(state.hub().hubUri())
                .setTopicUri(state.hub().topicUri())
                .setHubLeaseUntil(state.hub().leaseUntil())
                .setSeenItems(state.seen().stream()
                        .map(item -> new org.dateline.news.SeenItem(item.articleId(), item.digest(), item.seenAt()))
                        .toList())
                .build();
    }

    static FeedState state(org.dateline.news.FeedState state) {
        String uri = state.getUri();
        return new FeedState(
                state.getFeedId(),
                uri == null ? "" : uri,
                state.getEffectiveUri(),
                new FeedState.Answer(
                        state.getEtag(),
                        state.getLastModified(),
                        state.getBodyDigest(),
                        state.getLastFullFetchAt(),
                        state.getFormat(),
                        state.getTitle()),
                new FeedState.Pace(
                        state.getLastPolledAt(),
                        state.getNextPollAt(),
                        Duration.ofSeconds(state.getIntervalSeconds()),
                        state.getLastItemAt()),
                trouble(state),
                status(state.getStatus()),
                new FeedState.Tally(state.getPolls(), state.getItemsPublished(), state.getRepairs()),
                new FeedState.Hub(state.getHubUri(), state.getTopicUri(), state.getHubLeaseUntil()),
                state.getSeenItems().stream()
                        .map(item -> new SeenItem(item.getItemId(), item.getDigest(), item.getSeenAt()))
                        .toList());
    }

    /** A policy that this version does not know is taken as the usual one. */
    static IdentityPolicy policy(@Nullable String code) {
        for (IdentityPolicy policy : IdentityPolicy.values()) {
            if (code(policy).equals(code)) {
                return policy;
            }
        }
        return IdentityPolicy.AUTO;
    }

    static String code(IdentityPolicy policy) {
        return policy.name().toLowerCase(Locale.ROOT);
    }

    private static FeedState.Trouble trouble(org.dateline.news.FeedState state) {
        Instant since = state.getFailingSince();
        FailureClass kind = null;
        for (FailureClass each : FailureClass.values()) {
            if (each.code().equals(state.getFailureClass())) {
                kind = each;
            }
        }
        return new FeedState.Trouble(state.getFailures(), state.getLastFailure(), kind, since);
    }

    private static FeedState.Status status(String code) {
        for (FeedState.Status status : FeedState.Status.values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        return FeedState.Status.ACTIVE;
    }
}
