package org.dateline.ingest.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent-encoding in one form: unreserved characters bare, all others encoded in upper case where they have to be. Stateless. */
final class PercentEncoding {

    private static final String UNRESERVED = "-._~";

    private PercentEncoding() {}

    /** RFC 3986, sections 6.2.2.1 and 6.2.2.2; characters beyond ASCII become UTF-8, a stray percent sign is encoded. */
    static String normalize(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int value = codePoint == '%' ? hex(text, i) : -1;
            if (value >= 0) {
                appendByte(value, out);
                i += 3;
            } else {
                append(codePoint, out);
                i += Character.charCount(codePoint);
            }
        }
        return out.toString();
    }

    private static void append(int codePoint, StringBuilder out) {
        boolean bare = codePoint > ' ' && codePoint < 0x7F && "%\"<>\\^`{|}".indexOf(codePoint) < 0;
        if (bare) {
            out.append((char) codePoint);
            return;
        }
        for (byte value : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            encode(value & 0xFF, out);
        }
    }

    private static void appendByte(int value, StringBuilder out) {
        boolean unreserved = (value >= 'a' && value <= 'z')
                || (value >= 'A' && value <= 'Z')
                || (value >= '0' && value <= '9')
                || (value < 0x80 && UNRESERVED.indexOf(value) >= 0);
        if (unreserved) {
            out.append((char) value);
        } else {
            encode(value, out);
        }
    }

    private static void encode(int value, StringBuilder out) {
        out.append('%').append(String.format(Locale.ROOT, "%02X", value));
    }

    private static int hex(String text, int at) {
        if (at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
