package org.dateline.ingest.source.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 into which single bytes of windows-1252 have got, as happens where texts are pasted together. Stateless. */
final class Utf8Salvage {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Utf8Salvage() {}

    /** Whether valid multi-byte sequences are at least as many as the bytes that belong to none. */
    static boolean isMostlyUtf8(byte[] bytes) {
        int valid = 0;
        int stray = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = sequenceLength(bytes, i);
            if (length == 0) {
                stray++;
                i++;
            } else {
                valid += length > 1 ? 1 : 0;
                i += length;
            }
        }
        return valid >= stray;
    }

    /** Decodes; a byte that belongs to no valid sequence is read as windows-1252. */
    static String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int runStart = 0;
        int i = 0;
        while (i < bytes.length) {
            int length = sequenceLength(bytes, i);
            if (length > 0) {
                i += length;
                continue;
            }
            text.append(new String(bytes, runStart, i - runStart, StandardCharsets.UTF_8));
            text.append(new String(bytes, i, 1, WINDOWS_1252));
            i++;
            runStart = i;
        }
        return text.append(new String(bytes, runStart, i - runStart, StandardCharsets.UTF_8))
                .toString();
    }

    /** Length of the well-formed sequence at {@code at} (Unicode 15, table 3-7); 0 where there is none. */
    private static int sequenceLength(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        if (first >= 0xC2 && first <= 0xDF) {
            return continues(bytes, at + 1, 1, 0x80, 0xBF) ? 2 : 0;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            int low = first == 0xE0 ? 0xA0 : 0x80;
            int high = first == 0xED ? 0x9F : 0xBF;
            return continues(bytes, at + 1, 2, low, high) ? 3 : 0;
        }
        if (first >= 0xF0 && first <= 0xF4) {
            int low = first == 0xF0 ? 0x90 : 0x80;
            int high = first == 0xF4 ? 0x8F : 0xBF;
            return continues(bytes, at + 1, 3, low, high) ? 4 : 0;
        }
        return 0;
    }

    private static boolean continues(byte[] bytes, int from, int count, int low, int high) {
        if (from + count > bytes.length) {
            return false;
        }
        int second = bytes[from] & 0xFF;
        if (second < low || second > high) {
            return false;
        }
        for (int i = from + 1; i < from + count; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
