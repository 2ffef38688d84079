package org.dateline.ingest.source.charset;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Tells Cyrillic and East Asian character sets from Western ones where nobody declared one. A document counts as Cyrillic
 * where the bytes over 0x7F, read in that set, are nearly all letters of running lower-case text; East Asian where they are valid and
 * nearly all common ideographs or kana. Everything else is left to the caller's default. Stateless.
 */
final class LegacyCharsetDetector {

    private static final List<String> CANDIDATES =
            List.of("windows-1251", "KOI8-R", "windows-31j", "EUC-JP", "GB18030", "x-windows-949", "Big5");

    /** Text enough to decide on; more only costs time. */
    private static final int REACH = 65_536;

    private static final double SURE = 0.85;

    Optional<Charset> detect(byte[] bytes) {
        int length = Math.min(bytes.length, REACH);
        Charset best = null;
        double bestScore = SURE;
        for (String name : CANDIDATES) {
            if (!Charset.isSupported(name)) {
                continue;
            }
            Charset charset = Charset.forName(name);
            double score = score(new String(bytes, 0, length, charset));
            if (score > bestScore) {
                best = charset;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Share of characters beyond ASCII that are likely in running text of the script; 0 where there are too few to tell. */
    private static double score(String text) {
        int beyond = 0;
        int likely = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                beyond++;
                likely += isLikely(c, before) ? 1 : 0;
            }
            before = c;
        }
        return beyond < 20 ? 0 : (double) likely / beyond;
    }

    private static boolean isLikely(char c, char before) {
        if (c >= 0x0430 && c <= 0x044F) {
            return true;
        }
        if (c >= 0x0410 && c <= 0x042F) {
            return !Character.isLowerCase(before);
        }
        boolean kana = c >= 0x3040 && c <= 0x30FF;
        boolean punctuation = (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF5E);
        boolean hangul = c >= 0xAC00 && c <= 0xD7A3;
        boolean ideograph = c >= 0x4E00 && c <= 0x9FA5;
        return kana || punctuation || hangul || ideograph;
    }
}
