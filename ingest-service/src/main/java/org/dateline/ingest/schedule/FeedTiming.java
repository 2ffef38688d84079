package org.dateline.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When to ask a feed again. An adapted interval shrinks while many items are new and grows while none is, between bounds; what the
 * server and the feed ask for is kept, a little jitter keeps feeds from marching in step, and failures back off by
 * their class. An interval that the operator wished is kept as it is, but for failures. As safe for many threads as its random.
 */
public final class FeedTiming {

    /** Share of new items from which the interval is halved: the feed turned over by half. */
    private static final double BUSY = 0.5;

    private static final double SOME = 0.1;
    private static final double SHRINK = 0.8;
    private static final double GROW = 1.25;
    private static final double JITTER = 0.1;

    private static final Duration TEMPORARY_LONGEST = Duration.ofHours(4);
    private static final Duration SOFT_FIRST = Duration.ofHours(1);
    private static final Duration HARD_FIRST = Duration.ofHours(4);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration BROKEN_AFTER = Duration.ofDays(14);
    private static final int MAX_DOUBLINGS = 12;

    private final PollSettings settings;
    private final RandomGenerator random;

    public FeedTiming(PollSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /** When a feed is to be asked next; {@link Instant#MAX} for never. */
    public static Instant dueAt(Subscription subscription, @Nullable FeedState state) {
        if (!subscription.enabled()) {
            return Instant.MAX;
        }
        if (state == null || !state.uri().equals(subscription.uri())) {
            return subscription.subscribedAt();
        }
        boolean subscribedAnew =
                subscription.subscribedAt().isAfter(state.pace().lastPolledAt());
        if (state.status() == FeedState.Status.GONE) {
            return subscribedAnew ? subscription.subscribedAt() : Instant.MAX;
        }
        Instant next = state.pace().nextPollAt();
        if (subscription.interval().isZero() || state.trouble().count() > 0) {
            return next;
        }
        // A shorter wish takes effect at once.
        Instant wished = state.pace().lastPolledAt().plus(subscription.interval());
        return wished.isBefore(next) ? wished : next;
    }

    /** Whether the whole feed shall be asked for although there are validators: a server that says "not modified" for too long is stuck. */
    public boolean wantsWhole(FeedState state, Instant now) {
        if (!state.answer().hasValidators()) {
            return true;
        }
        Instant lastItem = state.pace().lastItemAt();
        Instant limit = now.minus(settings.refreshAfter());
        boolean silent = lastItem == null || lastItem.isBefore(limit);
        return silent && state.answer().askedInFullAt().isBefore(limit);
    }

    /**
     * The pace after an answer.
     *
     * @param due when the poll should have been
     * @param fresh items that were new or changed
     * @param items items in the answer; 0 for "not modified"
     */
    public FeedState.Pace afterAnswer(
            Subscription subscription,
            FeedState state,
            Instant due,
            Instant now,
            int fresh,
            int items,
            FeedHints hints) {
        Instant lastItem = fresh > 0 ? now : state.pace().lastItemAt();
        Duration wished = subscription.interval();
        if (!wished.isZero()) {
            return new FeedState.Pace(now, onGrid(subscription, due, now), wished, lastItem);
        }
        boolean first = state.answer().askedInFullAt().equals(Instant.EPOCH);
        Duration interval = adapted(state.pace().interval(), first ? 0 : fresh, items, first);
        Duration wait = longer(interval, hints.atLeast());
        if (state.hub().isActive(now)) {
            wait = longer(wait, settings.longest());
        }
        return new FeedState.Pace(now, hints.afterSkipped(now.plus(jittered(wait))), interval, lastItem);
    }

    /** The pace after a failure. */
    public FeedState.Pace afterFailure(
            Subscription subscription,
            FeedState state,
            FeedState.Trouble trouble,
            Instant now,
            @Nullable Duration retryAfter) {
        Duration wait = jittered(backOff(subscription, state, trouble, now));
        if (retryAfter != null) {
            wait = longer(wait, retryAfter);
        }
        return new FeedState.Pace(
                now, now.plus(wait), state.pace().interval(), state.pace().lastItemAt());
    }

    /** What a feed with these failures is called. */
    public static FeedState.Status statusOf(FeedState.Trouble trouble, Instant now) {
        Instant since = trouble.since();
        if (trouble.count() == 0) {
            return FeedState.Status.ACTIVE;
        }
        return since != null && since.isBefore(now.minus(BROKEN_AFTER))
                ? FeedState.Status.BROKEN
                : FeedState.Status.FAILING;
    }

    private Duration adapted(Duration before, int fresh, int items, boolean first) {
        Duration interval = before.isZero() ? settings.first() : before;
        if (first) {
            return interval;
        }
        double share = items == 0 ? 0 : (double) fresh / items;
        double factor = share >= BUSY ? 0.5 : share >= SOME ? SHRINK : share > 0 ? 1 : GROW;
        Duration next = Duration.ofMillis(Math.round(interval.toMillis() * factor));
        return next.compareTo(settings.shortest()) < 0
                ? settings.shortest()
                : next.compareTo(settings.longest()) > 0 ? settings.longest() : next;
    }

    /** Similar ids have similar hash codes: the finalizer of SplitMix64 (Steele, Lea, Flood 2014) scatters them. */
    private static long mixed(long hash) {
        long z = hash * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * The next time of a wished interval. Each feed has a phase of its own, so that feeds that were subscribed together do not fall due
     * together for ever, and one that was late comes back to its time.
     */
    private static Instant onGrid(Subscription subscription, Instant due, Instant now) {
        long interval = subscription.interval().toMillis();
        long phase = Math.floorMod(mixed(subscription.feedId().hashCode()), interval);
        long earliest = Math.max(due.toEpochMilli() + interval / 2, now.toEpochMilli() + interval / 4);
        return Instant.ofEpochMilli(earliest + 1 + Math.floorMod(phase - (earliest + 1), interval));
    }

    private Duration backOff(Subscription subscription, FeedState state, FeedState.Trouble trouble, Instant now) {
        if (statusOf(trouble, now) == FeedState.Status.BROKEN) {
            return LONGEST;
        }
        FailureClass kind = trouble.kind() == null ? FailureClass.TEMPORARY : trouble.kind();
        Duration interval = !subscription.interval().isZero()
                ? subscription.interval()
                : state.pace().interval().isZero()
                        ? settings.first()
                        : state.pace().interval();
        return switch (kind) {
            case TEMPORARY -> doubled(interval, trouble.count() - 1, TEMPORARY_LONGEST);
            case SOFT -> doubled(longer(interval, SOFT_FIRST), trouble.count() - 1, LONGEST);
            case HARD -> doubled(longer(interval, HARD_FIRST), trouble.count() - 1, LONGEST);
        };
    }

    private static Duration doubled(Duration first, int times, Duration longest) {
        Duration wait = first.multipliedBy(1L << Math.min(Math.max(0, times), MAX_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private Duration jittered(Duration wait) {
        return Duration.ofMillis(Math.round(wait.toMillis() * (1 + random.nextDouble() * JITTER)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
