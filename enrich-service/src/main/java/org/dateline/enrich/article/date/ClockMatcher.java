package org.dateline.enrich.article.date;

import java.time.LocalTime;
import java.util.List;
import org.dateline.enrich.article.NewsTime.Precision;
import org.jspecify.annotations.Nullable;

/** Finds a time of day at a token: 24 and 12 hours, with all separators. Thread-safe. */
final class ClockMatcher {

    private static final String HOUR_WORDS = "時时点點시";
    private static final String MINUTE_WORDS = "分분";
    private static final String SECOND_WORDS = "秒초";

    private final DateWords words;

    ClockMatcher(DateWords words) {
        this.words = words;
    }

    /**
     * The time that starts at token {@code i}; null where there is none.
     *
     * @param strict whether a time needs a colon, an hour word or a half of the day, as in running text
     */
    @Nullable
    ClockMatch time(List<DateToken> tokens, int i, boolean strict) {
        if (i >= tokens.size()) {
            return null;
        }
        if (words.isDayPart(tokens.get(i))) {
            return dayPartFirst(tokens, i);
        }
        DateToken hour = tokens.get(i);
        if (hour.isNumber(14) || hour.isNumber(12)) {
            return digits(hour.key().substring(8), i);
        }
        if ((hour.isNumber(6) || hour.isNumber(4)) && isAfterT(tokens, i)) {
            return digits(hour.key(), i);
        }
        if (hour.isNumber(4) && isMilitary(tokens, i)) {
            return digits(hour.key(), i);
        }
        return hour.isNumber(1, 2) ? clock(tokens, i, strict) : null;
    }

    private @Nullable ClockMatch dayPartFirst(List<DateToken> tokens, int i) {
        ClockMatch match =
                i + 1 < tokens.size() && tokens.get(i + 1).isNumber(1, 2) ? clock(tokens, i + 1, false) : null;
        if (match == null) {
            return null;
        }
        int hour = match.time().getHour();
        boolean afternoon = words.isAfternoon(tokens.get(i));
        int shifted = afternoon && hour < 12 ? hour + 12 : !afternoon && hour == 12 ? 0 : hour;
        return new ClockMatch(match.time().withHour(shifted), false, match.precision(), match.end());
    }

    private @Nullable ClockMatch clock(List<DateToken> tokens, int i, boolean strict) {
        int hour = (int) tokens.get(i).value();
        int minute = 0;
        int second = 0;
        int nano = 0;
        Precision precision = Precision.HOUR;
        int end = i + 1;
        boolean sure = false;
        int minuteAt = afterSeparator(tokens, i + 1, HOUR_WORDS, strict);
        if (minuteAt > 0) {
            sure = !tokens.get(i + 1).isSign(".-");
            minute = (int) tokens.get(minuteAt).value();
            precision = Precision.MINUTE;
            end = minuteAt + 1;
            int secondAt = afterSeparator(tokens, end, MINUTE_WORDS, strict);
            if (secondAt > 0) {
                second = Math.min(59, (int) tokens.get(secondAt).value());
                precision = Precision.SECOND;
                end = secondAt + 1;
                if (isSign(tokens, end, ".,")
                        && isNumberAt(tokens, end + 1)
                        && !tokens.get(end + 1).spaced()) {
                    nano = nano(tokens.get(end + 1).key());
                    end += 2;
                }
            }
            end = skipWords(tokens, end, MINUTE_WORDS + SECOND_WORDS + "h");
        } else if (isWord(tokens, i + 1, HOUR_WORDS)) {
            sure = true;
            end = i + 2;
        } else if (i + 1 < tokens.size()
                && (tokens.get(i + 1).is("uhr") || tokens.get(i + 1).is("h"))) {
            sure = true;
            end = i + 2;
        }
        if (end < tokens.size() && words.isDayPart(tokens.get(end)) && hour <= 12 && isLatinDayPart(tokens.get(end))) {
            boolean afternoon = words.isAfternoon(tokens.get(end));
            hour = afternoon ? hour % 12 + 12 : hour % 12;
            sure = true;
            end++;
        }
        boolean hourOnly = precision == Precision.HOUR;
        if (hour > 24
                || minute > 59
                || (hour == 24 && minute > 0)
                || (!sure && (strict || hourOnly))
                || (hourOnly && !sure)) {
            return null;
        }
        return new ClockMatch(LocalTime.of(hour % 24, minute, second, nano), hour == 24, precision, end);
    }

    /** Words such as Hungarian {@code de} and French {@code matin} would take what follows a time for its half of the day. */
    private static boolean isLatinDayPart(DateToken token) {
        return !HOUR_WORDS.contains(token.key());
    }

    private static int afterSeparator(List<DateToken> tokens, int i, String marks, boolean strict) {
        if (i + 1 >= tokens.size() || !tokens.get(i + 1).isNumber(2)) {
            boolean oneDigit = i + 1 < tokens.size()
                    && tokens.get(i + 1).isNumber(1)
                    && tokens.get(i).isWord();
            if (!oneDigit) {
                return -1;
            }
        }
        DateToken separator = tokens.get(i);
        boolean mark = separator.isWord()
                && (marks.contains(separator.key()) || (separator.is("h") && marks.equals(HOUR_WORDS)));
        boolean sign = separator.isSign(":.\u2236\uFF1A") || (!strict && separator.isSign("-_"));
        boolean tight = !separator.spaced() && !tokens.get(i + 1).spaced();
        return mark || (sign && (tight || (separator.isSign(":") && !strict))) ? i + 1 : -1;
    }

    private static @Nullable ClockMatch digits(String digits, int i) {
        int hour = Integer.parseInt(digits, 0, 2, 10);
        int minute = Integer.parseInt(digits, 2, 4, 10);
        int second = digits.length() > 4 ? Integer.parseInt(digits, 4, 6, 10) : 0;
        if (hour > 23 || minute > 59 || second > 60) {
            return null;
        }
        Precision precision = digits.length() > 4 ? Precision.SECOND : Precision.MINUTE;
        return new ClockMatch(LocalTime.of(hour, minute, Math.min(59, second)), false, precision, i + 1);
    }

    private static boolean isAfterT(List<DateToken> tokens, int i) {
        return i > 0 && tokens.get(i - 1).is("t") && !tokens.get(i).spaced();
    }

    private static boolean isMilitary(List<DateToken> tokens, int i) {
        if (i + 1 >= tokens.size() || !tokens.get(i + 1).isWord()) {
            return false;
        }
        String next = tokens.get(i + 1).key();
        return next.equals("gmt")
                || next.equals("hrs")
                || next.equals("hours")
                || next.equals("hr")
                || next.equals("utc");
    }

    private static boolean isSign(List<DateToken> tokens, int i, String signs) {
        return i < tokens.size() && tokens.get(i).isSign(signs);
    }

    private static boolean isNumberAt(List<DateToken> tokens, int i) {
        return i < tokens.size() && tokens.get(i).isNumber();
    }

    private static boolean isWord(List<DateToken> tokens, int i, String marks) {
        return i < tokens.size()
                && tokens.get(i).isWord()
                && marks.contains(tokens.get(i).key());
    }

    private static int skipWords(List<DateToken> tokens, int i, String marks) {
        int end = i;
        while (isWord(tokens, end, marks)) {
            end++;
        }
        return end;
    }

    private static int nano(String fraction) {
        String nine = (fraction + "000000000").substring(0, 9);
        return Integer.parseInt(nine);
    }
}
