package org.dateline.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.dateline.ingest.source.SourceDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the feed that a page names, by a link as the RSS Advisory Board's autodiscovery asks for it. Stateless. */
final class FeedLinks {

    /** The link stands in the head of the page. */
    private static final int REACH = 200_000;

    private FeedLinks() {}

    static Optional<String> in(SourceDocument page) {
        String base = page.uri() == null ? "" : page.uri();
        int length = Math.min(page.bytes().length, REACH);
        Document document = Jsoup.parse(new String(page.bytes(), 0, length, StandardCharsets.ISO_8859_1), base);
        for (Element link : document.select("link[rel~=(?i)\\balternate\\b][href]")) {
            String type = link.attr("type").toLowerCase(Locale.ROOT);
            if (type.contains("rss") || type.contains("atom") || type.contains("feed+json")) {
                String absolute = link.absUrl("href");
                return Optional.of(absolute.isEmpty() ? link.attr("href") : absolute);
            }
        }
        return Optional.empty();
    }
}
