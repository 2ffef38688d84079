package org.dateline.ingest.source.feed;

import static org.dateline.ingest.source.feed.BrokenFeed.broken;
import static org.dateline.ingest.source.feed.BrokenRss.A;
import static org.dateline.ingest.source.feed.BrokenRss.B;
import static org.dateline.ingest.source.feed.BrokenRss.C;
import static org.dateline.ingest.source.feed.BrokenRss.CLOSE;
import static org.dateline.ingest.source.feed.BrokenRss.OPEN;
import static org.dateline.ingest.source.feed.BrokenRss.PROLOG;
import static org.dateline.ingest.source.feed.BrokenRss.feed;

import java.util.stream.Stream;

/** RSS with something wrong before its items, around them, or with its names. */
final class BrokenFrames {

    private static final String ALL = feed(A, B, C);
    private static final String BARE = OPEN + A + B + C + CLOSE;

    private BrokenFrames() {}

    static Stream<BrokenFeed> starts() {
        return Stream.of(
                broken("white space before the prolog", "rss", "\n\n \t " + ALL),
                broken("a letter before the prolog", "rss", "x" + ALL),
                broken("a byte order mark twice", "rss", "\uFEFF\uFEFF" + ALL),
                broken("a byte order mark after white space", "rss", " \uFEFF" + ALL),
                broken("a warning before the prolog", "rss", "Warning: cannot modify header in line 3\n" + ALL),
                broken(
                        "a warning in HTML before the prolog",
                        "rss",
                        "<br />\n<b>Warning</b>:  Undefined index: x in <b>/srv/feed.php</b> on line <b>3</b><br />\n"
                                + ALL),
                broken("a comment before the prolog", "rss", "<!-- made by hand -->\n" + ALL),
                broken("a script before the prolog", "rss", "<script>var a = 1 < 2;</script>\n" + ALL),
                broken("a prolog without its end", "rss", "<?xml version=\"1.0\" encoding=\"UTF-8\">\n" + BARE),
                broken("a prolog in single parts", "rss", "<?xml version='1.0' encoding=utf-8 ?>\n" + BARE),
                broken("a version that does not exist", "rss", ALL.replace("version=\"1.0\"", "version=\"1.1\"")),
                broken("a prolog in upper case", "rss", "<?XML VERSION=\"1.0\"?>\n" + BARE),
                broken(
                        "headers of HTTP before the prolog",
                        "rss",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n" + ALL),
                broken("a document type of HTML", "rss", "<!DOCTYPE html>\n" + BARE),
                broken(
                        "a document type with entities",
                        "rss",
                        "<!DOCTYPE rss [<!ENTITY x \"y\"> <!ENTITY nbsp \"&#160;\">]>"
                                + BARE.replace("Text 2", "&x;&nbsp;")),
                broken(
                        "a billion laughs",
                        "rss",
                        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                                + BARE.replace("Text 2", "&c;")),
                broken(
                        "an entity in a file",
                        "rss",
                        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + BARE.replace("Text 2", "&x;")),
                broken("a document type that is not closed", "rss", "<!DOCTYPE rss [\n" + BARE),
                broken(
                        "a document type elsewhere",
                        "rss",
                        "<!DOCTYPE rss SYSTEM \"http://192.0.2.1/rss.dtd\">" + BARE));
    }

    static Stream<BrokenFeed> places() {
        String wrapped = "<soap:Envelope><soap:Body>" + BARE + "</soap:Body></soap:Envelope>";
        return Stream.of(
                broken("no channel", "rss", PROLOG + "<rss>" + A + B + C + "</rss>"),
                broken("a channel as the root", "rss", PROLOG + "<channel>" + A + B + C + "</channel>"),
                broken("items beside the channel", "rss", PROLOG + OPEN + "</channel>" + A + B + C + "</rss>"),
                broken("some items beside the channel", "rss", PROLOG + OPEN + A + "</channel>" + B + C + "</rss>"),
                broken("items in a list", "rss", PROLOG + OPEN + "<items>" + A + B + C + "</items>" + CLOSE),
                broken("two channels", "rss", PROLOG + OPEN + A + "</channel><channel>" + B + C + CLOSE),
                broken("a feed in an envelope", "rss", PROLOG + wrapped),
                broken("a version that is none", "rss", ALL.replace("2.0", "two")),
                broken("entries instead of items", "rss", ALL.replace("item>", "entry>")),
                broken(
                        "very deep nesting",
                        "rss",
                        feed(A, B.replace("Text 2.", "<a>".repeat(5_000) + "</a>".repeat(5_000)), C)),
                broken(
                        "very deep nesting that is not closed",
                        "rss",
                        feed(A, B.replace("Text 2.", "<a>".repeat(5_000)), C)));
    }

    static Stream<BrokenFeed> names() {
        String media = "<media:thumbnail url=\"/a.png\"/></item>";
        return Stream.of(
                broken("a prefix that nobody declared", "rss", ALL.replace("</item>", media)),
                broken(
                        "an attribute's prefix that nobody declared",
                        "rss",
                        ALL.replace("<item>", "<item foo:bar=\"1\">")),
                broken(
                        "a namespace misspelt",
                        "rss",
                        ALL.replace("<rss ", "<rss xmlns:media=\"http://search.yahoo.com/mrs\" ")
                                .replace("</item>", media)),
                broken(
                        "a namespace that is blank",
                        "rss",
                        ALL.replace("<rss ", "<rss xmlns:media=\" \" ").replace("</item>", media)),
                broken(
                        "the namespace of Atom on RSS",
                        "rss",
                        ALL.replace("<rss ", "<rss xmlns=\"http://www.w3.org/2005/Atom\" ")),
                broken(
                        "the namespace of XHTML on RSS",
                        "rss",
                        ALL.replace("<rss ", "<rss xmlns=\"http://www.w3.org/1999/xhtml\" ")),
                broken("two colons in a name", "rss", ALL.replace("</item>", "<a:b:c>x</a:b:c></item>")),
                broken(
                        "an xml:base that is no address",
                        "rss",
                        ALL.replace("<rss ", "<rss xml:base=\"::not an address\" ")),
                broken(
                        "a default namespace twice",
                        "rss",
                        ALL.replace("<rss ", "<rss xmlns=\"urn:a\" xmlns=\"urn:b\" ")));
    }
}
