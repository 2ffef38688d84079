package org.dateline.enrich.article.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.NewsTime.Precision;
import org.dateline.enrich.article.NewsTime.ZoneProvenance;
import org.jspecify.annotations.Nullable;

/**
 * Reads one date string, as it stands in mark-up, feeds or print: ISO 8601 with all its errors, RFC 822 with all its errors, and
 * dates for people in many languages and orders. A string without a year says nothing, nor does a relative one ("two hours
 * ago"). Thread-safe; load once. The answer depends on the arguments alone.
 */
public final class NewsTimeReader {

    /** Longer strings are not dates; only so much is looked at. */
    private static final int LIMIT = 300;

    /** Zones of English-speaking countries that put the day first. */
    private static final Set<String> DAY_FIRST_ZONES =
            Set.of("gmt", "bst", "ist", "sast", "wat", "eat", "aest", "aedt", "nzst", "nzdt");

    private final TimeExpressionMatcher expressions;
    private final ZoneTable zones;

    private NewsTimeReader(TimeExpressionMatcher expressions, ZoneTable zones) {
        this.expressions = expressions;
        this.zones = zones;
    }

    /** Reads the tables of month names and zones. */
    public static NewsTimeReader load() {
        ZoneTable zones = ZoneTable.load();
        return new NewsTimeReader(new TimeExpressionMatcher(DateWords.load(), zones), zones);
    }

    /**
     * The time that the string states; empty where it states none. Never throws.
     *
     * @param provenance where the string was found, as in {@link NewsTime}
     * @param defaultZone the source's zone, for strings that name none or an ambiguous one
     */
    public Optional<NewsTime> read(String raw, String provenance, @Nullable ZoneId defaultZone) {
        return read(raw, provenance, defaultZone, null);
    }

    /** As above, with the page's language (BCP 47) to tell 3 April from 4 March in {@code 03/04/2019}. */
    public Optional<NewsTime> read(
            String raw, String provenance, @Nullable ZoneId defaultZone, @Nullable String language) {
        String text = raw.length() > LIMIT ? raw.substring(0, LIMIT) : raw;
        List<DateToken> tokens = DateScanner.scan(text);
        DateOrder order = order(tokens, language, defaultZone);
        for (int i = 0; i < tokens.size(); i++) {
            TimeExpression found = expressions.at(tokens, i, order);
            if (found != null) {
                return Optional.of(time(found, provenance, raw, defaultZone));
            }
        }
        return coarse(tokens, provenance, raw, defaultZone);
    }

    /**
     * Seconds or milliseconds since 1970, as some sites put them into meta elements; empty where the string is no such number or
     * not of the years 1990 to 2100.
     */
    public Optional<NewsTime> readEpoch(String raw, String provenance) {
        String digits = raw.strip();
        if (digits.length() < 9 || digits.length() > 16 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        long value = Long.parseLong(digits);
        long millis = digits.length() <= 11 ? value * 1000 : digits.length() <= 13 ? value : value / 1000;
        OffsetDateTime time = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
        if (time.getYear() < 1990 || time.getYear() > 2100) {
            return Optional.empty();
        }
        return Optional.of(new NewsTime(time, Precision.SECOND, ZoneProvenance.OFFSET, provenance, raw));
    }

    TimeExpressionMatcher expressions() {
        return expressions;
    }

    /** What the words of the string itself add to the order: zones tell, and else only Americans write AM and PM with slashes. */
    DateOrder order(List<DateToken> tokens, @Nullable String language, @Nullable ZoneId zone) {
        DateOrder order = DateOrder.of(language, zone);
        if (order != DateOrder.UNKNOWN) {
            return order;
        }
        if (tokens.stream().anyMatch(token -> DAY_FIRST_ZONES.contains(token.key()))) {
            return DateOrder.DAY_FIRST;
        }
        for (DateToken token : tokens) {
            if (token.is("am")
                    || token.is("pm")
                    || token.is("est")
                    || token.is("edt")
                    || token.is("et")
                    || token.is("pst")
                    || token.is("pdt")) {
                return DateOrder.MONTH_FIRST;
            }
        }
        return "en".equals(language) ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }

    NewsTime time(TimeExpression found, String provenance, String raw, @Nullable ZoneId defaultZone) {
        ClockMatch clock = found.clock();
        if (clock == null) {
            return startOf(found.day().day(), found.day().precision(), provenance, raw, defaultZone);
        }
        LocalDate day =
                clock.nextDay() ? found.day().day().plusDays(1) : found.day().day();
        LocalDateTime local = day.atTime(clock.time());
        ZoneMatch zone = found.zone();
        if (zone == null) {
            return zoned(local, clock.precision(), provenance, raw, defaultZone);
        }
        if (zone.zone() != null) {
            ZoneOffset offset = zone.zone().getRules().getOffset(local);
            return new NewsTime(local.atOffset(offset), clock.precision(), ZoneProvenance.OFFSET, provenance, raw);
        }
        String abbreviation = zone.abbreviation() == null ? "" : zone.abbreviation();
        return zones.offset(abbreviation, local, defaultZone)
                .map(offset -> new NewsTime(
                        local.atOffset(offset), clock.precision(), ZoneProvenance.ABBREVIATION, provenance, raw))
                .orElseGet(() -> zoned(local, clock.precision(), provenance, raw, defaultZone));
    }

    /** The start of a day, month or year in the default zone, else in UTC. */
    static NewsTime startOf(
            LocalDate day, Precision precision, String provenance, String raw, @Nullable ZoneId defaultZone) {
        return zoned(day.atTime(LocalTime.MIDNIGHT), precision, provenance, raw, defaultZone);
    }

    private static NewsTime zoned(
            LocalDateTime local, Precision precision, String provenance, String raw, @Nullable ZoneId zone) {
        return zone == null
                ? new NewsTime(local.atOffset(ZoneOffset.UTC), precision, ZoneProvenance.ASSUMED_UTC, provenance, raw)
                : new NewsTime(
                        local.atOffset(zone.getRules().getOffset(local)),
                        precision,
                        ZoneProvenance.SOURCE_DEFAULT,
                        provenance,
                        raw);
    }

    /** Month and year, or a year alone, where that is all the string says. */
    private Optional<NewsTime> coarse(
            List<DateToken> tokens, String provenance, String raw, @Nullable ZoneId defaultZone) {
        if (tokens.isEmpty() || tokens.size() > 4) {
            return Optional.empty();
        }
        int year = 0;
        int month = 0;
        for (int i = 0; i < tokens.size(); i++) {
            DateToken token = tokens.get(i);
            int named = expressions.words().month(tokens, i);
            if (token.isNumber(4) && year == 0) {
                year = (int) token.value();
            } else if (named > 0 && month == 0) {
                month = named;
            } else if (token.isNumber(1, 2) && month == 0) {
                month = (int) token.value();
            } else if (!token.isSign("-/.,") && !expressions.words().isLink(token) && !"年月년월".contains(token.key())) {
                return Optional.empty();
            }
        }
        DayMatch match = DayMatch.of(year, Math.max(1, month), 1, 0);
        if (match == null) {
            return Optional.empty();
        }
        return Optional.of(
                startOf(match.day(), month == 0 ? Precision.YEAR : Precision.MONTH, provenance, raw, defaultZone));
    }
}
