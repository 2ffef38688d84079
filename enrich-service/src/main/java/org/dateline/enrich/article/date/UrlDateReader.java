package org.dateline.enrich.article.date;

import java.time.ZoneId;
import java.util.Optional;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.NewsTime.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day out of an address: {@code /2019/09/01/}, {@code /2019/sep/01/}, {@code /2019-09-01-}, {@code /20190901/},
 * {@code /01-09-2019-}; the month where there is no day. Thread-safe, stateless.
 */
public final class UrlDateReader {

    /** Longer addresses are cut. */
    private static final int LIMIT = 2_000;

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    /** The date in the path or query of the address; empty where there is none. Never throws. */
    public Optional<NewsTime> read(String uri, @Nullable ZoneId defaultZone) {
        String text = uri.length() > LIMIT ? uri.substring(0, LIMIT) : uri;
        int from = Math.max(0, text.indexOf("://") + 3);
        int path = text.indexOf('/', from);
        if (path < 0) {
            return Optional.empty();
        }
        DayMatch month = null;
        int monthStart = 0;
        for (int i = path; i < text.length(); i++) {
            if (!isYear(text, i) || isDigit(text, i - 1)) {
                continue;
            }
            int start = dayFirst(text, i);
            DayMatch reversed = start < path ? null : reversed(text, start, i);
            if (reversed != null) {
                return Optional.of(time(reversed, text, start, defaultZone));
            }
            DayMatch match = at(text, i);
            if (match != null && match.precision() == Precision.DAY) {
                return Optional.of(time(match, text, i, defaultZone));
            }
            if (month == null && match != null) {
                month = match;
                monthStart = i;
            }
        }
        return month == null ? Optional.empty() : Optional.of(time(month, text, monthStart, defaultZone));
    }

    /** Where a day and a month stand before the year: {@code 01-09-2019}; -1 where they do not. */
    private static int dayFirst(String text, int year) {
        if (year < 6 || isDigit(text, year + 4)) {
            return -1;
        }
        char separator = text.charAt(year - 1);
        int start = year - 6;
        boolean shape = (separator == '-' || separator == '_' || separator == '.')
                && isDigits(text, year - 3, 2)
                && text.charAt(year - 4) == separator
                && isDigits(text, start, 2)
                && !isDigit(text, start - 1);
        return shape ? start : -1;
    }

    /** The day comes first, unless only the other order names one. */
    private static @Nullable DayMatch reversed(String text, int start, int year) {
        int first = number(text, start, 2);
        int second = number(text, year - 3, 2);
        DayMatch match = DayMatch.of(number(text, year, 4), second, first, year + 4);
        return match != null ? match : DayMatch.of(number(text, year, 4), first, second, year + 4);
    }

    private static NewsTime time(DayMatch match, String text, int start, @Nullable ZoneId zone) {
        String raw = text.substring(start, match.end());
        return NewsTimeReader.startOf(match.day(), match.precision(), "url", raw, zone);
    }

    private static @Nullable DayMatch at(String text, int i) {
        int year = number(text, i, 4);
        if (isDigits(text, i, 8) && !isDigit(text, i + 8)) {
            return DayMatch.of(year, number(text, i + 4, 2), number(text, i + 6, 2), i + 8);
        }
        char separator = i + 4 < text.length() ? text.charAt(i + 4) : ' ';
        if (separator != '/' && separator != '-' && separator != '_' && separator != '.') {
            return null;
        }
        int at = i + 5;
        int month = monthName(text, at);
        int length = 3;
        if (month == 0) {
            length = isDigits(text, at, 2) ? 2 : 1;
            month = isDigits(text, at, length) ? number(text, at, length) : 0;
        }
        int next = at + length;
        if (month < 1 || month > 12 || isDigit(text, next)) {
            return null;
        }
        if (next < text.length() && (text.charAt(next) == separator || text.charAt(next) == '/')) {
            int day = next + 1;
            int digits = isDigits(text, day, 2) ? 2 : 1;
            if (isDigits(text, day, digits) && !isDigit(text, day + digits) && !isWordy(text, day + digits, digits)) {
                DayMatch match = DayMatch.of(year, month, number(text, day, digits), day + digits);
                if (match != null) {
                    return match;
                }
            }
        }
        boolean closed = separator == '/' && length > 1 && next < text.length() && text.charAt(next) == '/';
        DayMatch first = closed ? DayMatch.of(year, month, 1, next) : null;
        return first == null ? null : new DayMatch(first.day(), Precision.MONTH, next);
    }

    /** Whether a single digit is the first word of a title: {@code /2023/10/3-questions/}. */
    private static boolean isWordy(String text, int end, int digits) {
        return digits == 1 && end < text.length() && "/?#.".indexOf(text.charAt(end)) < 0;
    }

    private static int monthName(String text, int i) {
        if (i + 3 >= text.length() || Character.isLetter(text.charAt(i + 3))) {
            return 0;
        }
        int found = MONTHS.indexOf(text.substring(i, i + 3));
        return found >= 0 && found % 3 == 0 ? found / 3 + 1 : 0;
    }

    private static boolean isYear(String text, int i) {
        return isDigits(text, i, 4) && (text.startsWith("19", i) || text.startsWith("20", i));
    }

    private static boolean isDigits(String text, int i, int count) {
        for (int k = i; k < i + count; k++) {
            if (!isDigit(text, k)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static int number(String text, int i, int digits) {
        return Integer.parseInt(text, i, i + digits, 10);
    }
}
