package org.dateline.enrich.article.html;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Parses mark-up with the limits that hostile pages need, so that any page takes less than two seconds and 256 MB: what comes after a
 * number of tags and characters that no page of news has is left unread, deep nesting is laid flat. Stateless and thread-safe.
 */
final class MarkupParser {

    /** Deeper elements are laid beside each other: no page for people nests so deep. */
    private static final int MAX_DEPTH = 512;

    /** Deeper tables are read as plain boxes. */
    private static final int MAX_TABLES = 200;

    /** The largest of 1,165 news pages of many sites has 6,000 tags and 3 million characters; live blogs have ten times that. */
    private static final int MAX_TAGS = 150_000;

    private static final int MAX_CHARS = 12_000_000;

    private static final Pattern TABLE_TAG =
            Pattern.compile("<(/?)(?:table|tbody|thead|tfoot|tr|td|th)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOSED_FRAME =
            Pattern.compile("(<iframe\\b[^<>]{0,4000})/>", Pattern.CASE_INSENSITIVE);

    private MarkupParser() {}

    /**
     * A page as far as it was read.
     *
     * @param truncated whether mark-up was left unread at the limit
     */
    record Parsed(Document document, boolean truncated) {}

    /** Parses the page. */
    static Parsed parse(String html, @Nullable String uri) {
        int depth = 0;
        int deepest = 0;
        int tags = 0;
        boolean closesFrames = false;
        int end = Math.min(html.length(), MAX_CHARS);
        for (int i = html.indexOf('<'); i >= 0 && i < end; i = html.indexOf('<', i + 1)) {
            if (++tags > MAX_TAGS) {
                end = i;
                break;
            }
            // The parser takes the square of the time that nested tables are deep.
            char c = i + 1 < html.length() ? html.charAt(i + 1) : ' ';
            if ((c == 't' || c == 'T') && html.regionMatches(true, i + 1, "table", 0, 5)) {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if ((c == 'i' || c == 'I') && html.regionMatches(true, i + 1, "iframe", 0, 6)) {
                int close = html.indexOf('>', i);
                closesFrames |= close > 0 && html.charAt(close - 1) == '/';
            } else if (c == '/' && depth > 0 && html.regionMatches(true, i + 1, "/table", 0, 6)) {
                depth--;
            }
        }
        String read = end < html.length() ? html.substring(0, end) : html;
        String safe = deepest > MAX_TABLES ? TABLE_TAG.matcher(read).replaceAll("<$1div") : read;
        if (closesFrames) {
            // In HTML this opens a frame whose text is the rest of the page, which nobody ever means.
            safe = CLOSED_FRAME.matcher(safe).replaceAll("$1></iframe>");
        }
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        return new Parsed(Jsoup.parse(safe, uri == null ? "" : uri, parser), end < html.length());
    }
}
