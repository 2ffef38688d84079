package org.dateline.enrich.article.html;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.date.FoundTime;
import org.dateline.enrich.article.date.NewsTimeFinder;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.dateline.enrich.article.date.UrlDateReader;
import org.jspecify.annotations.Nullable;

/** Reads date candidates and weighs them against each other. Immutable and thread-safe. */
final class DateResolver {

    /** What each other kind of place that tells the same day adds, and how much at most. */
    private static final int AGREEMENT = 6;

    private static final int MOST_AGREEMENT = 18;

    /** A page whose address is older by more days than this was dated anew. */
    private static final int REDATED = 7;

    private final NewsTimeReader reader;
    private final NewsTimeFinder finder;
    private final UrlDateReader urls = new UrlDateReader();

    DateResolver(NewsTimeReader reader, NewsTimeFinder finder) {
        this.reader = reader;
        this.finder = finder;
    }

    /** Those candidates that are dates and can be true. */
    List<DateCandidate> read(List<RawTime> raws, DateContext context) {
        List<DateCandidate> read = new ArrayList<>();
        for (RawTime raw : raws) {
            NewsTime time = read(raw, context).orElse(null);
            if (time != null && context.isPlausible(time)) {
                read.add(new DateCandidate(time, raw.source(), raw.weight()));
            }
        }
        return read;
    }

    /** The date in an address. */
    @Nullable
    DateCandidate url(@Nullable String uri, DateContext context) {
        NewsTime time = uri == null ? null : urls.read(uri, context.zone()).orElse(null);
        return time == null || !context.isPlausible(time)
                ? null
                : new DateCandidate(time, DateSource.URL, DateSource.URL.weight());
    }

    /**
     * The day that the candidates as a whole speak for, in the finest precision that one of them gives; a month or year only where no
     * candidate has a day. Null where there are none.
     */
    @Nullable
    DateCandidate best(List<DateCandidate> candidates) {
        DateCandidate best = null;
        int most = Integer.MIN_VALUE;
        for (DateCandidate candidate : candidates) {
            int score = candidate.weight() + agreement(candidate, candidates) - (candidate.hasDay() ? 0 : 200);
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best == null ? null : finest(redated(best, candidates), candidates);
    }

    /** Whether the data about the page name several days, so that what it prints has to decide. */
    boolean isDisputed(List<DateCandidate> stated) {
        return stated.stream()
                .anyMatch(one -> one.source() != DateSource.URL && one.hasDay() && !one.sameDay(stated.get(0)));
    }

    private static int agreement(DateCandidate candidate, List<DateCandidate> all) {
        Set<DateSource> sources = EnumSet.of(candidate.source());
        for (DateCandidate other : all) {
            if (other.hasDay() && other.sameDay(candidate)) {
                sources.add(other.source());
            }
        }
        return Math.min(MOST_AGREEMENT, AGREEMENT * (sources.size() - 1));
    }

    private static DateCandidate redated(DateCandidate best, List<DateCandidate> all) {
        for (DateCandidate other : all) {
            if (other.source() == DateSource.URL
                    && other.hasDay()
                    && ChronoUnit.DAYS.between(
                                    other.time().time().toLocalDate(),
                                    best.time().time().toLocalDate())
                            > REDATED) {
                return other;
            }
        }
        return best;
    }

    private static DateCandidate finest(DateCandidate best, List<DateCandidate> all) {
        DateCandidate finest = best;
        for (DateCandidate other : all) {
            if (other.source() != DateSource.CHANGE
                    && other.sameDay(finest)
                    && other.time().precision().compareTo(finest.time().precision()) < 0) {
                finest = other;
            }
        }
        return finest;
    }

    private Optional<NewsTime> read(RawTime candidate, DateContext context) {
        String raw = candidate.raw();
        if (candidate.source() == DateSource.PICTURE) {
            return urls.read(raw, context.zone());
        }
        boolean words = candidate.source() == DateSource.TIME && !Character.isDigit(raw.codePointAt(0));
        if (words || candidate.source() == DateSource.DATE_ELEMENT) {
            NewsTime unlabeled = null;
            List<FoundTime> times = finder.find(raw, candidate.provenance(), context.zone(), context.language());
            for (FoundTime found : times) {
                if (found.role() == FoundTime.Role.PUBLISHED) {
                    return Optional.of(found.time());
                }
                if (found.role() == FoundTime.Role.UNKNOWN && unlabeled == null) {
                    unlabeled = found.time();
                }
            }
            if (!times.isEmpty()) {
                return Optional.ofNullable(unlabeled);
            }
        }
        Optional<NewsTime> epoch = reader.readEpoch(raw, candidate.provenance());
        return epoch.isPresent() ? epoch : reader.read(raw, candidate.provenance(), context.zone(), context.language());
    }
}
