package org.dateline.enrich.article.date;

/** Years of dates as they are written: with two digits, and of the Buddhist era. Stateless. */
final class DateYears {

    private static final int BUDDHIST_ERA = 543;
    private static final int LAST_SHORT = 50;

    private DateYears() {}

    /** The year; two digits are of 1951 to 2050. */
    static int of(DateToken token) {
        int year = (int) token.value();
        boolean full = token.key().length() > 2;
        return full ? gregorian(year) : year <= LAST_SHORT ? 2000 + year : 1900 + year;
    }

    /** The year beside a month's name, whose language tells what two digits mean. */
    static int of(DateToken token, DateToken month, DateWords words) {
        int year = (int) token.value();
        return gregorian(token.key().length() <= 2 ? words.shortYear(month, year) : year);
    }

    /** Years of the Buddhist era are 543 ahead. */
    private static int gregorian(int year) {
        return year >= 2400 && year <= 2700 ? year - BUDDHIST_ERA : year;
    }
}
