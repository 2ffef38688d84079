package org.dateline.ingest.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredImage;
import org.dateline.ingest.source.DeclaredSubject;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.document.DocumentReader;
import org.junit.jupiter.api.Test;

/** What the formats call the same things. */
class FeedFieldsTest {

    private final DocumentReader reader = DocumentReader.load();

    @Test
    void rss() {
        Reading reading = read("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/"
                     xmlns:media="http://search.yahoo.com/mrss/" xmlns:a="http://www.w3.org/2005/Atom">
                <channel><title>Harbor Post</title><link>https://post.example/</link><language>en-gb</language>
                <copyright>(c) Harbor Post</copyright><a:link rel="self" href="https://post.example/rss"/>
                <item><title>Ferry &lt;i&gt;returns&lt;/i&gt;</title><link>/news/ferry</link><guid isPermaLink="false">hp-17</guid>
                <description>Short</description><content:encoded><![CDATA[<p>Long &amp; full</p>]]></content:encoded>
                <pubDate>Mon, 02 Mar 2026 08:15 BdST</pubDate><a:updated>yesterday</a:updated>
                <d:creator>Ida Holm</d:creator><d:creator>Per Vik</d:creator><category domain="desk">Transport</category>
                <media:content url="/img/a.jpg" medium="image"><media:description>The ferry</media:description><media:credit>Jo</media:credit></media:content>
                <enclosure url="https://post.example/a.mp3" type="audio/mpeg"/></item>
                </channel></rss>""");

        assertThat(reading.format()).isEqualTo("rss 2.0");
        assertThat(reading.title()).isEqualTo("Harbor Post");
        SourceItem item = reading.items().get(0);
        assertThat(item.uri()).isEqualTo("https://post.example/news/ferry");
        assertThat(text(item)).isEqualTo("<p>Long &amp; full</p>");
        assertThat(item.format()).isEqualTo(ContentFormat.HTML_FRAGMENT);
        assertThat(item.declared().itemId()).isEqualTo("hp-17");
        assertThat(item.declared().headline()).isEqualTo("Ferry <i>returns</i>");
        assertThat(item.declared().summary()).isEqualTo("Short");
        assertThat(item.declared().published()).isEqualTo("Mon, 02 Mar 2026 08:15 BdST");
        assertThat(item.declared().updated()).isEqualTo("yesterday");
        assertThat(item.declared().authors()).containsExactly("Ida Holm", "Per Vik");
        assertThat(item.declared().language()).isEqualTo("en-gb");
        assertThat(item.declared().copyrightNotice()).isEqualTo("(c) Harbor Post");
        assertThat(item.declared().subjects()).containsExactly(new DeclaredSubject("desk", null, "Transport"));
        assertThat(item.declared().images())
                .containsExactly(new DeclaredImage("https://post.example/img/a.jpg", "The ferry", "Jo"));
    }

    @Test
    void rdf() {
        Reading reading = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://post.example/"><title>Harbor Post</title><link>https://post.example/</link></channel>
                <item rdf:about="https://post.example/1"><title>One</title><link>https://post.example/1</link><dc:date>2026-03-02T08:15:00+01:00</dc:date></item>
                <item rdf:about="https://post.example/2"><title>Two</title><link>https://post.example/2</link></item>
                </rdf:RDF>""");

        assertThat(reading.format()).isEqualTo("rss 1.0");
        assertThat(reading.items())
                .extracting(SourceItem::uri)
                .containsExactly("https://post.example/1", "https://post.example/2");
        assertThat(reading.items().get(0).declared().published()).isEqualTo("2026-03-02T08:15:00+01:00");
    }

    @Test
    void atom() {
        Reading reading = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da" xml:base="https://post.example/">
                <title>Harbor Post</title><author><name>The desk</name></author>
                <entry><id>tag:post.example,2026:17</id><title type="html">Ferry &amp;amp; bridge</title>
                <link rel="self" href="/17.xml"/><link href="news/17"/><published>2026-03-02T08:15:00Z</published><updated>2026-03-02T09:00:00Z</updated>
                <category term="t1" scheme="urn:desk" label="Transport"/>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One<br/>two</p></div></content></entry>
                <entry><id>tag:post.example,2026:18</id><title>Plain</title><author><name>Ida Holm</name></author><content>Just a &lt; sign.</content></entry>
                <at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="https://post.example/news/3" when="2026-03-03T00:00:00Z"><at:comment>wrong name</at:comment></at:deleted-entry>
                </feed>""");

        assertThat(reading.format()).isEqualTo("atom 1.0");
        SourceItem first = reading.items().get(0);
        assertThat(first.uri()).isEqualTo("https://post.example/news/17");
        assertThat(text(first)).isEqualTo("<p>One<br>two</p>");
        assertThat(first.declared().headline()).isEqualTo("Ferry &amp; bridge");
        assertThat(first.declared().authors()).containsExactly("The desk");
        assertThat(first.declared().language()).isEqualTo("da");
        assertThat(first.declared().subjects()).containsExactly(new DeclaredSubject("urn:desk", "t1", "Transport"));
        SourceItem second = reading.items().get(1);
        assertThat(second.format()).isEqualTo(ContentFormat.PLAIN);
        assertThat(text(second)).isEqualTo("Just a < sign.");
        assertThat(second.declared().authors()).containsExactly("Ida Holm");
        SourceItem killed = reading.items().get(2);
        assertThat(killed.pubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(killed.statusReason()).isEqualTo("wrong name");
        assertThat(killed.uri()).isEqualTo("https://post.example/news/3");
    }

    @Test
    void oldAtom() {
        Reading reading = read("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Harbor Post</title>
                <entry><id>x</id><title>One</title><link rel="alternate" type="text/html" href="https://post.example/1"/>
                <issued>2004-01-01T10:00:00-08:00</issued><modified>2004-01-02</modified>
                <content type="text/html" mode="base64">PHA+SGVsbG88L3A+</content></entry></feed>""");

        SourceItem item = reading.items().get(0);
        assertThat(reading.format()).isEqualTo("atom 0.3");
        assertThat(text(item)).isEqualTo("<p>Hello</p>");
        assertThat(item.declared().published()).isEqualTo("2004-01-01T10:00:00-08:00");
        assertThat(item.declared().updated()).isEqualTo("2004-01-02");
    }

    @Test
    void jsonFeed() {
        Reading reading = read("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Harbor Post","home_page_url":"https://post.example/","language":"en",
                 "authors":[{"name":"The desk"}],"items":[
                 {"id":17,"url":"/news/17","title":"One","content_html":"<p>Hi</p>","date_published":"2026-03-02T08:15:00Z","tags":["ferry"],"image":"/a.png"},
                 {"id":"x","content_text":"Plain words","authors":"not a list",}]}""");

        assertThat(reading.format()).isEqualTo("json feed 1.1");
        assertThat(reading.repairs()).containsExactly("json-syntax");
        SourceItem first = reading.items().get(0);
        assertThat(first.itemId()).isEqualTo("17");
        assertThat(first.uri()).isEqualTo("https://post.example/news/17");
        assertThat(first.declared().authors()).containsExactly("The desk");
        assertThat(first.declared().published()).isEqualTo("2026-03-02T08:15:00Z");
        assertThat(reading.items().get(1).format()).isEqualTo(ContentFormat.PLAIN);
    }

    private Reading read(String document) {
        return reader.read(new SourceDocument(document.getBytes(StandardCharsets.UTF_8), null, null));
    }

    private static String text(SourceItem item) {
        return new String(item.content(), StandardCharsets.UTF_8);
    }
}
