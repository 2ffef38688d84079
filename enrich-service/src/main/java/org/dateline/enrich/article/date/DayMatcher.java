package org.dateline.enrich.article.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.dateline.enrich.article.NewsTime.Precision;
import org.jspecify.annotations.Nullable;

/** Finds a calendar day at a token: all orders, separators and month names. Thread-safe. */
final class DayMatcher {

    private static final String SEPARATORS = "-/.\u2010\u2011\u2012\u2013\u2014\u2212\uFF0F\u3002,";
    private static final String YEAR_WORDS = "年년";
    private static final String MONTH_WORDS = "月월";
    private static final String DAY_WORDS = "日号일";

    private static final int BUDDHIST_ERA = 543;

    private final DateWords words;

    DayMatcher(DateWords words) {
        this.words = words;
    }

    /** The day that starts at token {@code i}, with day, month and year; null where there is none. */
    @Nullable
    DayMatch day(List<DateToken> tokens, int i, DateOrder order) {
        DateToken first = tokens.get(i);
        if (first.isNumber()) {
            if (first.isNumber(8) || first.isNumber(12) || first.isNumber(14)) {
                return compact(first, i);
            }
            if (first.isNumber(4)) {
                return yearFirst(tokens, i);
            }
            return first.isNumber(1, 2) ? dayOrMonthFirst(tokens, i, order) : null;
        }
        if (words.month(tokens, i) > 0) {
            return monthNameFirst(tokens, i);
        }
        EraYear era = EraYear.at(tokens, i);
        return era == null ? null : monthAndDay(tokens, era.year(), era.end());
    }

    private static @Nullable DayMatch compact(DateToken token, int i) {
        String digits = token.key();
        int year = Integer.parseInt(digits, 0, 4, 10);
        if (JalaliDate.isYear(year)) {
            return null;
        }
        // Twelve and fourteen digits go on with the time; the clock reads it from the same token.
        return match(
                year,
                Integer.parseInt(digits, 4, 6, 10),
                Integer.parseInt(digits, 6, 8, 10),
                digits.length() == 8 ? i + 1 : i);
    }

    private @Nullable DayMatch yearFirst(List<DateToken> tokens, int i) {
        int year = year(tokens.get(i));
        int j = skip(tokens, i + 1, SEPARATORS, YEAR_WORDS, 2);
        int month = words.month(tokens, j);
        if (month > 0) {
            int k = skip(tokens, j + words.monthLength(tokens, j), SEPARATORS, "", 2);
            return isNumber(tokens, k, 1, 2) ? match(year, month, value(tokens, k), afterDay(tokens, k + 1)) : null;
        }
        if (j == i + 1) {
            return null;
        }
        return isNumber(tokens, j, 1, 2) ? monthAndDay(tokens, year, j) : IsoDay.at(tokens, i, year);
    }

    /** The rest of a date whose year is read already. */
    private static @Nullable DayMatch monthAndDay(List<DateToken> tokens, int year, int j) {
        if (!isNumber(tokens, j, 1, 2)) {
            return null;
        }
        int k = skip(tokens, j + 1, SEPARATORS, MONTH_WORDS, 2);
        if (k == j + 1 || !isNumber(tokens, k, 1, 2)) {
            return null;
        }
        return match(year, value(tokens, j), value(tokens, k), afterDay(tokens, k + 1));
    }

    private @Nullable DayMatch dayOrMonthFirst(List<DateToken> tokens, int i, DateOrder order) {
        int j = i + 1;
        while (j < tokens.size() && j < i + 4 && isBetweenDayAndMonth(tokens, j)) {
            j++;
        }
        int month = words.month(tokens, j);
        if (month > 0) {
            int k = afterMonthName(tokens, j);
            return isYear(tokens, k)
                    ? match(year(tokens.get(k), tokens.get(j)), month, value(tokens, i), afterYear(tokens, k + 1))
                    : null;
        }
        return numeric(tokens, i, order);
    }

    private @Nullable DayMatch numeric(List<DateToken> tokens, int i, DateOrder order) {
        boolean vietnamese = i + 2 < tokens.size() && tokens.get(i + 1).is("thang");
        int j = i + 2;
        if (j >= tokens.size() || !(vietnamese || tokens.get(i + 1).isSign(SEPARATORS)) || !isNumber(tokens, j, 1, 2)) {
            return null;
        }
        int k = j + 1;
        while (k < tokens.size()
                && k < j + 3
                && (tokens.get(k).isSign(SEPARATORS) || tokens.get(k).is("nam"))) {
            k++;
        }
        if (k == j + 1 || !isYear(tokens, k)) {
            return null;
        }
        // A two-digit year must go on with the same separator: "1.2.19", not "1.2, 19".
        boolean apart = tokens.get(k).spaced() && !tokens.get(j).spaced();
        boolean sameSign = tokens.get(k - 1).is(tokens.get(i + 1).key());
        boolean list = tokens.get(i + 1).spaced() && tokens.get(i + 1).isSign("-,/\u2013\u2014");
        if (tokens.get(k).isNumber(2) && (!sameSign || apart || list)) {
            return null;
        }
        int first = value(tokens, i);
        int second = value(tokens, j);
        boolean monthFirst = second > 12
                || (first <= 12
                        && order == DateOrder.MONTH_FIRST
                        && tokens.get(i + 1).isSign("/-"));
        int year = year(tokens.get(k));
        int end = afterYear(tokens, k + 1);
        return monthFirst ? match(year, first, second, end) : match(year, second, first, end);
    }

    private @Nullable DayMatch monthNameFirst(List<DateToken> tokens, int i) {
        int month = words.month(tokens, i);
        int j = skip(tokens, i + words.monthLength(tokens, i), "-/.,", "", 2);
        if (!isNumber(tokens, j, 1, 2)) {
            return null;
        }
        int k = j + 1;
        while (k < tokens.size() && k < j + 5 && isBetweenDayAndYear(tokens.get(k))) {
            k++;
        }
        boolean fullYear = isNumber(tokens, k, 4, 4);
        boolean shortYear =
                isNumber(tokens, k, 2, 2) && tokens.get(k - 1).isSign("-/,'\u2019") && !isSign(tokens, k + 1, ":");
        if (!fullYear && !shortYear) {
            return null;
        }
        return match(year(tokens.get(k), tokens.get(i)), month, value(tokens, j), k + 1);
    }

    private boolean isBetweenDayAndMonth(List<DateToken> tokens, int j) {
        DateToken token = tokens.get(j);
        return token.isSign(".-/,\u2013ºª°") || (token.isWord() && words.isLink(token) && words.month(tokens, j) == 0);
    }

    private boolean isBetweenDayAndYear(DateToken token) {
        return token.isSign(".-/,'\u2019ºª°") || (token.isWord() && (words.isLink(token) || words.isWeekday(token)));
    }

    private int afterMonthName(List<DateToken> tokens, int j) {
        int k = j + words.monthLength(tokens, j);
        while (k < tokens.size() && k < j + 5 && isBetweenDayAndYear(tokens.get(k))) {
            k++;
        }
        return k;
    }

    private static int afterDay(List<DateToken> tokens, int k) {
        return k < tokens.size()
                        && tokens.get(k).isWord()
                        && DAY_WORDS.contains(tokens.get(k).key())
                ? k + 1
                : k;
    }

    private static int afterYear(List<DateToken> tokens, int k) {
        return k < tokens.size()
                        && tokens.get(k).isWord()
                        && YEAR_WORDS.contains(tokens.get(k).key())
                ? k + 1
                : k;
    }

    private static int skip(List<DateToken> tokens, int from, String signs, String marks, int most) {
        int i = from;
        while (i < tokens.size() && i < from + most) {
            DateToken token = tokens.get(i);
            boolean mark = token.isWord() && !marks.isEmpty() && marks.contains(token.key());
            if (!mark && !token.isSign(signs)) {
                break;
            }
            i++;
        }
        return i;
    }

    private static boolean isNumber(List<DateToken> tokens, int i, int fewest, int most) {
        return i < tokens.size() && tokens.get(i).isNumber(fewest, most);
    }

    private static boolean isSign(List<DateToken> tokens, int i, String signs) {
        return i < tokens.size() && tokens.get(i).isSign(signs);
    }

    private static boolean isYear(List<DateToken> tokens, int i) {
        return isNumber(tokens, i, 4, 4) || (isNumber(tokens, i, 2, 2) && !isSign(tokens, i + 1, ":"));
    }

    private static int value(List<DateToken> tokens, int i) {
        return (int) tokens.get(i).value();
    }

    private int year(DateToken token, DateToken month) {
        return year(token.key().length() <= 2 ? words.shortYear(month, (int) token.value()) : (int) token.value());
    }

    private static int year(DateToken token) {
        int year = (int) token.value();
        boolean full = token.key().length() > 2;
        return full ? year(year) : year <= 50 ? 2000 + year : 1900 + year;
    }

    /** Years of the Buddhist era are 543 ahead. */
    private static int year(int year) {
        return year >= 2400 && year <= 2700 ? year - BUDDHIST_ERA : year;
    }

    /** The day, where the calendar has it and news could be of it. Years of the fourteenth century are of the calendar of Iran. */
    static @Nullable DayMatch match(int year, int month, int day, int end) {
        LocalDate jalali = JalaliDate.of(year, month, day);
        if (jalali != null) {
            return new DayMatch(jalali, Precision.DAY, end);
        }
        if (year < 1700 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        try {
            return new DayMatch(LocalDate.of(year, month, day), Precision.DAY, end);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
