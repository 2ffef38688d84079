package org.dateline.enrich.article.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What by-lines are cut with: addresses off, parts at signs, letters calmed. */
final class BylineText {

    private static final String PART_SIGNS = ",;|/•·\n\t()[]<>«»–—\u3001\uFF0C\u060C";

    /** Small words within names. */
    static final Set<String> PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le",
            "los", "las", "el", "al", "bin", "bint", "ibn", "ben", "zu", "zum", "zur", "vom", "v.", "ter", "ten", "te",
            "het", "y", "e", "af", "av", "und", "st.", "d", "o");

    private BylineText() {}

    /** E-mail addresses, web addresses and handles off. */
    static String withoutAddresses(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            int end = i;
            while (end < raw.length() && !isGap(raw.charAt(end))) {
                end++;
            }
            String word = raw.substring(i, end);
            if (!isAddress(word)) {
                out.append(word);
            } else {
                out.append('|');
            }
            if (end < raw.length()) {
                out.append(raw.charAt(end));
            }
            i = end + 1;
        }
        return out.toString();
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c)
                || c == '\u00A0'
                || c == '('
                || c == ')'
                || c == '<'
                || c == '>'
                || c == '|'
                || c == ','
                || c == ';';
    }

    private static boolean isAddress(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return word.indexOf('@') >= 0
                || lower.startsWith("http:")
                || lower.startsWith("https:")
                || lower.startsWith("www.");
    }

    /** The stretches between signs that part authors, roles and agencies. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dash = c == '-' && i > 0 && text.charAt(i - 1) == ' ';
            boolean stop = c == '.' && i > 4 && text.startsWith(" ", i + 1) && isWord(text, i - 4, i);
            if (dash || stop || PART_SIGNS.indexOf(c) >= 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static boolean isWord(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(Character::isLowerCase);
    }

    /** Without white space and signs at the ends; the dot of an initial stays. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end
                && !Character.isLetterOrDigit(text.charAt(start))
                && !Character.isSurrogate(text.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(text, start, end)) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isEdge(String text, int start, int end) {
        char c = text.charAt(end - 1);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            return false;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
            return false;
        }
        boolean initial = c == '.'
                && end - 2 >= start
                && Character.isUpperCase(text.charAt(end - 2))
                && (end - 3 < start || text.charAt(end - 3) == ' ');
        boolean junior = c == '.'
                && (text.substring(start, end).endsWith("Jr.")
                        || text.substring(start, end).endsWith("Sr."));
        return !initial && !junior;
    }

    /** A name in capitals throughout, as some sites print it, in the usual letters. */
    static String calm(String name) {
        String folded = String.join(" ", name.split("\\s+", -1));
        boolean shouted = folded.length() > 4
                && folded.equals(folded.toUpperCase(Locale.ROOT))
                && !folded.equals(folded.toLowerCase(Locale.ROOT))
                && folded.indexOf(' ') > 0;
        if (!shouted) {
            return folded;
        }
        StringBuilder out = new StringBuilder(folded.length());
        boolean first = true;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            out.append(first ? c : String.valueOf(c).toLowerCase(Locale.ROOT));
            first = !Character.isLetter(c);
        }
        return out.toString();
    }

    /** Whether a word may stand in a name without a capital: a particle, or one after an apostrophe or article. */
    static boolean mayBeSmall(String word) {
        boolean joined = word.indexOf('\'') > 0 || word.indexOf('\u2019') > 0 || word.indexOf('-') > 0;
        return joined || PARTICLES.contains(word);
    }

    /** A name that is printed twice, as a picture's text and beside it, once. */
    static String once(String name) {
        int middle = name.length() / 2;
        int second = name.length() - middle;
        boolean parted = second == middle || name.charAt(middle) == ' ';
        boolean twice = name.length() > 6 && parted && name.regionMatches(0, name, second, middle);
        return twice ? name.substring(0, middle) : name;
    }

    /** "Doe, Jane" the usual way round: two words with one comma between, nothing else. */
    static String surnameFirst(String text) {
        int comma = text.indexOf(',');
        if (comma <= 0 || text.indexOf(',', comma + 1) >= 0) {
            return text;
        }
        String first = text.substring(0, comma).strip();
        String second = text.substring(comma + 1).strip();
        boolean turned = isCapitalWord(first) && isCapitalWord(second);
        return turned ? second + " " + first : text;
    }

    private static boolean isCapitalWord(String word) {
        if (word.length() < 2 || !Character.isUpperCase(word.charAt(0)) || word.equals(word.toUpperCase(Locale.ROOT))) {
            return false;
        }
        return word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'');
    }

    /** Whether it is written in a script that sets no spaces within names. */
    static boolean isIdeographic(String name) {
        return Character.isIdeographic(name.codePointAt(0))
                || Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HANGUL;
    }

    static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
