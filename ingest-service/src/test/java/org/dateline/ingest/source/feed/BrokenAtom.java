package org.dateline.ingest.source.feed;

import static org.dateline.ingest.source.feed.BrokenFeed.BRIDGE;
import static org.dateline.ingest.source.feed.BrokenFeed.FAIR;
import static org.dateline.ingest.source.feed.BrokenFeed.FERRY;
import static org.dateline.ingest.source.feed.BrokenFeed.broken;

import java.util.stream.Stream;

/** Atom and RDF, broken. */
final class BrokenAtom {

    private static final String OPEN =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
                    + "<title>Harbor Post</title><link href=\"https://post.example/\"/><updated>2026-03-02T08:00:00Z</updated>\n";
    private static final String A = entry(FERRY, 1);
    private static final String B = entry(BRIDGE, 2);
    private static final String C = entry(FAIR, 3);
    private static final String ALL = OPEN + A + B + C + "</feed>";

    private BrokenAtom() {}

    private static String entry(String headline, int number) {
        return "<entry><id>tag:post.example,2026:" + number + "</id><title>" + headline
                + "</title><link href=\"https://post.example/" + number + "\"/><updated>2026-03-02T08:1" + number
                + ":00Z</updated><content type=\"html\">Text " + number + ".</content></entry>\n";
    }

    private static BrokenFeed second(String kind, String broken) {
        return broken(kind, "atom", OPEN + A + broken + C + "</feed>");
    }

    static Stream<BrokenFeed> atom() {
        String item = BrokenRss.item(BRIDGE, 2);
        return Stream.of(
                second("an HTML entity", B.replace("Text", "Text&nbsp;&rsquo;")),
                second("HTML that is not escaped", B.replace("Text 2.", "<p>One<br>two<img src=\"a.png\">")),
                second("XHTML that is not closed", B.replace("html\">Text 2.", "xhtml\"><div><p>One<br>two</div>")),
                second("an entry that is not closed", B.replace("</entry>", "")),
                second("a title that is not closed", B.replace("</title>", "")),
                second("a link that is not closed", B.replace("/2\"/>", "/2\">")),
                second(
                        "a link as text",
                        B.replace("<link href=\"https://post.example/2\"/>", "<link>https://post.example/2</link>")),
                second(
                        "typographic quotes",
                        B.replace("\"https://post.example/2\"", "\u201Chttps://post.example/2\u201D")),
                second("an item of RSS among the entries", item),
                broken("items of RSS in a feed", "atom", OPEN + BrokenRss.A + BrokenRss.B + BrokenRss.C + "</feed>"),
                broken(
                        "a namespace misspelt",
                        "atom",
                        ALL.replace("http://www.w3.org/2005/Atom", "https://www.w3.org/2005/atom/")),
                broken("a namespace that is unknown", "atom", ALL.replace("http://www.w3.org/2005/Atom", "urn:x")),
                broken(
                        "a prefix that nobody declared",
                        "atom",
                        ALL.replace("<entry>", "<entry><georss:point>1 2</georss:point>")),
                broken("all elements with a prefix that nobody declared", "atom", prefixed()),
                broken("cut in an entry", "atom", OPEN + A + B + C + "<entry><id>tag:"),
                broken("cut in an address", "atom", OPEN + A + B + C + "<entry><link href=\"https://po"),
                broken("dates in the wrong elements", "atom", ALL.replace("updated>", "pubDate>")),
                broken("no root", "atom", "<?xml version=\"1.0\"?>" + A + B + C),
                broken(
                        "an xml:base that is no address",
                        "atom",
                        ALL.replace("<feed ", "<feed xml:base=\"http://[\" ")));
    }

    private static String prefixed() {
        return ALL.replace("<?xml", "<?XML")
                .replaceAll("<(/?)([a-z])", "<$1atom:$2")
                .replace("<?XML", "<?xml")
                .replace(" xmlns=\"http://www.w3.org/2005/Atom\"", "");
    }

    static Stream<BrokenFeed> rdf() {
        String open =
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">"
                        + "<channel rdf:about=\"https://post.example/\"><title>Harbor Post</title></channel>";
        String items = BrokenRss.A + BrokenRss.B + BrokenRss.C;
        return Stream.of(
                broken(
                        "no namespaces",
                        "rdf",
                        "<rdf:RDF><channel><title>Harbor Post</title></channel>" + items + "</rdf:RDF>"),
                broken("items in the channel", "rdf", open.replace("</channel>", "") + items + "</channel></rdf:RDF>"),
                broken("cut before its end", "rdf", open + items),
                broken("an HTML entity", "rdf", open + items.replace("Text", "Text&nbsp;") + "</rdf:RDF>"),
                broken("a namespace misspelt", "rdf", open.replace("rss/1.0/", "rss/1.00/") + items + "</rdf:RDF>"));
    }
}
