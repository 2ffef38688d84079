package org.dateline.enrich.article.metadata;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.enrich.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dateline that opens a news text: {@code DHAKA, Sept 1 (Reuters) - }, {@code NEW YORK (AP) — }, {@code Berlin (dpa) - },
 * {@code PARIS — }, {@code (ANSA) - ROMA, 01 SET - }, {@code МОСКВА, 1 сен - РИА Новости. }, and those of East Asia. The text itself keeps
 * it. Thread-safe; load once.
 */
public final class DatelineReader {

    /** A dateline is short: place, date, agency and dash. */
    private static final int LONGEST = 110;

    private static final int LONGEST_CREDIT = 40;

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
        Optional<Dateline> asian = EastAsianDateline.read(text, agencies);
        return asian.isPresent() ? asian : readWestern(text);
    }

    private Optional<Dateline> readWestern(String text) {
        String head = text.substring(0, Math.min(text.length(), LONGEST));
        int dash = dash(head);
        if (dash < 0) {
            return bracketed(head);
        }
        int textStart = afterDash(text, dash + 1);
        String line = head.substring(0, dash).strip();
        int open = line.indexOf('(');
        int close = line.indexOf(')', Math.max(0, open));
        if (open < 0 && line.endsWith("/")) {
            close = line.length() - 1;
            open = line.lastIndexOf('/', close - 1);
        }
        boolean credited = open >= 0 && close > open;
        String credit = credited ? line.substring(open + 1, close) : "";
        String agency = credited ? agencies.credit(credit).orElse(null) : creditAlone(line);
        if (agency != null && (open == 0 || !credited)) {
            return Optional.of(agencyFirst(text, agency, textStart));
        }
        String before = open >= 0 ? line.substring(0, open) : line;
        boolean outlet = credited && close >= line.length() - 2 && isOutlet(credit) && !isSmall(credit);
        String place = place(before, agency != null || outlet, credited);
        if (place == null && agency == null) {
            return Optional.empty();
        }
        return agency == null && !credited
                ? Optional.of(agencyAfter(text, place, textStart))
                : Optional.of(new Dateline(place, agency, textStart));
    }

    private static int afterDash(String text, int from) {
        int start = from;
        while (start < text.length()
                && (Character.isWhitespace(text.charAt(start)) || DASHES.indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        return start;
    }

    private @Nullable String creditAlone(String line) {
        return line.length() <= LONGEST_CREDIT ? agencies.credit(line).orElse(null) : null;
    }

    /** {@code (ANSA) - ROMA, 01 SET - }: the place may follow the agency. */
    private Dateline agencyFirst(String text, String agency, int textStart) {
        String rest = text.substring(textStart, Math.min(text.length(), textStart + LONGEST / 2));
        int dash = dash(rest);
        String place = dash > 0 ? place(rest.substring(0, dash), false, false) : null;
        return new Dateline(place, agency, place == null ? textStart : afterDash(text, textStart + dash + 1));
    }

    /** {@code МОСКВА, 1 сен - РИА Новости. }: the agency may follow the place. */
    private Dateline agencyAfter(String text, @Nullable String place, int textStart) {
        int stop = text.indexOf(". ", textStart);
        if (stop > textStart && stop - textStart <= LONGEST_CREDIT) {
            String agency = creditAlone(text.substring(textStart, stop));
            if (agency != null) {
                return new Dateline(place, agency, stop + 2);
            }
        }
        return new Dateline(place, null, textStart);
    }

    /** {@code Paris (AFP) The dam}, {@code Berlin (jur). Bevor}: no dash, but a credit in brackets. */
    private Optional<Dateline> bracketed(String head) {
        int open = head.indexOf('(');
        int close = head.indexOf(')', Math.max(0, open));
        if (open <= 0 || close < open || close + 3 >= head.length()) {
            return Optional.empty();
        }
        String credit = head.substring(open + 1, close);
        String agency = creditAlone(credit);
        boolean stop = head.charAt(close + 1) == '.' && Character.isWhitespace(head.charAt(close + 2));
        boolean space = Character.isWhitespace(head.charAt(close + 1)) && Character.isUpperCase(head.charAt(close + 2));
        boolean credited = agency != null ? stop || space : stop && isOutlet(credit);
        String place = credited ? place(head.substring(0, open), true, true) : null;
        return place == null ? Optional.empty() : Optional.of(new Dateline(place, agency, close + (stop ? 3 : 2)));
    }

    private static boolean isSmall(String credit) {
        return credit.equals(credit.toLowerCase(Locale.ROOT));
    }

    /** Whether it is written like an outlet's short name rather than like a word: {@code WHDH}, {@code jur}, {@code HawaiiNewsNow}. */
    private static boolean isOutlet(String credit) {
        if (credit.length() < 2 || credit.length() > 25 || credit.indexOf(' ') >= 0) {
            return false;
        }
        long capitals = credit.chars().filter(Character::isUpperCase).count();
        return credit.chars().noneMatch(c -> c == '.' || c == ',')
                && !Character.isDigit(credit.charAt(0))
                && (capitals >= 2 || (capitals == 0 && credit.length() <= 12));
    }

    /** The sign that ends the dateline: a dash with spaces, a long dash, or a colon or full stop after the credit. */
    private static int dash(String head) {
        for (int i = 1; i < head.length() - 1; i++) {
            char c = head.charAt(i);
            char before = head.charAt(i - 1);
            boolean spaced = Character.isWhitespace(head.charAt(i + 1));
            boolean stopped = before == '.' && i > 1 && ") ".indexOf(head.charAt(i - 2)) >= 0;
            boolean parted =
                    Character.isWhitespace(before) || before == ')' || before == '/' || c == '\u2014' || stopped;
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

    private @Nullable String place(String before, boolean credited, boolean bracketed) {
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
        boolean longEnough = place.length() > 3 || bracketed;
        boolean capitals = longEnough
                && place.length() > 2
                && isShouted(place)
                && !noPlaces.contains(place.toLowerCase(Locale.ROOT));
        boolean named = Character.isUpperCase(place.codePointAt(0))
                || Character.getType(place.codePointAt(0)) == Character.OTHER_LETTER;
        return capitals || (credited && named) ? place : null;
    }
}
