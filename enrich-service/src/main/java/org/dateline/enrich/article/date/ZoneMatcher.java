package org.dateline.enrich.article.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a zone at a token: {@code Z}, offsets in all shapes, abbreviations, IANA names, in brackets or not. Thread-safe. */
final class ZoneMatcher {

    private static final String PLUS = "+\uFF0B";
    private static final String MINUS = "-\u2212\u2013\u2010";

    private final ZoneTable table;

    ZoneMatcher(ZoneTable table) {
        this.table = table;
    }

    /** The zone at token {@code i}, right after a time; null where there is none. */
    @Nullable
    ZoneMatch zone(List<DateToken> tokens, int i) {
        if (i >= tokens.size()) {
            return null;
        }
        DateToken token = tokens.get(i);
        if (token.isSign("([")) {
            ZoneMatch inside = zone(tokens, i + 1);
            return inside == null
                    ? null
                    : new ZoneMatch(inside.zone(), inside.abbreviation(), closing(tokens, inside.end()));
        }
        if (token.isSign(PLUS) || token.isSign(MINUS)) {
            return offset(tokens, i);
        }
        if (!token.isWord()) {
            return null;
        }
        if (token.is("gmt") || token.is("utc") || token.is("ut")) {
            ZoneMatch shifted = i + 1 < tokens.size() && isSign(tokens, i + 1) ? offset(tokens, i + 1) : null;
            return shifted != null ? shifted : new ZoneMatch(ZoneOffset.UTC, null, i + 1);
        }
        if (token.is("z")) {
            return new ZoneMatch(ZoneOffset.UTC, null, i + 1);
        }
        ZoneMatch region = region(tokens, i);
        if (region != null) {
            return region;
        }
        String raw = token.raw().replace(".", "");
        return isWrittenAsZone(raw) && table.isKnown(raw) ? new ZoneMatch(null, raw, i + 1) : null;
    }

    private static boolean isSign(List<DateToken> tokens, int i) {
        return tokens.get(i).isSign(PLUS) || tokens.get(i).isSign(MINUS);
    }

    /** In lower case the abbreviations are words: ist, est, met, west. */
    private static boolean isWrittenAsZone(String raw) {
        int capitals = 0;
        for (int i = 0; i < raw.length(); i++) {
            if (Character.isUpperCase(raw.charAt(i))) {
                capitals++;
            }
        }
        return capitals >= 2;
    }

    private static @Nullable ZoneMatch offset(List<DateToken> tokens, int i) {
        if (i + 1 >= tokens.size() || !tokens.get(i + 1).isNumber(1, 4)) {
            return null;
        }
        DateToken number = tokens.get(i + 1);
        int end = i + 2;
        int hours = (int) number.value();
        int minutes = 0;
        if (number.key().length() > 2) {
            minutes = hours % 100;
            hours /= 100;
        } else if (end + 1 < tokens.size()
                && tokens.get(end).isSign(":.'")
                && tokens.get(end + 1).isNumber(2)
                && !tokens.get(end + 1).spaced()) {
            minutes = (int) tokens.get(end + 1).value();
            end += 2;
        }
        if (hours > 14 || minutes > 59) {
            return null;
        }
        int sign = tokens.get(i).isSign(MINUS) ? -1 : 1;
        return new ZoneMatch(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes), null, end);
    }

    private static @Nullable ZoneMatch region(List<DateToken> tokens, int i) {
        if (i + 2 >= tokens.size()
                || !tokens.get(i + 1).isSign("/")
                || !tokens.get(i + 2).isWord()) {
            return null;
        }
        StringBuilder id = new StringBuilder(tokens.get(i).raw());
        int end = i + 1;
        while (end + 1 < tokens.size()
                && end < i + 7
                && tokens.get(end).isSign("/_")
                && tokens.get(end + 1).isWord()) {
            id.append(tokens.get(end).raw()).append(tokens.get(end + 1).raw());
            end += 2;
        }
        try {
            return Regions.IDS.contains(id.toString()) ? new ZoneMatch(ZoneId.of(id.toString()), null, end) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int closing(List<DateToken> tokens, int i) {
        return i < tokens.size() && tokens.get(i).isSign(")]") ? i + 1 : i;
    }

    /** Read once: the set is made anew at every call. */
    private static final class Regions {
        static final Set<String> IDS = Set.copyOf(ZoneId.getAvailableZoneIds());

        private Regions() {}
    }
}
