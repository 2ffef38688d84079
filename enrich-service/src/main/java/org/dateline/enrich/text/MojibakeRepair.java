package org.dateline.enrich.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Repairs UTF-8 that was read as windows-1252 or ISO-8859-1, sequence by sequence, and only where it is sure: what looks like a
 * sequence must decode as strict UTF-8, and the text must hold at least one that no author types (three or more bytes, or a pair
 * whose second half is a sign such as the copyright sign right after a capital A with tilde). The approach is that of Robyn Speer's
 * ftfy, reduced to the one mistake that is common in news.
 */
final class MojibakeRepair {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final String AFTER_CAPITALS = "\u00A9\u00AE\u00B0\u00B2\u00B3\u00B9";

    /** Character to byte, for the characters of windows-1252 above ASCII; -1 for others. */
    private final short[] bytes = new short[0x2123];

    MojibakeRepair() {
        Arrays.fill(bytes, (short) -1);
        for (int b = 0x80; b <= 0xFF; b++) {
            bytes[b] = (short) b;
            String read = new String(new byte[] {(byte) b}, WINDOWS_1252);
            if (read.charAt(0) < bytes.length) {
                bytes[read.charAt(0)] = (short) b;
            }
        }
    }

    /** The text with what was sure repaired; the text itself where nothing was. */
    String repair(String text) {
        String once = repairOnce(text);
        // Some pages went through the mistake twice.
        return once.equals(text) ? text : repairOnce(once);
    }

    private String repairOnce(String text) {
        if (!isSure(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            String character = sequence(text, i);
            if (character == null) {
                out.append(text.charAt(i++));
            } else {
                out.append(character);
                i += length(text.charAt(i));
            }
        }
        return out.toString();
    }

    private boolean isSure(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            int length = text.charAt(i) < 0x80 ? 0 : length(text.charAt(i));
            if (length == 0 || sequence(text, i) == null) {
                continue;
            }
            char second = text.charAt(i + 1);
            // In a word of capitals the first half may be a letter of its own: IRMÃ and the registered sign.
            boolean capitals = i > 0 && text.charAt(i - 1) >= 'A' && text.charAt(i - 1) <= 'Z';
            boolean sign = isSign(second) && !(capitals && AFTER_CAPITALS.indexOf(second) >= 0);
            if (length > 2 || sign || pairs(text, i) > 2) {
                return true;
            }
        }
        return false;
    }

    /** Whether no word goes on with this character; quotes and ordinal signs may follow a capital. */
    private static boolean isSign(char second) {
        return (second >= 0x80 && second <= 0x9F)
                || (second >= 0xA1
                        && second <= 0xBF
                        && second != 0xAB
                        && second != 0xBB
                        && second != 0xBA
                        && second != 0xAA);
    }

    /** Number of two-byte sequences in a row from {@code i}: Cyrillic and Greek come in runs. */
    private int pairs(String text, int i) {
        int pairs = 0;
        while (i < text.length() && length(text.charAt(i)) == 2 && sequence(text, i) != null) {
            pairs++;
            i += 2;
        }
        return pairs;
    }

    /** Bytes of the UTF-8 sequence that this character as first byte would open; 0 where it opens none. */
    private int length(char c) {
        int b = toByte(c);
        if (b >= 0xC2 && b <= 0xDF) {
            return 2;
        }
        if (b >= 0xE0 && b <= 0xEF) {
            return 3;
        }
        return b >= 0xF0 && b <= 0xF4 ? 4 : 0;
    }

    private @Nullable String sequence(String text, int i) {
        char first = text.charAt(i);
        int length = first < 0x80 ? 0 : length(first);
        if (length == 0 || i + length > text.length()) {
            return null;
        }
        byte[] sequence = new byte[length];
        for (int k = 0; k < length; k++) {
            int b = toByte(text.charAt(i + k));
            if (b < 0 || (k > 0 && (b < 0x80 || b > 0xBF))) {
                return null;
            }
            sequence[k] = (byte) b;
        }
        String decoded = new String(sequence, StandardCharsets.UTF_8);
        return decoded.indexOf('\uFFFD') < 0 ? decoded : null;
    }

    private int toByte(char c) {
        return c < bytes.length ? bytes[c] : -1;
    }
}
