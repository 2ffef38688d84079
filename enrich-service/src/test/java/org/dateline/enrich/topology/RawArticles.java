package org.dateline.enrich.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dateline.enrich.text.TextDigest;
import org.dateline.news.Lane;
import org.dateline.news.PubStatus;
import org.dateline.news.RawArticle;
import org.dateline.news.Sighting;
import org.dateline.news.Source;

/** Raw articles of an invented country. */
final class RawArticles {

    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    static final String FERRY_HEADLINE = "Ferry runs aground off Port Melin with 200 aboard";
    static final List<String> FERRY = List.of(
            "A passenger ferry carrying about 200 people ran aground on a sandbank off Port Melin early on Monday, the"
                    + " coastguard said. Lifeboats took all passengers ashore and nobody was hurt.",
            "The ferry, the Morning Tern, had left the island of Sarn in thick fog, and its captain told the harbour"
                    + " master that the radar had failed shortly before the vessel struck the sandbank.",
            "The coastguard said that the ferry would be towed off the sandbank with the next tide, and that the crew had"
                    + " stayed on board the Morning Tern to help.");
    static final String OTHER_HEADLINE = "Passengers rescued after ferry strikes sandbank near Port Melin";
    static final List<String> OTHER = List.of(
            "Lifeboats rescued some 200 passengers from a ferry that struck a sandbank in fog near Port Melin on Monday.",
            "The coastguard said that the Morning Tern was on its way from Sarn when its radar failed. The captain and"
                    + " crew stayed on the ferry to wait for the tide, which is expected to lift it off the sandbank.",
            "Nobody was hurt when the passengers were taken ashore by lifeboats, the harbour master of Port Melin said.");
    static final String GERMAN_HEADLINE = "Fähre läuft vor Port Melin auf eine Sandbank";
    static final List<String> GERMAN = List.of(
            "Eine Fähre mit rund zweihundert Menschen an Bord ist am frühen Montag vor Port Melin auf eine Sandbank"
                    + " gelaufen, wie die Küstenwache mitteilte. Niemand wurde dabei verletzt.",
            "Das Schiff hatte die Insel im dichten Nebel verlassen, und der Kapitän sagte dem Hafenmeister, dass das Radar"
                    + " kurz vor dem Unglück ausgefallen sei. Rettungsboote brachten alle Reisenden an Land.");

    private RawArticles() {}

    /** A page with the furniture that pages have. */
    static String page(String headline, List<String> paragraphs) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><title>")
                .append(headline)
                .append(" | Melin Courier</title><meta property=\"article:published_time\"")
                .append(" content=\"2026-03-02T07:30:00Z\"></head><body><nav><a href=\"/\">Home</a>")
                .append("<a href=\"/world\">World</a></nav><article><h1>")
                .append(headline)
                .append("</h1>");
        paragraphs.forEach(paragraph -> html.append("<p>").append(paragraph).append("</p>\n"));
        return html.append("</article><footer>All rights reserved</footer></body></html>")
                .toString();
    }

    static RawArticle ferry(String id) {
        return page(id, page(FERRY_HEADLINE, FERRY)).build();
    }

    static RawArticle otherFerry(String id) {
        return page(id, page(OTHER_HEADLINE, OTHER)).build();
    }

    /** An article read from its page. */
    static RawArticle.Builder page(String id, String html) {
        return raw(id, "melin-courier", "file", "html", html);
    }

    /** The same article as an item of a feed. */
    static RawArticle.Builder item(String id, String html) {
        return raw(id, "melin-courier-feed", "feed", "html-fragment", html).setDeclared(declared(FERRY_HEADLINE));
    }

    static RawArticle kill(String id) {
        return raw(id, "melin-courier", "file", "plain", "")
                .setPubStatus(PubStatus.CANCELED)
                .setStatusReason("the ferry never sailed")
                .build();
    }

    static org.dateline.news.Declared declared(String headline) {
        return org.dateline.news.Declared.newBuilder()
                .setHeadline(headline)
                .setAuthors(List.of())
                .setKeywords(List.of())
                .setSubjects(List.of())
                .setImages(List.of())
                .build();
    }

    private static RawArticle.Builder raw(String id, String source, String kind, String format, String content) {
        String uri = "https://courier.example/" + id;
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setPubStatus(PubStatus.USABLE)
                .setSource(new Source(source, "Melin Courier", null, kind))
                .setUri(uri)
                .setFormat(format)
                .setContentType("text/html")
                .setCharset("UTF-8")
                .setContent(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)))
                .setContentDigest(TextDigest.of(content))
                .setSeenIn(List.of(new Sighting(source, uri, null, MONDAY)))
                .setAliases(List.of())
                .setIngestedAt(MONDAY)
                .setLane(Lane.LIVE)
                .setTraceparent(TRACE)
                .setProducers(List.of());
    }
}
