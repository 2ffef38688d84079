package org.dateline.ingest.source.opml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.ingest.source.xml.MalformedXmlException;
import org.dateline.ingest.source.xml.XmlReader;
import org.dateline.ingest.source.xml.XmlVocabularies;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of feeds as programs write them, and as they break on the way. */
class FeedListReaderTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><opml version=\"2.0\">"
            + "<head><title>Mine</title></head><body>";
    private static final String TAIL = "</body></opml>";
    private static final String HARBOR =
            "<outline type=\"rss\" text=\"Harbor Post\" xmlUrl=\"https://post.example/rss\"/>";
    private static final String LEDGER =
            "<outline type=\"rss\" text=\"Ledger\" xmlUrl=\"https://ledger.example/atom\"/>";

    private final FeedListReader reader = new FeedListReader(new XmlReader(XmlVocabularies.load()));

    static Stream<Arguments> lists() {
        return Stream.of(
                row("one outline", opml(HARBOR), "Harbor Post=https://post.example/rss"),
                row(
                        "folders in folders",
                        opml("<outline text=\"News\"><outline text=\"Local\">" + HARBOR + "</outline>" + LEDGER
                                + "</outline>"),
                        "Harbor Post=https://post.example/rss",
                        "Ledger=https://ledger.example/atom"),
                row(
                        "a title wins over the text",
                        opml("<outline text=\"a\" title=\"Post\" type=\"rss\" xmlUrl=\"https://post.example/rss\"/>"),
                        "Post=https://post.example/rss"),
                row(
                        "lower-case names, no type",
                        opml("<outline text=\"Post\" xmlurl=\"https://post.example/rss\"/>"),
                        "Post=https://post.example/rss"),
                row(
                        "OPML 1.0 with url",
                        "<opml version=\"1.0\"><head/><body><outline text=\"Post\" type=\"RSS\""
                                + " url=\"https://post.example/rss\"/></body></opml>",
                        "Post=https://post.example/rss"),
                row(
                        "the text is the address",
                        opml("<outline text=\"https://post.example/rss\" xmlUrl=\"https://post.example/rss\"/>"),
                        "null=https://post.example/rss"),
                row(
                        "a namespace by default",
                        "<opml version=\"2.0\" xmlns=\"http://opml.org/spec2\"><body>" + HARBOR + "</body></opml>",
                        "Harbor Post=https://post.example/rss"),
                row(
                        "bare ampersands",
                        opml("<outline text=\"Bits & Bytes\" xmlUrl=\"https://bits.example/rss?a=1&b=2\"/>"),
                        "Bits & Bytes=https://bits.example/rss?a=1&b=2"),
                row(
                        "HTML entities",
                        opml("<outline text=\"Caf&eacute;&nbsp;News\" xmlUrl=\"https://cafe.example/rss\"/>"),
                        "Caf\u00E9\u00A0News=https://cafe.example/rss"),
                row(
                        "a control character",
                        opml("<outline text=\"Har\u0008bor\" xmlUrl=\"https://post.example/rss\"/>"),
                        "Harbor=https://post.example/rss"),
                row(
                        "a bare less-than sign",
                        opml("<outline text=\"a < b\" xmlUrl=\"https://less.example/rss\"/>" + HARBOR),
                        "a < b=https://less.example/rss",
                        "Harbor Post=https://post.example/rss"),
                row(
                        "something before the document",
                        "Warning: headers sent\n" + opml(HARBOR),
                        "Harbor Post=https://post.example/rss"),
                row(
                        "cut off",
                        HEAD + HARBOR + LEDGER + "<outline text=\"Cut",
                        "Harbor Post=https://post.example/rss",
                        "Ledger=https://ledger.example/atom"),
                row(
                        "an end too many",
                        opml(HARBOR + "</outline>" + LEDGER),
                        "Harbor Post=https://post.example/rss",
                        "Ledger=https://ledger.example/atom"),
                row(
                        "outlines that are not closed",
                        opml(HARBOR.replace("/>", ">") + LEDGER.replace("/>", ">")),
                        "Harbor Post=https://post.example/rss",
                        "Ledger=https://ledger.example/atom"),
                row(
                        "a type of external entity",
                        "<!DOCTYPE opml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                                + opml("<outline text=\"P&x;\" xmlUrl=\"https://post.example/rss\"/>"),
                        "P&x;=https://post.example/rss"),
                row(
                        "plain lines",
                        "# mine\n\nhttps://post.example/rss  local \"Post\"\r\n  https://ledger.example/atom # daily\n",
                        "null=https://post.example/rss",
                        "null=https://ledger.example/atom"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void feedsAreFound(String name, String text, List<String> expected) throws MalformedXmlException {
        OpmlReading reading = reader.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.feeds())
                .extracting(feed -> feed.name() + "=" + feed.address())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void repairsAreNamed() throws MalformedXmlException {
        OpmlReading reading = reader.read(opml("<outline text=\"Bits & Bytes\" xmlUrl=\"https://b.example/\"/>")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(reading.repairs()).containsExactly("bare-ampersand");
        assertThat(reader.read(opml(HARBOR).getBytes(StandardCharsets.UTF_8)).repairs())
                .isEmpty();
    }

    @Test
    void wrongEncodingIsSeenThrough() throws MalformedXmlException {
        String list =
                opml("<outline text=\"Caf\u00E9 Zeitung \u2013 Stra\u00DFe\" xmlUrl=\"https://cafe.example/rss\"/>");
        OpmlReading reading = reader.read(list.getBytes(Charset.forName("windows-1252")));
        assertThat(reading.feeds()).extracting(OpmlFeed::name).containsExactly("Caf\u00E9 Zeitung \u2013 Stra\u00DFe");
    }

    @Test
    void whatIsNoFeedIsSkippedWithItsReason() throws MalformedXmlException {
        OpmlReading reading = reader.read(opml(HARBOR
                        + "<outline text=\"Page\" type=\"link\" url=\"https://page.example/\"/>"
                        + "<outline text=\"More\" type=\"include\" url=\"https://more.example/list.opml\"/>"
                        + "<outline text=\"A thought\"/>"
                        + "<outline text=\"Site\" type=\"rss\" htmlUrl=\"https://site.example/\" xmlUrl=\"\"/>")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(reading.feeds()).hasSize(1);
        assertThat(reading.skipped())
                .extracting(skipped -> skipped.where() + ": " + skipped.reason())
                .containsExactly(
                        "outline 2 \"Page\": has the address of a page, and none of a feed",
                        "outline 3 \"More\": includes another list, which is not fetched",
                        "outline 4 \"A thought\": has no address",
                        "outline 5 \"Site\": has the address of a page, and none of a feed");
    }

    @Test
    void otherDocumentsHaveNoFeeds() throws MalformedXmlException {
        OpmlReading reading =
                reader.read("<html><body><p>Not found</p></body></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(reading.feeds()).isEmpty();
        assertThat(reading.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.reason()).contains("<html>"));
        assertThatThrownBy(() -> reader.read("<".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedXmlException.class);
        assertThat(reader.read(new byte[0]).feeds()).isEmpty();
    }

    @Test
    void thousandsOfOutlinesThatAreNotClosedAreRead() {
        StringBuilder list = new StringBuilder(HEAD);
        for (int i = 0; i < 5_000; i++) {
            list.append("<outline text=\"n\" xmlUrl=\"https://f").append(i).append(".example/rss\">\n");
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(reader.read(list.append(TAIL).toString().getBytes(StandardCharsets.UTF_8))
                                .feeds())
                        .hasSize(5_000));
    }

    private static String opml(String outlines) {
        return HEAD + outlines + TAIL;
    }

    private static Arguments row(String name, String text, String... feeds) {
        return Arguments.of(name, text, List.of(feeds));
    }
}
