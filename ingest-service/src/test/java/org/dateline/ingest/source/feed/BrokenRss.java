package org.dateline.ingest.source.feed;

import static org.dateline.ingest.source.feed.BrokenFeed.BRIDGE;
import static org.dateline.ingest.source.feed.BrokenFeed.FAIR;
import static org.dateline.ingest.source.feed.BrokenFeed.FERRY;
import static org.dateline.ingest.source.feed.BrokenFeed.broken;

import java.util.stream.Stream;

/** RSS with its syntax broken. */
final class BrokenRss {

    static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    static final String OPEN =
            "<rss version=\"2.0\"><channel><title>Harbor Post</title><link>https://post.example/</link>\n";
    static final String CLOSE = "</channel></rss>\n";
    static final String A = item(FERRY, 1);
    static final String B = item(BRIDGE, 2);
    static final String C = item(FAIR, 3);

    private BrokenRss() {}

    static String item(String headline, int number) {
        return "<item><title>" + headline + "</title><link>https://post.example/" + number + "</link><guid>hp-" + number
                + "</guid><pubDate>Mon, 02 Mar 2026 08:1" + number + ":00 GMT</pubDate><description>Text " + number
                + ".</description></item>\n";
    }

    static String feed(String... items) {
        return PROLOG + OPEN + String.join("", items) + CLOSE;
    }

    private static BrokenFeed second(String kind, String broken) {
        return broken(kind, "rss", feed(A, broken, C));
    }

    private static String described(String description) {
        return B.replace("Text 2.", description);
    }

    static Stream<BrokenFeed> references() {
        return Stream.of(
                second("an HTML entity", described("Text&nbsp;two &mdash; caf&eacute;")),
                second("an entity that nobody knows", described("Text &harborpost; two")),
                second("an entity without a semicolon", described("Text &nbsp two")),
                second("a bare ampersand", described("Fish & chips")),
                second("a bare ampersand before a letter", described("R&D and Q&A")),
                second("an ampersand in an address", B.replace("post.example/2", "post.example/2?x=1&y=2")),
                second("an ampersand in an attribute", B.replace("<guid>", "<guid isPermaLink=\"a&b\">")),
                second("a reference to a control character", described("Text&#2;&#x1F; two")),
                second("a reference to half a surrogate", described("Text &#xD83D; two")),
                second("a reference beyond Unicode", described("Text &#x110000; &#99999999999; two")),
                second("references cut short", described("Text &#; &#x; &; two")),
                second("control characters", described("Text\u0000\u0001\u000B\f two")),
                second("a control character in CDATA", described("<![CDATA[Text\u0003 two]]>")),
                second("characters that are none", described("Text \uFFFE\uFFFF two")));
    }

    static Stream<BrokenFeed> tags() {
        return Stream.of(
                second("a less-than sign in text", described("5 < 7 and 7 <8")),
                second("a heart in text", described("We <3 ferries")),
                second("a mail address in angle brackets", described("Ida <ida@post.example> wrote")),
                second("HTML that is not escaped", described("<p>One<br>Two<hr><img src=a.png></p>")),
                second("HTML that is not closed", described("<p>One <b>two <i>three")),
                second("crossed tags", described("One <b>two <i>three</b></i>")),
                second("an item that is not closed", B.replace("</item>", "")),
                broken(
                        "no item that is closed",
                        "rss",
                        feed(A.replace("</item>", ""), B.replace("</item>", ""), C.replace("</item>", ""))),
                second("a title that is not closed", B.replace("</title>", "")),
                second("a link that is not closed", B.replace("</link>", "")),
                second("a description that is not closed", B.replace("</description>", "")),
                second("a guid that is not closed", B.replace("</guid>", "")),
                second("an end tag too many", B + "</item></title>"),
                second("an end tag of another case", B.replace("</title>", "</TITLE>")),
                broken(
                        "upper case",
                        "rss",
                        feed(A, B, C).replace("item>", "ITEM>").replace("title>", "Title>")),
                second("an attribute without quotes", B.replace("<guid>", "<guid isPermaLink=false>")),
                second("an attribute twice", B.replace("<item>", "<item a=\"1\" a=\"2\">")),
                second("an attribute without a value", B.replace("<guid>", "<guid isPermaLink>")),
                second("an attribute that is not closed", B.replace("<guid>", "<guid isPermaLink=\"false>")),
                second("attributes without a blank between", B.replace("<item>", "<item a=\"1\"b=\"2\">")),
                second("typographic quotes", B.replace("<guid>", "<guid isPermaLink=\u201Cfalse\u201D>")),
                second("a less-than sign in an attribute", B.replace("<item>", "<item a=\"1<2\">")),
                second(
                        "a blank in an end tag",
                        B.replace("</title>", "< /title>").replace("</item>", "</item >")),
                second("a tag that is cut in the middle", described("Text <b two")),
                second("a name that XML does not allow", B.replace("<guid>", "<1st>x</1st><guid>")));
    }

    static Stream<BrokenFeed> sections() {
        return Stream.of(
                second("CDATA in CDATA", described("<![CDATA[One <![CDATA[two]]> three]]>")),
                second("CDATA that is not closed", described("<![CDATA[One <p>two")),
                broken(
                        "CDATA that is not closed before another",
                        "rss",
                        feed(A, described("<![CDATA[One"), C.replace("Text 3.", "<![CDATA[three]]>"))),
                second("CDATA that is closed twice", described("<![CDATA[One]]> two]]>")),
                second("an end of CDATA in text", described("a[b[0]]> c")),
                second("CDATA with a blank in its name", described("<! [CDATA[One]]>")),
                second("two dashes in a comment", "<!-- one -- two --->" + B),
                second("a comment that is not closed", "<!-- one >" + B),
                second("an instruction in the middle", "<?php echo 1 ?>" + B),
                second("a second declaration", "<?xml version=\"1.0\"?>" + B),
                second("an instruction that is not closed", "<?pi " + B));
    }

    static Stream<BrokenFeed> ends() {
        String all = feed(A, B, C);
        return Stream.of(
                broken("cut before the last end tags", "rss", PROLOG + OPEN + A + B + C),
                broken("cut in the next item", "rss", PROLOG + OPEN + A + B + C + "<item><ti"),
                broken("cut in an end tag", "rss", all.substring(0, all.length() - 5)),
                broken(
                        "cut in a title",
                        "rss",
                        PROLOG + OPEN + A + B + "<item><title>Harbor f",
                        FERRY,
                        BRIDGE,
                        "Harbor f"),
                broken("cut in CDATA", "rss", PROLOG + OPEN + A + B + C + "<item><description><![CDATA[So they"),
                broken("cut in an attribute", "rss", PROLOG + OPEN + A + B + C + "<item><guid isPermaLink=\"fa"),
                broken("cut in a reference", "rss", PROLOG + OPEN + A + B + C + "<item><description>Fish &am"),
                broken("cut in a comment", "rss", PROLOG + OPEN + A + B + C + "<!-- made by"),
                broken("text after the end", "rss", all + "<script>alert(1)</script> & more <"),
                broken("zero bytes after the end", "rss", all + "\u0000".repeat(50)),
                broken("a second feed after the end", "rss", PROLOG + OPEN + A + CLOSE + feed(B, C)),
                broken("a chunk length in the middle", "rss", PROLOG + OPEN + A + "\r\n1f4\r\n" + B + C + CLOSE));
    }
}
