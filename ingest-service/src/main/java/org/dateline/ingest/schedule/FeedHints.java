package org.dateline.ingest.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.dateline.ingest.source.FeedFacts;
import org.jspecify.annotations.Nullable;

/**
 * What server and feed say of when to come back.
 *
 * @param freshFor by Cache-Control or Expires; null where nothing is said
 * @param facts what the feed says
 */
public record FeedHints(@Nullable Duration freshFor, FeedFacts facts) {

    /** Nobody says anything. */
    public static final FeedHints NONE = new FeedHints(null, FeedFacts.NONE);

    /** Longer than this, nobody's word is believed. */
    private static final Duration LONGEST = Duration.ofHours(24);

    /** How long to wait at least. */
    Duration atLeast() {
        Duration ttl = facts.ttl();
        Duration fresh = freshFor == null ? Duration.ZERO : freshFor;
        Duration longest = ttl != null && ttl.compareTo(fresh) > 0 ? ttl : fresh;
        return longest.compareTo(LONGEST) > 0 ? LONGEST : longest;
    }

    /** The first time from a given one on that lies in no hour or day (UTC) that the feed asks to skip; feeds that skip everything skip nothing. */
    Instant afterSkipped(Instant time) {
        if (facts.skipHours().size() >= 24 || facts.skipDays().size() >= DayOfWeek.values().length) {
            return time;
        }
        Instant at = time;
        for (int hours = 0; hours < 8 * 24 && isSkipped(at); hours++) {
            at = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        }
        return at;
    }

    private boolean isSkipped(Instant time) {
        var utc = time.atOffset(ZoneOffset.UTC);
        return facts.skipHours().contains(utc.getHour()) || facts.skipDays().contains(utc.getDayOfWeek());
    }
}
