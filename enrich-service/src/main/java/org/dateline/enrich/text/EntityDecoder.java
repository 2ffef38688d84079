package org.dateline.enrich.text;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Undoes HTML entities that are left in text because it was encoded twice, or more often. Only complete ones, with their semicolon; and
 * the few that sites write without one, where no letter follows. What comes out as a control character or as mark-up brackets is what
 * the reader of the page saw, so it stays. Thread-safe, stateless.
 */
final class EntityDecoder {

    /** Longest name in use in news, with room. */
    private static final int LONGEST = 16;

    private static final String[] WITHOUT_SEMICOLON = {"&nbsp", "&quot", "&laquo", "&raquo", "&ndash", "&mdash"};

    String decode(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        // From the end, so that what comes out is a part of what is looked at next: one pass undoes any number of
        // layers.
        StringBuilder reversed = new StringBuilder(text.length());
        boolean changed = false;
        for (int i = text.length() - 1; i >= 0; i--) {
            reversed.append(text.charAt(i));
            while (reversed.length() > 0 && reversed.charAt(reversed.length() - 1) == '&' && decodeLast(reversed)) {
                changed = true;
            }
        }
        return changed ? reverse(reversed) : text;
    }

    /** Decodes the entity that the reversed text ends with, if it does. */
    private static boolean decodeLast(StringBuilder reversed) {
        int length = reversed.length();
        StringBuilder ahead = new StringBuilder(LONGEST);
        for (int i = length - 1; i >= Math.max(0, length - LONGEST); i--) {
            ahead.append(reversed.charAt(i));
        }
        String entity = entity(ahead.toString());
        if (entity == null) {
            return false;
        }
        String closed = entity.endsWith(";") ? entity : entity + ";";
        String decoded = Parser.unescapeEntities(closed, false);
        if (decoded.equals(closed)) {
            return false;
        }
        reversed.setLength(length - entity.length());
        for (int i = decoded.length() - 1; i >= 0; i--) {
            reversed.append(decoded.charAt(i));
        }
        return true;
    }

    /** The entity that the text starts with; null where it starts with none. */
    private static @Nullable String entity(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > 2 ? text.substring(0, i + 1) : null;
            }
            boolean number = i == 1 && c == '#';
            if (!number && !isAsciiLetterOrDigit(c)) {
                break;
            }
        }
        for (String open : WITHOUT_SEMICOLON) {
            if (text.startsWith(open)) {
                char next = text.length() > open.length() ? text.charAt(open.length()) : ' ';
                // An address may have a parameter of that name.
                return isAsciiLetterOrDigit(next) || next == '=' ? null : open;
            }
        }
        return null;
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** By units: {@link StringBuilder#reverse} would put surrogates the other way round. */
    private static String reverse(StringBuilder reversed) {
        char[] text = new char[reversed.length()];
        for (int i = 0; i < text.length; i++) {
            text[i] = reversed.charAt(text.length - 1 - i);
        }
        return new String(text);
    }
}
