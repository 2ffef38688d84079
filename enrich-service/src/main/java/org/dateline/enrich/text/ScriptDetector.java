package org.dateline.enrich.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * Tells the script that most letters of a text are of, as an ISO 15924 code, and its direction. Looks at no more than the first
 * {@value #LIMIT} UTF-16 code units. Thread-safe, stateless.
 */
public final class ScriptDetector {

    private static final int LIMIT = 20_000;

    /** ISO 15924 codes of the scripts that news is written in, Jpan and Kore for the mixed ones; others go by {@code Zzzz}. */
    private static final Map<UnicodeScript, String> CODES = codes();

    /** The script of the text and its direction; {@code Zyyy}, left to right, where the text has no letter. */
    public TextScript detect(String text) {
        UnicodeScript script = dominant(text);
        String code = script == UnicodeScript.COMMON ? "Zyyy" : CODES.getOrDefault(script, "Zzzz");
        return new TextScript(code, isRightToLeft(script) ? "rtl" : "ltr");
    }

    /** The Unicode script of most letters; COMMON where there is no letter. */
    UnicodeScript dominant(String text) {
        int end = Math.min(text.length(), LIMIT);
        int latin = 0;
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        for (int i = 0; i < end; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!Character.isLetter(c)) {
                continue;
            }
            if (c < 0x250) {
                latin++;
            } else {
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        if (latin > 0) {
            counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
        }
        return most(counts);
    }

    private static UnicodeScript most(Map<UnicodeScript, Integer> counts) {
        // Japanese mixes Han with kana: together they stand for one script, and kana decides which.
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        if (kana > 0 && kana * 10 > han) {
            counts.put(UnicodeScript.HIRAGANA, kana + han);
            counts.remove(UnicodeScript.KATAKANA);
            counts.remove(UnicodeScript.HAN);
        }
        UnicodeScript best = UnicodeScript.COMMON;
        int most = 0;
        for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
            if (count.getValue() > most) {
                most = count.getValue();
                best = count.getKey();
            }
        }
        return best;
    }

    private static boolean isRightToLeft(UnicodeScript script) {
        return switch (script) {
            case ARABIC, HEBREW, SYRIAC, THAANA, NKO, ADLAM -> true;
            default -> false;
        };
    }

    private static Map<UnicodeScript, String> codes() {
        Map<UnicodeScript, String> codes = new EnumMap<>(UnicodeScript.class);
        codes.put(UnicodeScript.LATIN, "Latn");
        codes.put(UnicodeScript.CYRILLIC, "Cyrl");
        codes.put(UnicodeScript.GREEK, "Grek");
        codes.put(UnicodeScript.ARABIC, "Arab");
        codes.put(UnicodeScript.HEBREW, "Hebr");
        codes.put(UnicodeScript.DEVANAGARI, "Deva");
        codes.put(UnicodeScript.BENGALI, "Beng");
        codes.put(UnicodeScript.GURMUKHI, "Guru");
        codes.put(UnicodeScript.GUJARATI, "Gujr");
        codes.put(UnicodeScript.ORIYA, "Orya");
        codes.put(UnicodeScript.TAMIL, "Taml");
        codes.put(UnicodeScript.TELUGU, "Telu");
        codes.put(UnicodeScript.KANNADA, "Knda");
        codes.put(UnicodeScript.MALAYALAM, "Mlym");
        codes.put(UnicodeScript.SINHALA, "Sinh");
        codes.put(UnicodeScript.THAI, "Thai");
        codes.put(UnicodeScript.LAO, "Laoo");
        codes.put(UnicodeScript.KHMER, "Khmr");
        codes.put(UnicodeScript.MYANMAR, "Mymr");
        codes.put(UnicodeScript.TIBETAN, "Tibt");
        codes.put(UnicodeScript.HAN, "Hani");
        codes.put(UnicodeScript.HIRAGANA, "Jpan");
        codes.put(UnicodeScript.KATAKANA, "Jpan");
        codes.put(UnicodeScript.HANGUL, "Kore");
        codes.put(UnicodeScript.ARMENIAN, "Armn");
        codes.put(UnicodeScript.GEORGIAN, "Geor");
        codes.put(UnicodeScript.ETHIOPIC, "Ethi");
        codes.put(UnicodeScript.SYRIAC, "Syrc");
        codes.put(UnicodeScript.THAANA, "Thaa");
        codes.put(UnicodeScript.NKO, "Nkoo");
        codes.put(UnicodeScript.ADLAM, "Adlm");
        codes.put(UnicodeScript.MONGOLIAN, "Mong");
        codes.put(UnicodeScript.TIFINAGH, "Tfng");
        codes.put(UnicodeScript.CHEROKEE, "Cher");
        codes.put(UnicodeScript.CANADIAN_ABORIGINAL, "Cans");
        return codes;
    }
}
