package org.dateline.standalone.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.ingest.publish.SubscriptionBook.Entry;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.FeedTiming;
import org.dateline.ingest.schedule.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A feed as its operator sees it.
 *
 * @param state what is remembered of it; null before the first poll of the subscribed address
 * @param nextPollAt when it is due; null for never
 */
public record FeedView(
        Subscription subscription,
        @Nullable FeedState state,
        Status status,
        @Nullable Instant nextPollAt) {

    /** How a feed does. */
    public enum Status {
        /** Not asked yet. */
        NEW,
        ACTIVE,
        FAILING,
        /** Failing for so long that it is asked once a day. */
        BROKEN,
        /** 410: asked no more. */
        GONE,
        /** Not asked, by the operator's word. */
        PAUSED;

        /** The word for people and programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The view of an entry. */
    public static FeedView of(Entry entry) {
        Subscription subscription = entry.subscription();
        FeedState known = entry.state();
        FeedState state = known != null && known.uri().equals(subscription.uri()) ? known : null;
        Instant due = FeedTiming.dueAt(subscription, state);
        Instant next = due.equals(Instant.MAX) ? null : due;
        return new FeedView(subscription, state, status(subscription, state, next), next);
    }

    /** The views of all, in their order. */
    public static List<FeedView> of(Iterable<Entry> entries) {
        List<FeedView> views = new ArrayList<>();
        entries.forEach(entry -> views.add(of(entry)));
        return views;
    }

    /** The last poll; null where there was none. */
    public @Nullable Instant lastPolledAt() {
        return state == null || state.pace().lastPolledAt().equals(Instant.EPOCH)
                ? null
                : state.pace().lastPolledAt();
    }

    /** The wished interval, else the adapted one; zero where there is none yet. */
    public Duration interval() {
        Duration wished = subscription.interval();
        return wished.isZero() && state != null ? state.pace().interval() : wished;
    }

    /** Name for people: the operator's, else the feed's own, else the id. */
    public String name() {
        if (subscription.name() != null) {
            return subscription.name();
        }
        String title = state == null ? null : state.answer().title();
        return title == null ? subscription.feedId() : title;
    }

    /** Failures since the last success. */
    public int failures() {
        return state == null ? 0 : state.trouble().count();
    }

    /** Answers that had to be repaired, of every kind. */
    public long repairs() {
        return state == null
                ? 0
                : state.tally().repairs().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    private static Status status(Subscription subscription, @Nullable FeedState state, @Nullable Instant next) {
        if (!subscription.enabled()) {
            return Status.PAUSED;
        }
        if (state == null || state.tally().polls() == 0) {
            return Status.NEW;
        }
        return switch (state.status()) {
            case ACTIVE -> Status.ACTIVE;
            case FAILING -> Status.FAILING;
            case BROKEN -> Status.BROKEN;
            // Subscribed to again: about to be asked.
            case GONE -> next == null ? Status.GONE : Status.NEW;
        };
    }
}
