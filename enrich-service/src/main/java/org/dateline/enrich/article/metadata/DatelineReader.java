package org.dateline.enrich.article.metadata;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.enrich.text.WordList;
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

    private final Set<String> noPlaces;

    private DatelineReader(AgencyTable agencies, Set<String> noPlaces) {
        this.noPlaces = noPlaces;
        this.agencies = agencies;
    }

    /** Makes a reader that knows these agencies. */
    public static DatelineReader load(AgencyTable agencies) {
        return new DatelineReader(agencies, WordList.load(DatelineReader.class, "no-places.txt"));
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
        if (open < 0 && line.endsWith("/")) {
            close = line.length() - 1;
            open = line.lastIndexOf('/', close - 1);
        }
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

    /** The sign that ends the dateline: a dash with spaces, a long dash, or a colon or full stop after the credit. */
    private static int dash(String head) {
        for (int i = 1; i < head.length() - 1; i++) {
            char c = head.charAt(i);
            char before = head.charAt(i - 1);
            boolean spaced = Character.isWhitespace(head.charAt(i + 1));
            boolean parted = Character.isWhitespace(before) || before == ')' || before == '/' || c == '\u2014';
            boolean doubled = c == '-' && head.charAt(i + 1) == '-';
            if (isDash(c) && parted && (spaced || doubled || c == '\u2014')) {
                return i;
            }
            if (spaced && ((c == ':' && isCredit(head, i)) || (c == '.' && before == '/'))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDash(char c) {
        return c == '-' || (c >= '\u2013' && c <= '\u2015');
    }

    /** Whether what stands before a colon is a credit in brackets or a place in capitals: "NEW DELHI: ". */
    private static boolean isCredit(String head, int colon) {
        return head.charAt(colon - 1) == ')' || (colon > 3 && isShouted(head.substring(0, colon)));
    }

    private static boolean isShouted(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    private @Nullable String place(String before, boolean credited) {
        String place = before.strip();
        // The date goes, with what follows it; other parts, such as the state, stay.
        for (int comma = place.indexOf(','); comma > 0; comma = place.indexOf(',', comma + 1)) {
            int next = place.indexOf(',', comma + 1);
            String part = place.substring(comma + 1, next < 0 ? place.length() : next);
            if (part.isBlank() || part.chars().anyMatch(Character::isDigit)) {
                place = place.substring(0, comma).strip();
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
        boolean capitals = place.length() > 2 && isShouted(place) && !noPlaces.contains(place.toLowerCase(Locale.ROOT));
        boolean named = Character.isUpperCase(place.codePointAt(0))
                || Character.getType(place.codePointAt(0)) == Character.OTHER_LETTER;
        return capitals || (credited && named) ? place : null;
    }
}
