package org.dateline.enrich.article.date;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts day, time of day and zone together, whichever comes first. Thread-safe. */
final class TimeExpressionMatcher {

    /** Tokens that may stand between the day and the time: "1 September 2019, um ca. 20:16". */
    private static final int LONGEST_LINK = 5;

    private final DateWords words;
    private final DayMatcher days;
    private final ClockMatcher clocks;
    private final ZoneMatcher zones;

    TimeExpressionMatcher(DateWords words, ZoneTable table) {
        this.words = words;
        this.days = new DayMatcher(words);
        this.clocks = new ClockMatcher(words);
        this.zones = new ZoneMatcher(table);
    }

    DayMatcher days() {
        return days;
    }

    DateWords words() {
        return words;
    }

    /** The expression that starts at token {@code i}; null where there is none. */
    @Nullable
    TimeExpression at(List<DateToken> tokens, int i, DateOrder order) {
        TimeExpression unix = unixDate(tokens, i);
        if (unix != null) {
            return unix;
        }
        DayMatch day = days.day(tokens, i, order);
        if (day != null) {
            return dayFirst(tokens, i, day);
        }
        return timeFirst(tokens, i, order);
    }

    private TimeExpression dayFirst(List<DateToken> tokens, int start, DayMatch day) {
        for (int j = day.end(); j <= day.end() + LONGEST_LINK && j < tokens.size(); j++) {
            ClockMatch clock = clocks.time(tokens, j, false);
            if (clock != null) {
                return withZone(tokens, start, day, clock);
            }
            if (!isLink(tokens.get(j))) {
                break;
            }
        }
        return new TimeExpression(day, null, null, start, Math.max(day.end(), start + 1));
    }

    private TimeExpression withZone(List<DateToken> tokens, int start, DayMatch day, ClockMatch clock) {
        int j = clock.end();
        while (j < tokens.size()
                && j < clock.end() + 2
                && (tokens.get(j).is("uhr")
                        || tokens.get(j).is("hrs")
                        || tokens.get(j).is("hours")
                        || tokens.get(j).isSign(","))) {
            j++;
        }
        ZoneMatch zone = zones.zone(tokens, j);
        if (zone == null && isLostPlus(tokens, clock.end())) {
            int number = clock.end();
            zone = zones.zone(withPlus(tokens, number), number);
            zone = zone == null ? null : new ZoneMatch(zone.zone(), zone.abbreviation(), zone.end() - 1);
        }
        int end = zone == null ? Math.max(clock.end(), j) : zone.end();
        if (zone != null
                && zone.abbreviation() == null
                && end < tokens.size()
                && tokens.get(end).isSign("[(")) {
            // A region in brackets after an offset repeats it.
            ZoneMatch again = zones.zone(tokens, end);
            end = again == null ? end : again.end();
        }
        return new TimeExpression(day, clock, zone, start, end);
    }

    /** Whether the plus of an offset became a space, as happens in addresses: "20:16:00 06:00". */
    private static boolean isLostPlus(List<DateToken> tokens, int i) {
        return i + 2 == tokens.size() - 1
                && tokens.get(i).isNumber(2)
                && tokens.get(i).spaced()
                && tokens.get(i + 1).isSign(":")
                && tokens.get(i + 2).isNumber(2);
    }

    private static List<DateToken> withPlus(List<DateToken> tokens, int i) {
        List<DateToken> repaired = new ArrayList<>(tokens);
        DateToken at = tokens.get(i);
        repaired.add(i, new DateToken(DateToken.Kind.SIGN, "+", -1, "+", at.start(), at.start(), true));
        return repaired;
    }

    private @Nullable TimeExpression timeFirst(List<DateToken> tokens, int i, DateOrder order) {
        ClockMatch clock = clocks.time(tokens, i, true);
        if (clock == null) {
            return null;
        }
        int j = clock.end();
        while (j < tokens.size() && j < clock.end() + 2 && tokens.get(j).is("uhr")) {
            j++;
        }
        ZoneMatch zone = zones.zone(tokens, j);
        j = zone == null ? j : zone.end();
        for (int k = j; k <= j + LONGEST_LINK && k < tokens.size(); k++) {
            DayMatch day = days.day(tokens, k, order);
            if (day != null && clocks.time(tokens, k, true) == null) {
                return new TimeExpression(day, clock, zone, i, Math.max(day.end(), k + 1));
            }
            if (!isLink(tokens.get(k))) {
                return null;
            }
        }
        return null;
    }

    /** Shape of the C library and of Unix: {@code Sun Sep  1 20:16:00 UTC 2019}. */
    private @Nullable TimeExpression unixDate(List<DateToken> tokens, int i) {
        int month = words.month(tokens, i);
        if (month == 0 || i + 4 >= tokens.size() || !tokens.get(i + 1).isNumber(1, 2)) {
            return null;
        }
        ClockMatch clock = clocks.time(tokens, i + 2, true);
        if (clock == null) {
            return null;
        }
        ZoneMatch zone = zones.zone(tokens, clock.end());
        int year = zone == null ? clock.end() : zone.end();
        if (year >= tokens.size() || !tokens.get(year).isNumber(4)) {
            return null;
        }
        DayMatch day = DayMatch.of(
                (int) tokens.get(year).value(), month, (int) tokens.get(i + 1).value(), year + 1);
        return day == null ? null : new TimeExpression(day, clock, zone, i, year + 1);
    }

    private boolean isLink(DateToken token) {
        if (token.isWord()) {
            return token.is("t") || words.isLink(token) || words.isWeekday(token);
        }
        return token.isSign(",-–—|·•()@;/:.'\u2022\u30FB");
    }
}
