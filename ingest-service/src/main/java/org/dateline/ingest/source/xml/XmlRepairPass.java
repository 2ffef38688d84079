package org.dateline.ingest.source.xml;

import java.util.Set;

/** One way through one text, see {@link XmlRepairer}. It only goes forward, so that it is linear. Not thread-safe. */
final class XmlRepairPass {

    private static final String CDATA = "<![CDATA[";
    private static final int MAX_INSTRUCTION = 4_096;
    private static final int MAX_NAME = 100;

    private final String text;
    private final StringBuilder out;
    private final Set<XmlRepair> repairs;
    private final XmlReferences references;
    private final XmlAttributes attributes;
    private final NextIndex cdataStarts;
    private final NextIndex cdataEnds;
    private final NextIndex commentEnds;
    private final NextIndex instructionEnds;
    private final NextIndex tagEnds;

    /** Name of the tag that was opened last. */
    private String opened = "";

    /** Ends of CDATA sections that stood in others and are still to come. */
    private int strayEnds;

    private boolean doctypeNeverEnds;

    XmlRepairPass(String text, Set<XmlRepair> repairs) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 64);
        this.repairs = repairs;
        this.references = new XmlReferences(text);
        this.attributes = new XmlAttributes(text, references);
        this.cdataStarts = new NextIndex(text, CDATA);
        this.cdataEnds = new NextIndex(text, "]]>");
        this.commentEnds = new NextIndex(text, "-->");
        this.instructionEnds = new NextIndex(text, "?>");
        this.tagEnds = new NextIndex(text, ">");
    }

    String from(int start) {
        int i = start;
        while (i < text.length()) {
            i = switch (text.charAt(i)) {
                case '<' -> markup(i);
                case '&' -> references.copy(i, out, repairs);
                case ']' -> bracket(i);
                default -> XmlCharacters.copy(text, i, out, repairs);
            };
        }
        return out.toString();
    }

    private int markup(int at) {
        if (Thread.currentThread().isInterrupted()) {
            throw new ParseInterruptedException();
        }
        if (text.startsWith(CDATA, at)) {
            return cdata(at + CDATA.length());
        }
        if (text.startsWith("<!--", at)) {
            // A comment says nothing, and "--" inside one is an error of its own. One that never ends is only a broken
            // tag.
            int end = commentEnds.from(at + 4);
            return end < 0 ? after(tagEnds.from(at), 1) : end + 3;
        }
        if (text.startsWith("<?", at)) {
            // A declaration is only allowed at the very start, and the characters are decoded already.
            int end = instructionEnds.within(at, MAX_INSTRUCTION);
            return end < 0 ? at + 2 : end + 2;
        }
        if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
            return doctype(at);
        }
        return tag(at);
    }

    private int tag(int at) {
        int from = at + 1;
        while (from < text.length() && from - at < 4 && text.charAt(from) == ' ') {
            from++;
        }
        boolean closes = from < text.length() && text.charAt(from) == '/';
        from = closes ? from + 1 : at + 1;
        int end = from;
        while (end < text.length() && end - from < MAX_NAME && XmlCharacters.continuesName(text.charAt(end))) {
            end++;
        }
        boolean named = end > from && XmlCharacters.startsName(text.charAt(from));
        boolean mail = end < text.length() && text.charAt(end) == '@';
        if ((!named || mail) && from < text.length()) {
            repairs.add(XmlRepair.LESS_THAN);
            out.append("&lt;");
            return at + 1;
        }
        out.append(closes ? "</" : "<").append(text, from, end);
        if (closes) {
            return Math.max(end, at + 1);
        }
        opened = text.substring(from, end);
        return attributes.copy(end, out, repairs);
    }

    /**
     * Copies a CDATA section whose content begins at a place. One that meets the end tag of its element before the next section starts
     * was never closed; one that meets another start but no end tag holds the other.
     */
    private int cdata(int from) {
        int end = cdataEnds.from(from);
        int next = cdataStarts.from(from);
        boolean alone = end >= 0 && (next < 0 || next > end);
        int closing = alone || opened.isEmpty() ? -1 : indexOf("</" + opened, from, next < 0 ? text.length() : next);
        out.append(CDATA);
        int stop = closing >= 0 ? closing : end >= 0 ? end : text.length();
        int i = from;
        while (i < stop) {
            if (text.startsWith(CDATA, i)) {
                repairs.add(XmlRepair.CDATA);
                strayEnds++;
                i += CDATA.length();
            } else {
                i = XmlCharacters.copy(text, i, out, repairs);
            }
        }
        out.append("]]>");
        if (closing >= 0) {
            repairs.add(XmlRepair.CDATA);
            return closing;
        }
        if (end < 0) {
            repairs.add(XmlRepair.TRUNCATED);
        }
        return end < 0 ? text.length() : end + 3;
    }

    private int bracket(int at) {
        if (!text.startsWith("]]>", at)) {
            out.append(']');
            return at + 1;
        }
        repairs.add(XmlRepair.CDATA);
        if (strayEnds > 0) {
            strayEnds--;
        } else {
            out.append("]]&gt;");
        }
        return at + 3;
    }

    private int doctype(int at) {
        int end = doctypeNeverEnds ? -1 : doctypeEnd(at);
        doctypeNeverEnds = end < 0;
        int stop = end < 0 ? after(tagEnds.from(at), 1) : end;
        if (text.substring(at, stop).indexOf('[') >= 0) {
            repairs.add(XmlRepair.DOCTYPE);
        }
        return stop;
    }

    private int doctypeEnd(int at) {
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
        return -1;
    }

    private int after(int found, int length) {
        return found < 0 ? text.length() : found + length;
    }

    private int indexOf(String wanted, int from, int limit) {
        int found = text.substring(from, limit).indexOf(wanted);
        return found < 0 ? -1 : from + found;
    }
}
