package org.dateline.enrich.article.html;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.NewsTime.Precision;
import org.dateline.enrich.article.NewsTime.ZoneProvenance;

/**
 * Brings a time that a content management system states in UTC back to the publisher's own day: an article of the evening of 8 November in
 * Denver is of 9 November in UTC. What else the page says tells the offset: the same moment written with one, or the same minute on the
 * publisher's clock; where only a day is said, that day counts. Stateless.
 */
final class PublisherZone {

    /** Offsets in use end at UTC+14 and UTC-12, and are whole quarters of an hour. */
    private static final int EAST = 14 * 60;

    private static final int WEST = -12 * 60;
    private static final int STEP = 15;

    /** The hours of UTC in which it is another day in the Americas, and in East Asia. */
    private static final int LAST_AMERICAN = 11;

    private static final int FIRST_ASIAN = 15;

    private PublisherZone() {}

    /** Whether the time is given in UTC, as by a machine. */
    static boolean isUtc(NewsTime time) {
        return time.zoneProvenance() == ZoneProvenance.OFFSET
                && time.precision().compareTo(Precision.HOUR) < 0
                && time.time().getOffset().equals(ZoneOffset.UTC);
    }

    /** The stated time, or what the witnesses make of it. */
    static DateCandidate restore(DateCandidate stated, List<DateCandidate> witnesses, DateContext context) {
        OffsetDateTime utc = stated.time().time();
        for (DateCandidate witness : witnesses) {
            if (!isMachine(witness) && isSameMoment(witness.time(), utc)) {
                return at(stated, witness.time().time().getOffset());
            }
        }
        if (witnesses.stream().anyMatch(witness -> isPrinted(witness) && witness.sameDay(stated))) {
            return stated;
        }
        for (DateCandidate witness : witnesses) {
            if (isPrinted(witness)
                    && !witness.sameDay(stated)
                    && isNeighbor(utc, witness.time().time().toLocalDate())) {
                return neighbor(stated, witness, context);
            }
        }
        return stated;
    }

    /** Whether people read it: in the address, in a line, or in a time element without the time of day. */
    private static boolean isPrinted(DateCandidate witness) {
        return witness.hasDay()
                && switch (witness.source()) {
                    case URL, LINE, DATE_ELEMENT -> true;
                    case TIME, PUBLICATION_TIME -> !isUtc(witness.time());
                    default -> false;
                };
    }

    private static boolean isMachine(DateCandidate witness) {
        return witness.time().time().getOffset().equals(ZoneOffset.UTC);
    }

    private static boolean isSameMoment(NewsTime time, OffsetDateTime utc) {
        return time.zoneProvenance() == ZoneProvenance.OFFSET
                && time.precision().compareTo(Precision.HOUR) < 0
                && Math.abs(Duration.between(time.time(), utc).toSeconds()) < 60;
    }

    private static DateCandidate neighbor(DateCandidate stated, DateCandidate witness, DateContext context) {
        OffsetDateTime utc = stated.time().time();
        if (witness.time().precision().compareTo(Precision.HOUR) < 0) {
            long minutes = Duration.between(
                            utc.toLocalDateTime().withSecond(0).withNano(0),
                            witness.time()
                                    .time()
                                    .toLocalDateTime()
                                    .withSecond(0)
                                    .withNano(0))
                    .toMinutes();
            boolean offset = minutes % STEP == 0 && minutes >= WEST && minutes <= EAST;
            if (offset) {
                return at(stated, ZoneOffset.ofTotalSeconds((int) minutes * 60));
            }
        }
        if (context.zone() != null) {
            ZoneOffset offset = context.zone().getRules().getOffset(utc.toInstant());
            DateCandidate local = at(stated, offset);
            if (local.sameDay(witness)) {
                return local;
            }
        }
        return witness;
    }

    /** Whether it can be that day somewhere where much news is published, and not a day later or earlier for another reason. */
    private static boolean isNeighbor(OffsetDateTime utc, LocalDate day) {
        LocalDate own = utc.toLocalDate();
        return (day.equals(own.minusDays(1)) && utc.getHour() <= LAST_AMERICAN)
                || (day.equals(own.plusDays(1)) && utc.getHour() >= FIRST_ASIAN);
    }

    private static DateCandidate at(DateCandidate stated, ZoneOffset offset) {
        NewsTime time = stated.time();
        NewsTime local = new NewsTime(
                time.time().withOffsetSameInstant(offset),
                time.precision(),
                time.zoneProvenance(),
                time.provenance(),
                time.raw());
        return new DateCandidate(local, stated.source(), stated.weight());
    }
}
