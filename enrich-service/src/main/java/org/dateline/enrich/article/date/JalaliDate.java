package org.dateline.enrich.article.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of the solar calendar of Iran and Afghanistan, for the years that news can be of. Leap years by the cycle of 33 years, which
 * agrees with the astronomical calendar from 1244 to 1472 (Borkowski, The Persian calendar for 3000 years, 1996).
 */
final class JalaliDate {

    static final int FIRST_YEAR = 1370;
    static final int LAST_YEAR = 1419;

    /** First day of {@link #FIRST_YEAR}. */
    private static final LocalDate EPOCH = LocalDate.of(1991, 3, 21);

    private static final int LONG_MONTHS = 6;

    private JalaliDate() {}

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** The day in the Gregorian calendar; null where the calendar has no such day. */
    static @Nullable LocalDate of(int year, int month, int day) {
        if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > length(year, month)) {
            return null;
        }
        int days = day - 1;
        for (int y = FIRST_YEAR; y < year; y++) {
            days += isLeap(y) ? 366 : 365;
        }
        for (int m = 1; m < month; m++) {
            days += length(year, m);
        }
        return EPOCH.plusDays(days);
    }

    private static int length(int year, int month) {
        if (month <= LONG_MONTHS) {
            return 31;
        }
        return month < 12 || isLeap(year) ? 30 : 29;
    }

    private static boolean isLeap(int year) {
        return (year * 8 + 29) % 33 < 8;
    }
}
