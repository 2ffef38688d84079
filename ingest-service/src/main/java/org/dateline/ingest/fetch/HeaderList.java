package org.dateline.ingest.fetch;

import java.util.ArrayList;
import java.util.List;

/** Takes header values apart where quoted strings and addresses in angle brackets may hold the separator. Stateless. */
final class HeaderList {

    /** Real values are a few hundred characters; a longer one is cut, not searched. */
    private static final int LONGEST = 16_384;

    private HeaderList() {}

    /** The parts between separators, stripped; empty ones are left out. */
    static List<String> split(String value, char separator) {
        List<String> parts = new ArrayList<>();
        int end = Math.min(value.length(), LONGEST);
        int start = 0;
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"' && !bracketed) {
                quoted = !quoted;
            } else if (!quoted && (c == '<' || c == '>')) {
                bracketed = c == '<';
            } else if (c == separator && !quoted && !bracketed) {
                add(parts, value.substring(start, i));
                start = i + 1;
            }
        }
        add(parts, value.substring(Math.min(start, end), end));
        return parts;
    }

    /** The text of a quoted string; anything else as it is, stripped. */
    static String unquote(String value) {
        String text = value.strip();
        if (text.length() < 2 || text.charAt(0) != '"' || !text.endsWith("\"")) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 1; i < text.length() - 1; i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length() - 1) {
                i++;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }

    private static void add(List<String> parts, String part) {
        String stripped = part.strip();
        if (!stripped.isEmpty()) {
            parts.add(stripped);
        }
    }
}
