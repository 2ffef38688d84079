package org.dateline.ingest.websub;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.dateline.ingest.fetch.FormSender;
import org.dateline.ingest.schedule.FeedState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks hubs to tell of changes: of each feed that names a hub, and again before the lease ends. The hub's confirmation comes to
 * {@link WebSubRoutes}. Safe for many threads.
 */
public final class WebSubSubscriber {

    private static final Logger LOG = LoggerFactory.getLogger(WebSubSubscriber.class);

    /** A hub that said no, or did not confirm, is asked again after this. */
    private static final Duration ASK_AGAIN = Duration.ofHours(6);

    private static final Duration RENEW_BEFORE = Duration.ofDays(1);
    private static final int MOST_REMEMBERED = 100_000;

    private final WebSubSettings settings;
    private final WebSubKeys keys;
    private final FormSender forms;
    private final BiConsumer<URI, Runnable> executor;
    private final Clock clock;
    private final Map<String, Instant> askedAt = new ConcurrentHashMap<>();

    /** @param executor runs tasks that ask an address, within what its host bears */
    public WebSubSubscriber(
            WebSubSettings settings, FormSender forms, BiConsumer<URI, Runnable> executor, Clock clock) {
        this.settings = settings;
        this.keys = new WebSubKeys(settings.secret());
        this.forms = forms;
        this.executor = executor;
        this.clock = clock;
    }

    /** Looks at a feed after a poll, and subscribes where there is a hub and no lease that lasts. */
    public void consider(FeedState state) {
        String hub = state.hub().hubUri();
        String topic = state.hub().topicUri();
        Instant now = clock.instant();
        Instant lease = state.hub().leaseUntil();
        boolean lasts = lease != null && lease.minus(RENEW_BEFORE).isAfter(now);
        if (hub == null || topic == null || lasts) {
            return;
        }
        Instant asked = askedAt.get(state.feedId());
        if (asked != null && asked.plus(ASK_AGAIN).isAfter(now)) {
            return;
        }
        if (askedAt.size() > MOST_REMEMBERED) {
            askedAt.clear();
        }
        askedAt.put(state.feedId(), now);
        try {
            URI address = URI.create(hub);
            executor.accept(address, () -> subscribe(state.feedId(), address, topic));
        } catch (IllegalArgumentException notAnAddress) {
            LOG.info("{} names a hub that is no address", state.feedId());
        }
    }

    private void subscribe(String feedId, URI hub, String topic) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.callback", callback(feedId).toString());
        form.put("hub.mode", "subscribe");
        form.put("hub.topic", topic);
        form.put("hub.lease_seconds", Long.toString(settings.lease().toSeconds()));
        form.put("hub.secret", keys.hubSecret(feedId));
        try {
            int status = forms.post(hub, form);
            if (status / 100 == 2) {
                LOG.info("{}: {} was asked to tell of changes", feedId, hub.getHost());
            } else {
                LOG.warn("{}: {} refuses to tell of changes: HTTP {}", feedId, hub.getHost(), status);
            }
        } catch (IOException | RuntimeException trouble) {
            LOG.warn("{}: {} cannot be asked to tell of changes: {}", feedId, hub.getHost(), trouble.toString());
        }
    }

    private URI callback(String feedId) {
        String base = settings.callback().toString();
        return URI.create(
                (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/websub/" + keys.path(feedId));
    }
}
