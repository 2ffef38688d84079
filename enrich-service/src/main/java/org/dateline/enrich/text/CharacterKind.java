package org.dateline.enrich.text;

import java.lang.Character.UnicodeScript;

/** What {@link TextNormalizer} does with single characters. */
final class CharacterKind {

    private static final int ZWSP = 0x200B;
    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;

    /** What windows-1252 has at 0x80 to 0x9F; 0 where it has nothing. */
    private static final String WINDOWS_1252 =
            "\u20AC\u0000\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u0000\u017D\u0000"
                    + "\u0000\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u0000\u017E\u0178";

    private CharacterKind() {}

    /**
     * The character that was meant: controls from 0x80 on, which nobody writes, are quotes and dashes of windows-1252, as browsers take
     * them where they are written as numbers; others are themselves.
     */
    static int meant(int c) {
        return c >= 0x80 && c <= 0x9F && WINDOWS_1252.charAt(c - 0x80) != 0 ? WINDOWS_1252.charAt(c - 0x80) : c;
    }

    static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }

    static boolean isSpace(int c) {
        return c == ' '
                || c == '\t'
                || c == 0x0B
                || c == '\f'
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000
                // Fillers of Hangul and Braille: blank, used as spaces in spam and scraped lists.
                || c == 0x3164
                || c == 0x2800;
    }

    /** Controls, soft hyphen, zero-width characters, direction marks, annotation marks, noncharacters. */
    static boolean isInvisible(int c) {
        return c < ' '
                || (c >= 0x7F && c <= 0x9F)
                || c == 0xAD
                || c == 0x34F
                || c == 0x61C
                || c == 0x115F
                || c == 0x1160
                || c == 0x180E
                || c == 0xFFA0
                || (c >= ZWSP && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFC)
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || (c & 0xFFFE) == 0xFFFE;
    }

    /**
     * Whether the invisible character at {@code i} carries meaning where it stands: joiners inside words of Arabic, Indic and like
     * scripts, the joiner of emoji sequences, and the zero-width space that parts words of scripts written without spaces.
     */
    static boolean isNeeded(String text, int i) {
        int c = text.codePointAt(i);
        if (c != ZWSP && c != ZWNJ && c != ZWJ) {
            return false;
        }
        if (i == 0 || i + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(i);
        int after = text.codePointAt(i + 1);
        if (after == ZWSP || after == ZWNJ || after == ZWJ) {
            return false; // the last of a run is enough
        }
        if (c == ZWSP) {
            return isUnspaced(before) && isUnspaced(after);
        }
        if (c == ZWJ && isEmoji(before) && isEmoji(after)) {
            return true;
        }
        return isJoining(before) && (isJoining(after) || !Character.isLetterOrDigit(after));
    }

    /** Half of a surrogate pair: not text, and not to be written as UTF-8. */
    static boolean isBroken(int c) {
        return c >= 0xD800 && c <= 0xDFFF;
    }

    private static boolean isEmoji(int c) {
        return c >= 0x1F000 || (c >= 0x2190 && c <= 0x2BFF) || c == 0xFE0F || (c >= 0x1F3FB && c <= 0x1F3FF);
    }

    private static boolean isJoining(int c) {
        if (c < 0x600) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case ARABIC,
                    SYRIAC,
                    NKO,
                    MONGOLIAN,
                    DEVANAGARI,
                    BENGALI,
                    GURMUKHI,
                    GUJARATI,
                    ORIYA,
                    TAMIL,
                    TELUGU,
                    KANNADA,
                    MALAYALAM,
                    SINHALA,
                    KHMER,
                    MYANMAR,
                    TIBETAN -> true;
            case INHERITED -> true;
            default -> false;
        };
    }

    private static boolean isUnspaced(int c) {
        if (c < 0xE00) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
