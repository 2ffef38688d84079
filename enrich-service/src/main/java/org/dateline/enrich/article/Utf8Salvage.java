package org.dateline.enrich.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 with errors: bytes that belong to no sequence are read as windows-1252, since pieces in that encoding are what most such
 * pages were put together from; a sequence that breaks off becomes U+FFFD. Stateless.
 */
final class Utf8Salvage {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Utf8Salvage() {}

    /** Whether more characters beyond ASCII are whole than broken. */
    static boolean isMostlyUtf8(byte[] content) {
        int whole = 0;
        int broken = 0;
        for (int i = 0; i < content.length; ) {
            int length = content[i] >= 0 ? 1 : sequence(content, i);
            whole += length > 1 ? 1 : 0;
            broken += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return whole > broken;
    }

    static String decode(byte[] content) {
        StringBuilder text = new StringBuilder(content.length);
        int from = 0;
        for (int i = 0; i < content.length; ) {
            int length = content[i] >= 0 ? 1 : sequence(content, i);
            if (length > 0) {
                i += length;
                continue;
            }
            text.append(new String(content, from, i - from, StandardCharsets.UTF_8));
            int cut = brokenOff(content, i);
            text.append(cut > 1 ? "\uFFFD" : new String(content, i, 1, WINDOWS_1252));
            i += cut;
            from = i;
        }
        return text.append(new String(content, from, content.length - from, StandardCharsets.UTF_8))
                .toString();
    }

    /** Length of the whole sequence of two to four bytes that starts here; 0 where there is none. */
    private static int sequence(byte[] content, int i) {
        int length = expected(content[i]);
        return length > 1
                        && i + length <= content.length
                        && continued(content, i, length) == length
                        && isValid(content, i)
                ? length
                : 0;
    }

    /** Neither too long for its value, nor half a surrogate pair, nor beyond Unicode. */
    private static boolean isValid(byte[] content, int i) {
        int first = content[i] & 0xFF;
        int second = content[i + 1] & 0xFF;
        return !(first == 0xE0 && second < 0xA0)
                && !(first == 0xED && second > 0x9F)
                && !(first == 0xF0 && second < 0x90)
                && !(first == 0xF4 && second > 0x8F);
    }

    /** Bytes of a sequence of three or four that breaks off after at least two; else 1. */
    private static int brokenOff(byte[] content, int i) {
        int length = expected(content[i]);
        int there = length > 2 ? continued(content, i, length) : 1;
        return there > 1 && there < length ? there : 1;
    }

    private static int continued(byte[] content, int i, int length) {
        int there = 1;
        while (there < length && i + there < content.length && (content[i + there] & 0xC0) == 0x80) {
            there++;
        }
        return there;
    }

    private static int expected(byte first) {
        int b = first & 0xFF;
        return b >= 0xC2 && b <= 0xDF ? 2 : b >= 0xE0 && b <= 0xEF ? 3 : b >= 0xF0 && b <= 0xF4 ? 4 : 1;
    }
}
