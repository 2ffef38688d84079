package org.dateline.ingest.source.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.charset.CharsetLabels;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The feeds that a page names by rel=alternate, in the page's order (RSS Advisory Board, "RSS Autodiscovery"). Stateless. */
public final class FeedLinks {

    private static final int REACH = 2_000_000;

    private static final Set<String> FEED_TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/x-rss+xml");

    /** Addresses, absolute; none where the page names none. */
    public List<String> find(SourceDocument page) {
        Charset charset = Optional.ofNullable(page.contentType())
                .flatMap(CharsetLabels::ofHeader)
                .flatMap(CharsetLabels::find)
                .orElse(StandardCharsets.UTF_8);
        String html = new String(page.bytes(), 0, Math.min(page.bytes().length, REACH), charset);
        Document document = Jsoup.parse(html, page.uri() == null ? "" : page.uri());
        return document.select("link[rel~=(?i)(^|\\s)alternate(\\s|$)][type][href]").stream()
                .filter(link -> FEED_TYPES.contains(bare(link.attr("type"))))
                .map(link -> link.absUrl("href"))
                .filter(address -> address.startsWith("http://") || address.startsWith("https://"))
                .distinct()
                .toList();
    }

    private static String bare(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
