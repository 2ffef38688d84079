package org.dateline.enrich.article.metadata;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dateline that opens a news text: {@code DHAKA, Sept 1 (Reuters) - }, {@code NEW YORK (AP) — }, {@code Berlin (dpa) - },
 * {@code PARIS — }. The text itself keeps it. Thread-safe; load once.
 */
public final class DatelineReader {

    /** A dateline is short: place, date, agency and dash. */
    private static final int LONGEST = 110;

    private static final String DASHES = "-\u2013\u2014\u2015:";

    private final AgencyTable agencies;

    private DatelineReader(AgencyTable agencies) {
        this.agencies = agencies;
    }

    /** Makes a reader that knows these agencies. */
    public static DatelineReader load(AgencyTable agencies) {
        return new DatelineReader(agencies);
    }

    /** The dateline at the start of the text's first paragraph; empty where there is none. Never throws. */
    public Optional<Dateline> read(String text) {
        String head = text.substring(0, Math.min(text.length(), LONGEST));
        int dash = dash(head);
        if (dash < 0) {
            return Optional.empty();
        }
        int textStart = dash + 1;
        while (textStart < text.length()
                && (Character.isWhitespace(text.charAt(textStart)) || DASHES.indexOf(text.charAt(textStart)) >= 0)) {
            textStart++;
        }
        String line = head.substring(0, dash).strip();
        int open = line.indexOf('(');
        int close = line.indexOf(')', Math.max(0, open));
        String agency = open >= 0 && close > open
                ? agencies.credit(line.substring(open + 1, close)).orElse(null)
                : null;
        String before = open >= 0 ? line.substring(0, open) : line;
        String place = place(before, agency != null);
        if (place == null && agency == null) {
            return Optional.empty();
        }
        return Optional.of(new Dateline(place, agency, textStart));
    }

    /** The dash that ends the dateline: one with a space after it, or a long one. */
    private static int dash(String head) {
        for (int i = 1; i < head.length() - 1; i++) {
            char c = head.charAt(i);
            boolean spaced = Character.isWhitespace(head.charAt(i + 1));
            boolean before = Character.isWhitespace(head.charAt(i - 1)) || head.charAt(i - 1) == ')' || c == '\u2014';
            if ((c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2015') && before && (spaced || c == '\u2014')) {
                return i;
            }
            if (c == ':' && head.charAt(i - 1) == ')' && spaced) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String place(String before, boolean credited) {
        String place = before.strip();
        int comma = place.indexOf(',');
        if (comma > 0) {
            String tail = place.substring(comma + 1).strip();
            boolean date = tail.isEmpty() || tail.chars().anyMatch(Character::isDigit);
            place = date ? place.substring(0, comma).strip() : place;
            int second = place.indexOf(',', comma + 1);
            if (!date && second > 0 && place.substring(second).chars().anyMatch(Character::isDigit)) {
                place = place.substring(0, second).strip();
            }
        }
        if (place.endsWith(",")) {
            place = place.substring(0, place.length() - 1).strip();
        }
        if (place.isEmpty()
                || place.length() > 50
                || place.chars().anyMatch(Character::isDigit)
                || place.split("\\s+", 8).length > 5) {
            return null;
        }
        // Without an agency only capitals make it a dateline: "PARIS — ".
        boolean capitals = place.length() > 2
                && place.equals(place.toUpperCase(Locale.ROOT))
                && !place.equals(place.toLowerCase(Locale.ROOT));
        boolean named = Character.isUpperCase(place.codePointAt(0))
                || Character.getType(place.codePointAt(0)) == Character.OTHER_LETTER;
        return capitals || (credited && named) ? place : null;
    }
}
