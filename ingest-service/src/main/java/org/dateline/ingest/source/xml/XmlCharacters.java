package org.dateline.ingest.source.xml;

import java.util.Set;

/** Which characters XML allows, and copying those. Stateless. */
final class XmlCharacters {

    private XmlCharacters() {}

    /** Production [2] Char of XML 1.0, fifth edition. */
    static boolean isAllowed(int codePoint) {
        return codePoint == 0x9
                || codePoint == 0xA
                || codePoint == 0xD
                || (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || (codePoint >= 0x10000 && codePoint <= 0x10FFFF);
    }

    /** Copies the character at a place, or leaves it out where it is not allowed. Returns the place after it. */
    static int copy(String text, int at, StringBuilder out, Set<XmlRepair> repairs) {
        int codePoint = text.codePointAt(at);
        if (isAllowed(codePoint)) {
            out.appendCodePoint(codePoint);
        } else {
            repairs.add(XmlRepair.CONTROL_CHARACTER);
        }
        return at + Character.charCount(codePoint);
    }

    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    static boolean startsName(char c) {
        return Character.isLetter(c) || c == '_' || c == ':';
    }

    static boolean continuesName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '-' || c == '.';
    }
}
