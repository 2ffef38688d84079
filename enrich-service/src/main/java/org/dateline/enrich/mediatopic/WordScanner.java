package org.dateline.enrich.mediatopic;

import java.text.Normalizer;

/**
 * Cuts text into words for matching: letters and digits, lower case, accents folded, a possessive 's dropped, plural folded to singular
 * where the language allows it. Words are given as 64-bit hashes, so that scanning allocates nothing.
 *
 * <p>English plurals follow the S-stemmer of Harman, How effective is suffixing? (1991); French and Spanish lose a final s. Not thread-safe;
 * one scanner a text.
 */
final class WordScanner {

    private static final int MAX_WORD = 64;
    /** Fowler, Noll, Vo, RFC 9923. */
    private static final long FNV_BASIS = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;
    /** For the Latin blocks: what a letter or digit is folded to, 0 for what is no part of a word. */
    private static final char[] FOLDED = foldTable();

    private final char[] text;
    private final Plural plural;
    private int position;
    private int start;
    private int end;
    private long hash;
    /** The last letters of the word, folded, the last one first, and the hashes of the word without it, without two and without three. */
    private char last;

    private char second;
    private char third;
    private long without1;
    private long without2;
    private long without3;

    private enum Plural {
        ENGLISH,
        FINAL_S,
        NONE
    }

    /** @param limit code units of the text that are read at most */
    WordScanner(String text, String language, int limit) {
        this.text = new char[Math.min(text.length(), limit)];
        text.getChars(0, this.text.length, this.text, 0);
        this.plural = switch (language) {
            case "en" -> Plural.ENGLISH;
            case "fr", "es" -> Plural.FINAL_S;
            default -> Plural.NONE;
        };
    }

    /** Moves to the next word; false at the end. */
    boolean next() {
        while (true) {
            while (position < text.length && folded(text[position]) == 0) {
                position++;
            }
            if (position >= text.length) {
                return false;
            }
            start = position;
            int length = read();
            end = position;
            boolean possessive = length == 1 && last == 's' && start > 0 && isApostrophe(text[start - 1]);
            if (!possessive) {
                hash = singular(length);
                return true;
            }
        }
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    long hash() {
        return hash;
    }

    /** Whether the word begins with a capital or a digit. */
    boolean capital() {
        return !isSmall(text[start]);
    }

    /** Whether no letter of the word is small. */
    boolean allCapitals() {
        for (int i = start; i < end; i++) {
            if (isSmall(text[i])) {
                return false;
            }
        }
        return true;
    }

    /** Reads to the end of the word and gives its length; what is beyond {@value #MAX_WORD} does not count. */
    private int read() {
        long h = FNV_BASIS;
        char before = 0;
        while (position < text.length) {
            char folded = folded(text[position]);
            if (folded == 0) {
                break;
            }
            if (position - start < MAX_WORD) {
                third = second;
                second = before;
                before = folded;
                without3 = without2;
                without2 = without1;
                without1 = h;
                h = (h ^ folded) * FNV_PRIME;
            }
            position++;
        }
        last = before;
        hash = h;
        return Math.min(MAX_WORD, position - start);
    }

    /** Hash of the word that was read, in the singular. */
    private long singular(int length) {
        if (plural == Plural.NONE || length < 4 || folded(text[start]) <= '9') {
            return hash;
        }
        if (plural == Plural.ENGLISH && last == 'e' && isSibilant(second)) {
            return without1; // house and houses meet at hous, box and boxes at box
        }
        if (last != 's') {
            return hash;
        }
        if (plural == Plural.FINAL_S) {
            return second == 's' ? hash : without1;
        }
        if (second == 's' || second == 'u' || second == 'i') {
            return hash;
        }
        if (second == 'e') {
            if (third == 'i' && length > 4) {
                return (without3 ^ 'y') * FNV_PRIME;
            }
            return length > 4 && isSibilant(third) ? without2 : without1;
        }
        return without1;
    }

    private static boolean isSibilant(char c) {
        return c == 's' || c == 'x' || c == 'z' || c == 'h';
    }

    private static boolean isSmall(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
    }

    /** Small and without accent; 0 for what is no part of a word. */
    private static char folded(char c) {
        if (c < FOLDED.length) {
            return FOLDED[c];
        }
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static char[] foldTable() {
        char[] table = new char[0x250];
        for (char c = 0; c < table.length; c++) {
            if (Character.isLetterOrDigit(c)) {
                char lower = Character.toLowerCase(c);
                table[c] = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD)
                        .charAt(0);
            }
        }
        return table;
    }
}
