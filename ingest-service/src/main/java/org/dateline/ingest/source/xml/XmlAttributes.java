package org.dateline.ingest.source.xml;

import java.util.Set;

/**
 * Copies the attributes of a tag: typographic quotes become straight ones, a value that is not closed is closed at the end of its tag, and
 * a less-than sign in a value is escaped. For one text; only goes forward; not thread-safe.
 */
final class XmlAttributes {

    private static final String TYPOGRAPHIC = "\u201C\u201D\u201E\u2033";

    private final String text;
    private final XmlReferences references;
    private final NextIndex quotes;
    private final NextIndex apostrophes;
    private final NextIndex endTags;
    private final NextIndex tagEnds;

    XmlAttributes(String text, XmlReferences references) {
        this.text = text;
        this.references = references;
        this.quotes = new NextIndex(text, "\"");
        this.apostrophes = new NextIndex(text, "'");
        this.endTags = new NextIndex(text, "</");
        this.tagEnds = new NextIndex(text, ">");
    }

    /** Copies from behind a tag's name up to the end of the tag, or to where it breaks off. Returns the place after it. */
    int copy(int from, StringBuilder out, Set<XmlRepair> repairs) {
        int i = from;
        boolean value = false;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '>' || c == '<') {
                return i; // neither needs more than the rest of the text gets
            }
            if (value && (c == '"' || c == '\'' || TYPOGRAPHIC.indexOf(c) >= 0)) {
                i = quoted(i, c, out, repairs);
                value = false;
                continue;
            }
            value = c == '=' || (value && c <= ' ');
            i = c == '&' ? references.copy(i, out, repairs) : XmlCharacters.copy(text, i, out, repairs);
        }
        return i;
    }

    private int quoted(int at, char quote, StringBuilder out, Set<XmlRepair> repairs) {
        boolean straight = quote == '"' || quote == '\'';
        int end = straight ? (quote == '"' ? quotes : apostrophes).from(at + 1) : typographicEnd(at + 1);
        int endTag = endTags.from(at + 1);
        int tagEnd = tagEnds.from(at + 1);
        boolean neverClosed = tagEnd >= 0 && (end < 0 || (endTag >= 0 && endTag < end && tagEnd < endTag));
        int stop = neverClosed ? tagEnd : end < 0 ? text.length() : end;
        if (neverClosed || !straight) {
            repairs.add(XmlRepair.ATTRIBUTE);
        }
        char written = straight ? quote : '"';
        out.append(written);
        int i = at + 1;
        while (i < stop) {
            char c = text.charAt(i);
            if (c == '<') {
                repairs.add(XmlRepair.LESS_THAN);
                out.append("&lt;");
                i++;
            } else if (c == '"' && !straight) {
                out.append("&quot;");
                i++;
            } else {
                i = c == '&' ? references.copy(i, out, repairs) : XmlCharacters.copy(text, i, out, repairs);
            }
        }
        out.append(written);
        // A reference may reach over the end that was found.
        return neverClosed ? Math.max(i, stop) : Math.min(text.length(), Math.max(i, stop + 1));
    }

    /** The end of a value in typographic quotes: the next of them in the same tag. */
    private int typographicEnd(int from) {
        for (int i = from; i < text.length() && text.charAt(i) != '>' && text.charAt(i) != '<'; i++) {
            if (TYPOGRAPHIC.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
