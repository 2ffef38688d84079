package org.dateline.enrich.article.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.dateline.enrich.article.NewsTime.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A calendar day, month or year found in tokens.
 *
 * @param day first day of the period
 * @param end index of the token after it
 */
record DayMatch(LocalDate day, Precision precision, int end) {

    /** The day, where the calendar has it and news could be of it. Years of the fourteenth century are of the calendar of Iran. */
    static @Nullable DayMatch of(int year, int month, int day, int end) {
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
            return null; // the month has no such day
        }
    }
}
