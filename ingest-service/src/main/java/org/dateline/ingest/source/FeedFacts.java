package org.dateline.ingest.source;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself as a source, beside its items.
 *
 * @param ttl how long it may be kept without asking again (RSS 2.0 ttl, or the syndication module's update period)
 * @param skipHours hours of the day, UTC, in which it need not be asked (RSS 2.0)
 * @param skipDays days, UTC, likewise
 * @param hubUri WebSub hub
 * @param selfUri the address that it gives for itself
 */
public record FeedFacts(
        @Nullable Duration ttl,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        @Nullable String hubUri,
        @Nullable String selfUri) {

    /** For documents that say nothing of the kind. */
    public static final FeedFacts NONE = new FeedFacts(null, Set.of(), Set.of(), null, null);

    public FeedFacts {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
