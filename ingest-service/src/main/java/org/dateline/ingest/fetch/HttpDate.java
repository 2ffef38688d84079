package org.dateline.ingest.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates of HTTP headers in their three forms (RFC 9110, section 5.6.7), taken apart by hand: names of weekdays are wrong in the wild,
 * and carry nothing. Stateless.
 */
final class HttpDate {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final int LONGEST = 64;

    private HttpDate() {}

    /** Reads a date; empty for what is none. */
    static Optional<Instant> parse(String value) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        String[] parts =
                value.strip().toLowerCase(Locale.ROOT).replace(',', ' ').split("[ -]+", -1);
        try {
            return switch (parts.length) {
                // sun, 06 nov 1994 08:49:37 gmt; sunday, 06-nov-94 08:49:37 gmt
                case 6 -> Optional.of(instant(parts[3], parts[2], parts[1], parts[4]));
                // sun nov  6 08:49:37 1994
                case 5 -> Optional.of(instant(parts[4], parts[1], parts[2], parts[3]));
                default -> Optional.empty();
            };
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }

    private static Instant instant(String year, String month, String day, String time) {
        LocalDate date = LocalDate.of(year(year), MONTHS.indexOf(month) + 1, Integer.parseInt(day));
        return LocalDateTime.of(date, LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    /** Two digits are of the years 1970 to 2069; the RFC's rule of fifty years ahead needs a clock and differs in nothing that occurs. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 2) {
            return year < 70 ? 2000 + year : 1900 + year;
        }
        return year;
    }
}
