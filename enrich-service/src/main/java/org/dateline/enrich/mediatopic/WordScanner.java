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
    private static final char[] FOLD = foldTable();

    private final String text;
    private final int limit;
    private final Plural plural;
    private final char[] word = new char[MAX_WORD];
    private int position;
    private int start;
    private int end;
    private long hash;
    private boolean capital;
    private boolean allCapitals;

    private enum Plural {
        ENGLISH,
        FINAL_S,
        NONE
    }

    /** @param limit code units of the text that are read at most */
    WordScanner(String text, String language, int limit) {
        this.text = text;
        this.limit = Math.min(text.length(), limit);
        this.plural = switch (language) {
            case "en" -> Plural.ENGLISH;
            case "fr", "es" -> Plural.FINAL_S;
            default -> Plural.NONE;
        };
    }

    /** Moves to the next word; false at the end. */
    boolean next() {
        while (true) {
            while (position < limit && !isWordPart(text.charAt(position))) {
                position++;
            }
            if (position >= limit) {
                return false;
            }
            start = position;
            int length = read();
            end = position;
            boolean possessive = length == 1 && word[0] == 's' && start > 0 && isApostrophe(text.charAt(start - 1));
            if (!possessive) {
                hash = hash(singular(length));
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
        return capital;
    }

    /** Whether no letter of the word is small. */
    boolean allCapitals() {
        return allCapitals;
    }

    private int read() {
        int length = 0;
        capital = !Character.isLowerCase(text.charAt(position));
        allCapitals = true;
        while (position < limit) {
            char c = text.charAt(position);
            if (!isWordPart(c)) {
                break;
            }
            if (allCapitals && Character.isLowerCase(c)) {
                allCapitals = false;
            }
            if (length < MAX_WORD) {
                word[length++] = c < FOLD.length ? FOLD[c] : Character.toLowerCase(c);
            }
            position++;
        }
        return length;
    }

    private int singular(int length) {
        if (plural == Plural.NONE || length < 4 || word[0] <= '9') {
            return length;
        }
        if (plural == Plural.ENGLISH && word[length - 1] == 'e' && isSibilant(word[length - 2])) {
            return length - 1; // house and houses meet at hous, box and boxes at box
        }
        if (word[length - 1] != 's') {
            return length;
        }
        char before = word[length - 2];
        if (plural == Plural.FINAL_S) {
            return before == 's' ? length : length - 1;
        }
        if (before == 's' || before == 'u' || before == 'i') {
            return length;
        }
        if (before == 'e') {
            char third = word[length - 3];
            if (third == 'i' && length > 4) {
                word[length - 3] = 'y';
                return length - 2;
            }
            return length > 4 && isSibilant(third) ? length - 2 : length - 1;
        }
        return length - 1;
    }

    private static boolean isSibilant(char c) {
        return c == 's' || c == 'x' || c == 'z' || c == 'h';
    }

    private long hash(int length) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < length; i++) {
            h = (h ^ word[i]) * 0x100000001b3L;
        }
        return h;
    }

    private static boolean isWordPart(char c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** Lower case without accents for the Latin blocks. */
    private static char[] foldTable() {
        char[] table = new char[0x250];
        for (char c = 0; c < table.length; c++) {
            char lower = Character.toLowerCase(c);
            table[c] = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD)
                    .charAt(0);
        }
        return table;
    }
}
