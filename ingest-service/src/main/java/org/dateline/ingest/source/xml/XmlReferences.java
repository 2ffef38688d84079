package org.dateline.ingest.source.xml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Copies references to entities and characters, and repairs those that XML does not know. For one text; not thread-safe. */
final class XmlReferences {

    /** Longest entity name of HTML, with room. */
    private static final int MAX_ENTITY = 40;

    private final String text;
    private final NextIndex semicolons;

    /** Looking up a name starts a parser, and a document uses few names often. */
    private final Map<String, String> resolved = new HashMap<>();

    XmlReferences(String text) {
        this.text = text;
        this.semicolons = new NextIndex(text, ";");
    }

    /** Copies what begins with the ampersand at a place. Returns the place after it. */
    int copy(int at, StringBuilder out, Set<XmlRepair> repairs) {
        int semicolon = semicolons.within(at, MAX_ENTITY);
        String name = semicolon < 0 ? "" : text.substring(at + 1, semicolon);
        if (isPredefined(name)) {
            out.append(text, at, semicolon + 1);
            return semicolon + 1;
        }
        int codePoint = name.startsWith("#") && name.length() > 1 ? codePoint(name) : -1;
        if (codePoint >= 0) {
            append(codePoint, out, repairs);
            return semicolon + 1;
        }
        boolean named = isName(name);
        String meant = named ? resolved.computeIfAbsent(name, XmlReferences::resolve) : "";
        if (!meant.isEmpty() && !meant.startsWith("&")) {
            repairs.add(XmlRepair.UNDECLARED_ENTITY);
            XmlCharacters.escape(meant, out);
            return semicolon + 1;
        }
        repairs.add(named ? XmlRepair.UNDECLARED_ENTITY : XmlRepair.BARE_AMPERSAND);
        out.append("&amp;");
        return at + 1;
    }

    private static String resolve(String name) {
        return Parser.unescapeEntities("&" + name + ";", true);
    }

    private static void append(int codePoint, StringBuilder out, Set<XmlRepair> repairs) {
        if (!XmlCharacters.isAllowed(codePoint)) {
            repairs.add(XmlRepair.CONTROL_CHARACTER);
            return;
        }
        out.append("&#").append(codePoint).append(';');
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
