package org.dateline.enrich.article;

import java.time.OffsetDateTime;

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
