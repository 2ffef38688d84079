package org.dateline.enrich.article.html;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.NewsTime.Precision;
import org.dateline.enrich.article.date.FoundTime;
import org.dateline.enrich.article.date.NewsTimeFinder;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.jspecify.annotations.Nullable;

/** Reads date candidates and chooses the first that can be true. Immutable and thread-safe. */
final class DateResolver {

    /** Clocks of publishers run ahead, and a page in Kiribati is dated tomorrow. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** Older dates than the web's are templates' defaults such as the Unix epoch. */
    private static final int FIRST_YEAR = 1993;

    private final NewsTimeReader reader;
    private final NewsTimeFinder finder;

    DateResolver(NewsTimeReader reader, NewsTimeFinder finder) {
        this.reader = reader;
        this.finder = finder;
    }

    /**
     * The first candidate that names a day that can be true, in the finest precision that a later candidate gives for the same day; a
     * month or year only where there is no day.
     *
     * @param role what the candidates are said to be; a printed line's own labels go before
     */
    @Nullable
    NewsTime first(
            List<RawTime> candidates,
            FoundTime.Role role,
            @Nullable ZoneId zone,
            @Nullable String language,
            @Nullable Instant now) {
        NewsTime day = null;
        NewsTime coarse = null;
        for (RawTime candidate : candidates) {
            NewsTime time = read(candidate, role, zone, language).orElse(null);
            if (time == null || !isPlausible(time, now)) {
                continue;
            }
            if (time.precision().compareTo(Precision.DAY) > 0) {
                coarse = coarse == null ? time : coarse;
            } else if (day == null) {
                day = time;
            } else if (isFiner(time, day)) {
                day = time;
            }
            if (day != null
                    && day.precision() != Precision.DAY
                    && day.zoneProvenance() == NewsTime.ZoneProvenance.OFFSET) {
                return day;
            }
        }
        return day == null ? coarse : day;
    }

    /** The published or modified time that a printed line names with a label. */
    @Nullable
    NewsTime labeled(
            String line, FoundTime.Role role, @Nullable ZoneId zone, @Nullable String language, @Nullable Instant now) {
        for (FoundTime found : finder.find(line, "text", zone, language)) {
            if (found.role() == role && isPlausible(found.time(), now)) {
                return found.time();
            }
        }
        return null;
    }

    private Optional<NewsTime> read(
            RawTime candidate, FoundTime.Role role, @Nullable ZoneId zone, @Nullable String language) {
        String raw = candidate.raw();
        if (candidate.provenance().equals("text")) {
            NewsTime unlabeled = null;
            for (FoundTime found : finder.find(raw, "text", zone, language)) {
                if (found.role() == role) {
                    return Optional.of(found.time());
                }
                if (found.role() == FoundTime.Role.UNKNOWN && unlabeled == null) {
                    unlabeled = found.time();
                }
            }
            return Optional.ofNullable(unlabeled);
        }
        Optional<NewsTime> epoch = reader.readEpoch(raw, candidate.provenance());
        return epoch.isPresent() ? epoch : reader.read(raw, candidate.provenance(), zone, language);
    }

    private static boolean isFiner(NewsTime time, NewsTime than) {
        return time.precision().compareTo(than.precision()) < 0
                && time.time().toLocalDate().equals(than.time().toLocalDate());
    }

    private static boolean isPlausible(NewsTime time, @Nullable Instant now) {
        return time.time().getYear() >= FIRST_YEAR
                && (now == null || !time.time().toInstant().isAfter(now.plus(AHEAD)));
    }
}
