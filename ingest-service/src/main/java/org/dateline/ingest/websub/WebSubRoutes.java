package org.dateline.ingest.websub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.dateline.ingest.poll.FeedPoll;
import org.dateline.ingest.push.Routes;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.Outcome;
import org.dateline.ingest.schedule.Subscription;
import org.dateline.ingest.source.SourceDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where hubs confirm subscriptions ({@code GET}) and deliver ({@code POST}). A delivery is answered with 2xx once it is in Kafka; one
 * without the right signature is acknowledged and dropped, as the recommendation asks (section 8). Safe for many threads.
 */
public final class WebSubRoutes implements Routes {

    private static final Logger LOG = LoggerFactory.getLogger(WebSubRoutes.class);
    private static final Duration LONGEST_LEASE = Duration.ofDays(60);
    private static final Duration STORE_LIMIT = Duration.ofSeconds(15);
    private static final int TRIES = 20;
    private static final long BETWEEN_TRIES_MS = 100;

    private final WebSubKeys keys;
    private final WebSubFeeds feeds;
    private final FeedPoll polls;
    private final int maxBytes;
    private final Clock clock;

    /** @param maxBytes largest delivery */
    public WebSubRoutes(WebSubSettings settings, WebSubFeeds feeds, FeedPoll polls, int maxBytes, Clock clock) {
        this.keys = new WebSubKeys(settings.secret());
        this.feeds = feeds;
        this.polls = polls;
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/websub/{feed}/{check}", this::confirm);
        routes.post("/websub/{feed}/{check}", this::deliver);
    }

    private Optional<String> feedOf(Context context) {
        return keys.feedOf(context.pathParam("feed"), context.pathParam("check"));
    }

    /** Section 5.3: the challenge is given back where the subscription is wanted, with this topic. */
    private void confirm(Context context) {
        Optional<String> feed = feedOf(context);
        String mode = String.valueOf(context.queryParam("hub.mode"));
        String topic = context.queryParam("hub.topic");
        String challenge = context.queryParam("hub.challenge");
        if (feed.isEmpty()) {
            context.status(404);
            return;
        }
        String feedId = feed.get();
        if (mode.equals("denied")) {
            LOG.warn("{}: the hub denies: {}", feedId, context.queryParam("hub.reason"));
            context.status(store(feedId, (subscription, state) -> leased(subscription, state, null)) ? 200 : 503);
            return;
        }
        boolean wanted =
                mode.equals("subscribe") ? feeds.has(feedId) : mode.equals("unsubscribe") && !feeds.has(feedId);
        if (!wanted || topic == null || challenge == null) {
            context.status(404);
            return;
        }
        if (mode.equals("subscribe") && !confirmed(feedId, topic, lease(context))) {
            context.status(404);
            return;
        }
        context.contentType("text/plain").result(challenge);
    }

    private boolean confirmed(String feedId, String topic, Instant until) {
        boolean[] ours = new boolean[1];
        boolean stored = store(feedId, (subscription, state) -> {
            ours[0] = state != null && topic.equals(state.hub().topicUri());
            return ours[0]
                    ? leased(subscription, state, until)
                    : Outcome.of(state == null ? FeedState.fresh(feedId, subscription.uri()) : state, "hub-unknown");
        });
        return stored && ours[0];
    }

    private static Outcome<FeedState> leased(
            Subscription subscription, @Nullable FeedState state, @Nullable Instant until) {
        FeedState known = state == null ? FeedState.fresh(subscription.feedId(), subscription.uri()) : state;
        FeedState.Hub hub = new FeedState.Hub(known.hub().hubUri(), known.hub().topicUri(), until);
        return Outcome.of(known.withHub(hub), until == null ? "hub-denied" : "hub-confirmed");
    }

    private Instant lease(Context context) {
        String seconds = String.valueOf(context.queryParam("hub.lease_seconds"));
        try {
            long asked = Long.parseLong(seconds);
            Duration lease = Duration.ofSeconds(Math.max(0, Math.min(asked, LONGEST_LEASE.toSeconds())));
            return clock.instant().plus(lease);
        } catch (NumberFormatException unsaid) {
            return clock.instant().plus(Duration.ofDays(1));
        }
    }

    private void deliver(Context context) throws IOException {
        Optional<String> feed = feedOf(context);
        if (feed.isEmpty() || !feeds.has(feed.get())) {
            context.status(410); // "the subscription is gone": hubs stop
            return;
        }
        byte[] body;
        try (InputStream stream = context.bodyInputStream()) {
            body = stream.readNBytes(maxBytes + 1);
        }
        if (body.length > maxBytes) {
            context.status(413);
            return;
        }
        String feedId = feed.get();
        if (!keys.isSigned(feedId, context.header("X-Hub-Signature"), body)) {
            LOG.warn("{}: a delivery without the right signature is dropped", feedId);
            context.status(202);
            return;
        }
        String type = context.contentType();
        boolean stored = store(
                feedId,
                (subscription, state) -> polls.deliver(
                        subscription,
                        state,
                        new SourceDocument(body, type, state == null ? subscription.uri() : state.target())));
        if (!stored) {
            context.header("Retry-After", "5");
        }
        context.status(stored ? 204 : 503);
    }

    /** A feed that is being polled just now is free in a moment. */
    private boolean store(String feedId, BiFunction<Subscription, @Nullable FeedState, Outcome<FeedState>> work) {
        try {
            for (int attempt = 0; attempt < TRIES && feeds.has(feedId); attempt++) {
                Optional<CompletableFuture<Void>> done = feeds.work(feedId, work);
                if (done.isPresent()) {
                    done.get().get(STORE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MS);
            }
        } catch (ExecutionException | TimeoutException trouble) {
            LOG.warn("{}: what the hub said could not be stored: {}", feedId, trouble.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
