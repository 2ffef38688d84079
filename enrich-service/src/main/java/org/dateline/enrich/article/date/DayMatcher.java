package org.dateline.enrich.article.date;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a calendar day at a token: all orders, separators and month names. Thread-safe. */
final class DayMatcher {

    private static final String SEPARATORS = "-/.\u2010\u2011\u2012\u2013\u2014\u2212\uFF0F\u3002,";
    private static final String YEAR_WORDS = "年년";
    private static final String MONTH_WORDS = "月월";
    private static final String DAY_WORDS = "日号일";

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
        return DayMatch.of(
                year,
                Integer.parseInt(digits, 4, 6, 10),
                Integer.parseInt(digits, 6, 8, 10),
                digits.length() == 8 ? i + 1 : i);
    }

    private @Nullable DayMatch yearFirst(List<DateToken> tokens, int i) {
        int year = DateYears.of(tokens.get(i));
        int j = skip(tokens, i + 1, SEPARATORS, YEAR_WORDS, 2);
        int month = words.month(tokens, j);
        if (month > 0) {
            int k = skip(tokens, j + words.monthLength(tokens, j), SEPARATORS, "", 2);
            return isNumber(tokens, k, 1, 2)
                    ? DayMatch.of(year, month, value(tokens, k), after(tokens, k + 1, DAY_WORDS))
                    : null;
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
        return DayMatch.of(year, value(tokens, j), value(tokens, k), after(tokens, k + 1, DAY_WORDS));
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
                    ? DayMatch.of(
                            DateYears.of(tokens.get(k), tokens.get(j), words),
                            month,
                            value(tokens, i),
                            after(tokens, k + 1, YEAR_WORDS))
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
        int year = DateYears.of(tokens.get(k));
        int end = after(tokens, k + 1, YEAR_WORDS);
        return monthFirst ? DayMatch.of(year, first, second, end) : DayMatch.of(year, second, first, end);
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
        return DayMatch.of(DateYears.of(tokens.get(k), tokens.get(i), words), month, value(tokens, j), k + 1);
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

    private static int after(List<DateToken> tokens, int k, String marks) {
        boolean mark = k < tokens.size()
                && tokens.get(k).isWord()
                && marks.contains(tokens.get(k).key());
        return mark ? k + 1 : k;
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
}
