package org.dateline.ingest.source.xml;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Repairs what can be repaired without a parser: junk before the prolog, characters that XML does not allow, entities that
 * nobody declared, bare ampersands, document types. CDATA sections, comments and processing instructions are left as they are.
 * One pass, linear. Stateless.
 */
final class XmlRepairer {

    /** Longest entity name of HTML, with room. */
    private static final int MAX_ENTITY = 40;

    private static final int MAX_INSTRUCTION = 4_096;

    record Repaired(String text, Set<XmlRepair> repairs) {}

    Repaired repair(String text) {
        Set<XmlRepair> repairs = EnumSet.noneOf(XmlRepair.class);
        StringBuilder out = new StringBuilder(text.length() + 64);
        int start = startOf(text);
        if (start > 0) {
            repairs.add(XmlRepair.LEADING_JUNK);
        }
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '<') {
                i = markup(text, i, out, repairs);
            } else if (c == '&') {
                i = reference(text, i, out, repairs);
            } else {
                i = character(text, i, out, repairs);
            }
        }
        return new Repaired(out.toString(), repairs);
    }

    /** Where the document begins: at the first thing that can begin one. */
    private static int startOf(String text) {
        int declaration = text.indexOf("<?xml ");
        int first = -1;
        for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
            char next = text.charAt(i + 1);
            if (Character.isLetter(next) || next == '!' || next == '?') {
                first = i;
                break;
            }
        }
        if (first < 0) {
            return 0;
        }
        boolean onlyCommentsBefore = declaration > first && text.startsWith("<!--", first);
        return onlyCommentsBefore ? declaration : first;
    }

    private int markup(String text, int at, StringBuilder out, Set<XmlRepair> repairs) {
        if (text.startsWith("<![CDATA[", at)) {
            return verbatim(text, at, "]]>", out, repairs);
        }
        if (text.startsWith("<!--", at)) {
            // A comment says nothing, and "--" inside one is an error of its own.
            int end = text.indexOf("-->", at + 4);
            return end < 0 ? text.length() : end + 3;
        }
        if (text.startsWith("<?", at)) {
            int end = indexOf(text, "?>", at, MAX_INSTRUCTION);
            // A declaration is only allowed at the very start, and the characters are decoded already.
            return end < 0 ? at + 2 : end + 2;
        }
        if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
            int end = doctypeEnd(text, at);
            if (text.substring(at, end).indexOf('[') >= 0) {
                repairs.add(XmlRepair.DOCTYPE);
            }
            return end;
        }
        out.append('<');
        return at + 1;
    }

    private int verbatim(String text, int at, String terminator, StringBuilder out, Set<XmlRepair> repairs) {
        int end = text.indexOf(terminator, at);
        int stop = end < 0 ? text.length() : end + terminator.length();
        int i = at;
        while (i < stop) {
            i = character(text, i, out, repairs);
        }
        if (end < 0) {
            repairs.add(XmlRepair.TRUNCATED);
            out.append(terminator);
        }
        return stop;
    }

    private static int doctypeEnd(String text, int at) {
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static int reference(String text, int at, StringBuilder out, Set<XmlRepair> repairs) {
        int semicolon = indexOf(text, ";", at, MAX_ENTITY);
        String name = semicolon < 0 ? "" : text.substring(at + 1, semicolon);
        if (isPredefined(name)) {
            out.append(text, at, semicolon + 1);
            return semicolon + 1;
        }
        if (name.startsWith("#") && name.length() > 1) {
            int codePoint = codePoint(name);
            if (codePoint >= 0) {
                appendReference(codePoint, out, repairs);
                return semicolon + 1;
            }
        }
        String resolved = isName(name) ? Parser.unescapeEntities("&" + name + ";", true) : "";
        if (!resolved.isEmpty() && !resolved.startsWith("&")) {
            repairs.add(XmlRepair.UNDECLARED_ENTITY);
            appendEscaped(resolved, out);
            return semicolon + 1;
        }
        repairs.add(isName(name) ? XmlRepair.UNDECLARED_ENTITY : XmlRepair.BARE_AMPERSAND);
        out.append("&amp;");
        return at + 1;
    }

    private static void appendReference(int codePoint, StringBuilder out, Set<XmlRepair> repairs) {
        if (!isAllowed(codePoint)) {
            repairs.add(XmlRepair.CONTROL_CHARACTER);
            return;
        }
        out.append("&#").append(codePoint).append(';');
    }

    private static void appendEscaped(String text, StringBuilder out) {
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

    private static int character(String text, int at, StringBuilder out, Set<XmlRepair> repairs) {
        int codePoint = text.codePointAt(at);
        if (isAllowed(codePoint)) {
            out.appendCodePoint(codePoint);
        } else {
            repairs.add(XmlRepair.CONTROL_CHARACTER);
        }
        return at + Character.charCount(codePoint);
    }

    /** Production [2] Char of XML 1.0, fifth edition. */
    private static boolean isAllowed(int codePoint) {
        return codePoint == 0x9
                || codePoint == 0xA
                || codePoint == 0xD
                || (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || (codePoint >= 0x10000 && codePoint <= 0x10FFFF);
    }

    /** Looks only so far: to the end of the document from each of a million places would take hours. */
    private static int indexOf(String text, String wanted, int from, int reach) {
        int found = text.substring(from, Math.min(text.length(), from + reach)).indexOf(wanted);
        return found < 0 ? -1 : from + found;
    }

    private static boolean isPredefined(String name) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> true;
            default -> false;
        };
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }

    private static int codePoint(String name) {
        try {
            String digits = name.substring(1).toLowerCase(Locale.ROOT);
            return digits.startsWith("x") ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
