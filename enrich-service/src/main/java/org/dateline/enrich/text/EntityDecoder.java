package org.dateline.enrich.text;

import org.jsoup.parser.Parser;

/**
 * Undoes HTML entities that are left in text because it was encoded twice. Only complete ones, with their semicolon; up to three
 * layers deep. What comes out as a control character or as mark-up brackets is what the reader of the page saw, so it stays.
 */
final class EntityDecoder {

    private static final int LAYERS = 3;

    /** Longest name in use in news, with room. */
    private static final int LONGEST = 16;

    String decode(String text) {
        String decoded = text;
        for (int i = 0; i < LAYERS && decoded.indexOf('&') >= 0; i++) {
            String once = decodeOnce(decoded);
            if (once.equals(decoded)) {
                return once;
            }
            decoded = once;
        }
        return decoded;
    }

    private static String decodeOnce(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        int amp = text.indexOf('&');
        while (amp >= 0) {
            int end = end(text, amp);
            if (end > 0) {
                out.append(text, from, amp).append(Parser.unescapeEntities(text.substring(amp, end), false));
                from = end;
            }
            amp = text.indexOf('&', Math.max(amp + 1, end));
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Index after the entity's semicolon, or -1 where the ampersand starts none. */
    private static int end(String text, int amp) {
        int limit = Math.min(text.length(), amp + LONGEST);
        for (int i = amp + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > amp + 2 ? i + 1 : -1;
            }
            boolean number = i == amp + 1 && c == '#';
            if (!number && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
                return -1;
            }
        }
        return -1;
    }
}
