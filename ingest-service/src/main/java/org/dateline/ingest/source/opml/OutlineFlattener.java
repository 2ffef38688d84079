package org.dateline.ingest.source.opml;

/** Makes every outline an empty element, for documents that do not close them: which folder a feed is in is not kept anyway. Linear. Stateless. */
final class OutlineFlattener {

    private static final String START = "<outline";
    private static final String END = "</outline";

    /** Longest tag that is looked for an end of. */
    private static final int REACH = 32_768;

    private OutlineFlattener() {}

    static String flatten(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int i = 0;
        while (i < text.length()) {
            int tag = text.indexOf('<', i);
            if (tag < 0) {
                return out.append(text, i, text.length()).toString();
            }
            out.append(text, i, tag);
            if (startsWith(text, END, tag)) {
                int close = text.indexOf('>', tag);
                i = close < 0 ? text.length() : close + 1;
            } else if (startsWith(text, START, tag)) {
                int close = endOfTag(text, tag);
                int stop = close > tag && text.charAt(close - 1) == '/' ? close - 1 : close;
                out.append(text, tag, stop).append("/>");
                i = close < text.length() && text.charAt(close) == '>' ? close + 1 : close;
            } else {
                out.append('<');
                i = tag + 1;
            }
        }
        return out.toString();
    }

    /** Where its bracket stands that is in no quotes; where the next tag begins, for one without; the end of the text at last. */
    private static int endOfTag(String text, int tag) {
        int limit = Math.min(text.length(), tag + REACH);
        char quote = 0;
        for (int i = tag + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>' || c == '<') {
                return i;
            }
        }
        int bracket = text.indexOf('>', tag);
        return bracket < 0 ? text.length() : bracket;
    }

    private static boolean startsWith(String text, String prefix, int at) {
        return text.regionMatches(true, at, prefix, 0, prefix.length());
    }
}
