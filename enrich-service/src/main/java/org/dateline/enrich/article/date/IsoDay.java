package org.dateline.enrich.article.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.dateline.enrich.article.NewsTime.Precision;
import org.jspecify.annotations.Nullable;

/** The rarer shapes of ISO 8601: {@code 2019-W35-7} and {@code 2019-244}. Only at the start of a string; in a text they are numbers. */
final class IsoDay {

    private IsoDay() {}

    /** The day that starts with the year at token {@code i}; null where there is none. */
    static @Nullable DayMatch at(List<DateToken> tokens, int i, int year) {
        if (i > 0 || tokens.size() < 3 || !tokens.get(1).isSign("-")) {
            return null;
        }
        try {
            if (tokens.get(2).is("w")) {
                return week(tokens, year);
            }
            boolean alone = tokens.size() == 3 || tokens.get(3).is("t");
            return alone && tokens.get(2).isNumber(3)
                    ? new DayMatch(LocalDate.ofYearDay(year, (int) tokens.get(2).value()), Precision.DAY, 3)
                    : null;
        } catch (DateTimeException e) {
            return null; // no such week or day in that year
        }
    }

    private static @Nullable DayMatch week(List<DateToken> tokens, int year) {
        boolean shape = tokens.size() >= 6
                && tokens.get(3).isNumber(2)
                && tokens.get(4).isSign("-")
                && tokens.get(5).isNumber(1);
        if (!shape) {
            return null;
        }
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, tokens.get(3).value())
                .with(DayOfWeek.MONDAY);
        int day = (int) tokens.get(5).value();
        return day < 1 || day > 7 ? null : new DayMatch(monday.plusDays(day - 1L), Precision.DAY, 6);
    }
}
