package org.dateline.enrich.article;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A time as the publisher gave it, honest about what is known.
 *
 * @param time in the publisher's own offset; the start of the period where the precision is coarser than a second
 * @param zoneProvenance where the offset comes from
 * @param provenance where the time was found: {@code json-ld}, {@code meta}, {@code time-element}, {@code url}, {@code text},
 *     {@code feed}, {@code ninjs}, {@code push} or {@code http}
 * @param raw the string that was read, unchanged
 */
public record NewsTime(
        OffsetDateTime time, Precision precision, ZoneProvenance zoneProvenance, String provenance, String raw) {

    /** How far a time of day can be from UTC where nobody said its offset. */
    private static final Duration WIDEST_OFFSET = Duration.ofHours(14);

    /**
     * What of this time can be true at that moment: all of it; its day alone, where only the time of day is still to come, as clocks
     * differ; null where the day is to come.
     */
    public @Nullable NewsTime knownAt(Instant moment) {
        if (!time.toInstant().isAfter(moment)) {
            return this;
        }
        OffsetDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        return day.toInstant().isAfter(moment)
                ? null
                : new NewsTime(day, Precision.DAY, zoneProvenance, provenance, raw);
    }

    /** Whether all of the period that this time names is over before the other starts, offsets that nobody said considered. */
    public boolean isBefore(NewsTime other) {
        boolean assumed =
                zoneProvenance == ZoneProvenance.ASSUMED_UTC || other.zoneProvenance == ZoneProvenance.ASSUMED_UTC;
        boolean sure = zoneProvenance == other.zoneProvenance || !assumed;
        Duration slack = sure ? Duration.ZERO : WIDEST_OFFSET;
        return time.toInstant().plus(period()).plus(slack).isBefore(other.time.toInstant());
    }

    private Duration period() {
        return switch (precision) {
            case SECOND -> Duration.ZERO;
            case MINUTE -> Duration.ofMinutes(1);
            case HOUR -> Duration.ofHours(1);
            case DAY -> Duration.ofDays(1);
            case MONTH -> Duration.ofDays(31);
            case YEAR -> Duration.ofDays(366);
        };
    }

    /** How exact the publisher was, finest first. */
    public enum Precision {
        SECOND,
        MINUTE,
        HOUR,
        DAY,
        MONTH,
        YEAR
    }

    /** Where the offset of a time comes from. */
    public enum ZoneProvenance {
        /** A numeric offset or {@code Z} in the string itself. */
        OFFSET,
        /** A zone name such as {@code BdST}, by a fixed table. */
        ABBREVIATION,
        /** Configured for the source. */
        SOURCE_DEFAULT,
        /** Nothing said: read as UTC. */
        ASSUMED_UTC
    }
}
