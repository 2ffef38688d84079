package org.dateline.enrich.entity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds characters and words so that {@code Erdoğan} meets {@code Erdogan}: lower case, Latin and Greek letters without
 * diacritics, the Russian {@code ё} as it is mostly written, one kind of apostrophe. Char by char, so that a span never changes its length.
 */
final class Folding {
    private static final int GREEK_END = 0x400;
    private static final char[] LATIN_AND_GREEK = latinAndGreek();

    private Folding() {}

    static char fold(char c) {
        if (c < GREEK_END) {
            return LATIN_AND_GREEK[c];
        }
        if (c >= 0x1E00 && c < 0x1F00) {
            return base(c);
        }
        if (c == '\u2019' || c == '\u02BC' || c == '\u02BB') {
            return '\'';
        }
        char lower = Character.toLowerCase(c);
        return lower == '\u0451' ? '\u0435' : lower;
    }

    /** The word folded, char by char. */
    static String fold(String word) {
        char[] folded = word.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    /** A name as it stands in ids of our own: lower case, words joined by hyphens, everything else dropped. */
    static String idOf(EntityType type, String name) {
        StringBuilder id = new StringBuilder(type.name().toLowerCase(Locale.ROOT)).append(':');
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = fold(name.charAt(i));
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (gap) {
                    id.append('-');
                    gap = false;
                }
                id.append(c);
            } else if (c != '\'' && c != '.') {
                gap = id.charAt(id.length() - 1) != ':';
            }
        }
        return id.toString();
    }

    private static char[] latinAndGreek() {
        char[] table = new char[GREEK_END];
        for (char c = 0; c < GREEK_END; c++) {
            table[c] = base(c);
        }
        // letters that have no decomposition but a customary plain form
        table['ø'] = table['Ø'] = 'o';
        table['ł'] = table['Ł'] = 'l';
        table['đ'] = table['Đ'] = 'd';
        table['ı'] = 'i';
        return table;
    }

    private static char base(char c) {
        String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return Character.toLowerCase(decomposed.charAt(0));
    }
}
