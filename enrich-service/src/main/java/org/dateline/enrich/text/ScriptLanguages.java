package org.dateline.enrich.text;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Languages that the script or a few letters of their own give away. Letters after the Unicode code charts and CLDR exemplar sets. */
final class ScriptLanguages {

    /** One letter in this many must be the language's own: more than foreign names bring in. */
    private static final int OWN_LETTER_EVERY = 100;

    Optional<String> language(UnicodeScript script, String text) {
        return Optional.ofNullable(
                switch (script) {
                    case BENGALI -> count(text, "ৰৱ") > 0 ? "as" : "bn";
                    case THAI -> "th";
                    case GREEK -> "el";
                    case HEBREW -> often(text, "\u05F0\u05F1\u05F2\uFB1F\uFB2E\uFB2F") ? "yi" : "he";
                    case HANGUL -> "ko";
                    case HIRAGANA, KATAKANA -> "ja";
                    case HAN -> "zh";
                    case TAMIL -> "ta";
                    case TELUGU -> "te";
                    case KANNADA -> "kn";
                    case MALAYALAM -> "ml";
                    case GUJARATI -> "gu";
                    case GURMUKHI -> "pa";
                    case ORIYA -> "or";
                    case SINHALA -> "si";
                    case LAO -> "lo";
                    case KHMER -> "km";
                    case MYANMAR -> "my";
                    case TIBETAN -> "bo";
                    case ARMENIAN -> "hy";
                    case GEORGIAN -> "ka";
                    case ETHIOPIC -> count(text, "ቕቐዃኽ") > 1 ? "ti" : "am";
                    case THAANA -> "dv";
                    case CYRILLIC -> cyrillic(text);
                    case ARABIC -> arabic(text);
                    case LATIN -> latin(text);
                    default -> null;
                });
    }

    private static @Nullable String cyrillic(String text) {
        if (often(text, "ҷӣӯ")) {
            return "tg";
        }
        if (often(text, "ўҳ") && often(text, "қғ")) {
            return "uz";
        }
        if (often(text, "әұқғ")) {
            return often(text, "җ") ? "tt" : "kk";
        }
        if (often(text, "үө")) {
            return often(text, "ң") ? "ky" : "mn";
        }
        return null;
    }

    private static @Nullable String arabic(String text) {
        if (often(text, "ټډړښڅځګڼې")) {
            return "ps";
        }
        return often(text, "ۆێڵڕ") ? "ckb" : null;
    }

    private static @Nullable String latin(String text) {
        return count(text, "əƏ") * 33 > text.length() ? "az" : null;
    }

    private static boolean often(String text, String letters) {
        return count(text, letters) * OWN_LETTER_EVERY > text.length();
    }

    private static int count(String text, String letters) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F && letters.indexOf(text.charAt(i)) >= 0) {
                count++;
            }
        }
        return count;
    }
}
