package org.dateline.ingest.source.opml;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes OPML 2.0 (opml.org/spec2.opml), well-formed whatever the names hold: characters that XML 1.0 does not allow are left out.
 * The same feeds give the same text: there is no date in it. Stateless.
 */
public final class OpmlWriter {

    /** The document, lines ending with a line feed; to be stored in UTF-8. */
    public String write(String title, List<OpmlFeed> feeds) {
        StringBuilder out = new StringBuilder(256 + 256 * feeds.size());
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\" xmlns:")
                .append(OpmlSettings.PREFIX)
                .append("=\"")
                .append(OpmlSettings.NAMESPACE)
                .append("\">\n  <head>\n    <title>");
        escape(title, out);
        out.append("</title>\n  </head>\n  <body>\n");
        feeds.forEach(feed -> outline(feed, out));
        return out.append("  </body>\n</opml>\n").toString();
    }

    private static void outline(OpmlFeed feed, StringBuilder out) {
        out.append("    <outline");
        attribute("text", Objects.requireNonNullElse(feed.name(), feed.address()), out);
        attribute("title", feed.name(), out);
        attribute("type", "rss", out);
        attribute("xmlUrl", feed.address(), out);
        attribute("language", feed.language(), out);
        OpmlSettings settings = feed.settings();
        if (settings != null) {
            own(OpmlSettings.INTERVAL_SECONDS, settings.intervalSeconds(), out);
            own(OpmlSettings.DEFAULT_ZONE, settings.defaultZone(), out);
            own(OpmlSettings.FETCH_PAGES, settings.fetchPages(), out);
            own(OpmlSettings.IDENTITY_POLICY, settings.identityPolicy(), out);
            own(OpmlSettings.ENABLED, settings.enabled(), out);
        }
        out.append("/>\n");
    }

    private static void own(String name, String value, StringBuilder out) {
        attribute(OpmlSettings.PREFIX + ":" + name, value, out);
    }

    private static void attribute(String name, @Nullable String value, StringBuilder out) {
        if (value != null && !value.isEmpty()) {
            out.append(' ').append(name).append("=\"");
            escape(value, out);
            out.append('"');
        }
    }

    private static void escape(String text, StringBuilder out) {
        text.codePoints().filter(OpmlWriter::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                // A reader would make spaces of them (XML 1.0, section 3.3.3).
                case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
                default -> out.appendCodePoint(c);
            }
        });
    }

    /** Production [2] Char of XML 1.0, fifth edition. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
