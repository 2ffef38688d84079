package org.dateline.ingest.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.document.DocumentReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds that are broken in one way each, and still yield their items. */
class BrokenFeedsTest {

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Harbor Post</title>";
    private static final String ITEM =
            "<item><title>Ferry returns</title><link>https://post.example/ferry</link></item>";
    private static final String TAIL = "</channel></rss>";
    private static final String GOOD = HEAD + ITEM + TAIL;

    private final DocumentReader reader = DocumentReader.load();

    static Stream<Arguments> broken() {
        return Stream.of(
                row("white space before the prolog", "\n\n  " + GOOD, "leading-junk"),
                row("a warning before the prolog", "Warning: cannot modify header in line 3\n" + GOOD, "leading-junk"),
                row("a letter before the prolog", "x" + GOOD, "leading-junk"),
                row("HTML entity", item("Ferry&nbsp;returns"), "undeclared-entity", "Ferry\u00A0returns"),
                row(
                        "HTML entities with accents",
                        item("Caf&eacute; reopens &ndash; at last"),
                        "undeclared-entity",
                        "Café reopens – at last"),
                row(
                        "an entity that nobody knows",
                        item("Ferry &harborpost; returns"),
                        "undeclared-entity",
                        "Ferry &harborpost; returns"),
                row("a bare ampersand", item("Fish & chips"), "bare-ampersand", "Fish & chips"),
                row("a bare ampersand before a letter", item("R&D returns"), "bare-ampersand", "R&D returns"),
                row(
                        "an ampersand in an address",
                        HEAD + "<item><title>Ferry returns</title><link>https://post.example/a?x=1&y=2</link></item>"
                                + TAIL,
                        "bare-ampersand"),
                row("a control character", item("Ferry\u0001 returns"), "control-character", "Ferry returns"),
                row(
                        "a vertical tab and a form feed",
                        item("Ferry\u000B\f returns"),
                        "control-character",
                        "Ferry returns"),
                row(
                        "a reference to a control character",
                        item("Ferry&#2; returns"),
                        "control-character",
                        "Ferry returns"),
                row(
                        "a control character in CDATA",
                        item("<![CDATA[Ferry\u0003 returns]]>"),
                        "control-character",
                        "Ferry returns"),
                row(
                        "a lone surrogate by reference",
                        item("Ferry&#xD800; returns"),
                        "control-character",
                        "Ferry returns"),
                row("cut in the next item", HEAD + ITEM + "<item><title>Ano", "truncated"),
                row("cut in a tag", HEAD + ITEM + "<item><ti", "truncated"),
                row("cut in CDATA", HEAD + ITEM + "<item><description><![CDATA[So they", "truncated"),
                row("without its end tags", HEAD + ITEM, "truncated"),
                row(
                        "an item that is not closed",
                        HEAD + "<item><title>Ferry returns</title><link>https://post.example/ferry</link>" + TAIL,
                        "tag-soup"),
                row(
                        "crossed tags",
                        HEAD + "<item><title>Ferry <b>returns</title></b><link>https://post.example/ferry</link></item>"
                                + TAIL,
                        "tag-soup",
                        "Ferry <b>returns</b>"),
                row(
                        "HTML that is not escaped",
                        HEAD
                                + "<item><title>Ferry returns</title><description><p>One<br>Two<hr></p></description></item>"
                                + TAIL,
                        "tag-soup"),
                row(
                        "an attribute without quotes",
                        HEAD + "<item><title type=plain>Ferry returns</title></item>" + TAIL,
                        "tag-soup"),
                row(
                        "an attribute twice",
                        HEAD + "<item a=\"1\" a=\"2\"><title>Ferry returns</title></item>" + TAIL,
                        "tag-soup"),
                row("a less-than sign in text", item("Ferry < 5 minutes"), "less-than", "Ferry < 5 minutes"),
                row(
                        "an undeclared prefix",
                        HEAD + "<item><title>Ferry returns</title><dc:creator>Ida</dc:creator></item>" + TAIL,
                        "undeclared-prefix"),
                row(
                        "an undeclared prefix on an attribute",
                        HEAD + "<item foo:bar=\"1\"><title>Ferry returns</title></item>" + TAIL,
                        null),
                row(
                        "a document type with entities",
                        "<!DOCTYPE rss [<!ENTITY x \"y\">]><rss><channel><item><title>Ferry&nbsp;returns</title></item></channel></rss>",
                        "doctype",
                        "Ferry\u00A0returns"),
                row("two dashes in a comment", HEAD + "<!-- one -- two -->" + ITEM + TAIL, null),
                row("two prologs", "<?xml version=\"1.0\"?>" + GOOD, null),
                row("text after the end", GOOD + "<script>alert(1)</script> & more", null),
                row("a comment before the prolog", "<!-- made by hand -->" + GOOD, "leading-junk"),
                row("XML 1.1", GOOD.replace("version=\"1.0\"", "version=\"1.1\""), null),
                row(
                        "upper case",
                        GOOD.replace("<item>", "<ITEM>")
                                .replace("</item>", "</ITEM>")
                                .replace("title", "TITLE"),
                        null),
                row("items beside the channel", HEAD + "</channel>" + ITEM + "</rss>", null),
                row("no channel", "<rss>" + ITEM + "</rss>", null),
                row("an end tag too many", HEAD + ITEM + "</item>" + TAIL, "tag-soup"),
                row("a channel as the root", "<channel>" + ITEM + "</channel>", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void itemIsStillThere(String kind, String feed, @Nullable String repair, String headline) {
        Reading reading = reader.read(new SourceDocument(feed.getBytes(StandardCharsets.UTF_8), null, null));

        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.items()).isNotEmpty();
        assertThat(reading.items().get(0).declared().headline()).isEqualToIgnoringWhitespace(headline);
        if (repair != null) {
            assertThat(reading.repairs()).contains(repair);
        }
    }

    static Stream<Arguments> encodings() {
        String headline = "Grüße – „Größe“";
        String russian = "Паром вернулся в порт после долгого ремонта, сообщили власти";
        return Stream.of(
                Arguments.of(bytes(headline, "UTF-8", "UTF-8"), null, headline, "xml", "UTF-8"),
                Arguments.of(bytes(headline, "windows-1252", "ISO-8859-1"), null, headline, "xml", "windows-1252"),
                Arguments.of(bytes(headline, "UTF-8", "ISO-8859-1"), null, headline, "detector", "UTF-8"),
                Arguments.of(
                        bytes(headline, "windows-1252", "windows-1252"),
                        "text/xml; charset=utf-8",
                        headline,
                        "xml",
                        "windows-1252"),
                Arguments.of(
                        bytes(headline, "windows-1252", ""),
                        "text/xml; charset=windows-1252",
                        headline,
                        "http",
                        "windows-1252"),
                Arguments.of(bytes(headline, "UTF-16", "UTF-16"), null, headline, "bom", "UTF-16BE"),
                Arguments.of(bytes(headline, "UTF-16LE", "UTF-16"), null, headline, "detector", "UTF-16LE"),
                Arguments.of(bytes(headline, "UTF-8", "UTF-16"), null, headline, "detector", "UTF-8"),
                Arguments.of(bytes(headline, "UTF-8", "no-such-charset"), null, headline, "detector", "UTF-8"),
                Arguments.of(bytes(russian, "KOI8-R", "KOI8-R"), null, russian, "xml", "KOI8-R"),
                Arguments.of(bytes(russian, "KOI8-R", ""), null, russian, "detector", "KOI8-R"),
                Arguments.of(bytes(russian, "windows-1251", "UTF-8"), null, russian, "detector", "windows-1251"));
    }

    @ParameterizedTest(name = "{3} {4}")
    @MethodSource("encodings")
    void characterSetIsFound(
            byte[] feed, @Nullable String contentType, String headline, String provenance, String charset) {
        Reading reading = reader.read(new SourceDocument(feed, contentType, null));

        assertThat(reading.items())
                .extracting(item -> item.declared().headline())
                .containsExactly(headline);
        assertThat(reading.charset()).isEqualTo(charset);
        assertThat(reading.charsetProvenance())
                .isNotNull()
                .extracting(won -> won.code())
                .isEqualTo(provenance);
    }

    @ParameterizedTest
    @MethodSource("mixed")
    void singleBytesOfAnotherSetAreReadAsTheyWereMeant(byte[] feed) {
        Reading reading = reader.read(new SourceDocument(feed, null, null));

        assertThat(reading.items())
                .extracting(item -> item.declared().headline())
                .containsExactly("Größe, Grüße, ‘alt’");
        assertThat(reading.repairs()).containsExactly("bad-encoding");
    }

    static Stream<byte[]> mixed() {
        byte[] good =
                (HEAD + "<item><title>Größe, Grüße, QaltQ</title></item>" + TAIL).getBytes(StandardCharsets.UTF_8);
        byte quote = (byte) 0x91;
        boolean second = false;
        for (int i = 0; i < good.length; i++) {
            if (good[i] == 'Q') {
                good[i] = second ? (byte) (quote + 1) : quote;
                second = true;
            }
        }
        return Stream.of(good);
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void neitherBombsNorEntitiesOfOthersAreRead(String feed) {
        Reading reading = reader.read(new SourceDocument(feed.getBytes(StandardCharsets.UTF_8), null, null));

        assertThat(reading.items()).hasSizeLessThanOrEqualTo(1);
        List<String> found = reading.items().stream()
                .map(SourceItem::declared)
                .map(String::valueOf)
                .toList();
        assertThat(found)
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(2_000).doesNotContain("root:"));
    }

    static Stream<String> bombs() {
        String lol = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
        return Stream.of(
                lol + "<rss><channel><item><title>&c;</title></item></channel></rss>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>",
                "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\"><rss><channel><item><title>one</title></item></channel></rss>",
                "<rss><channel><item>" + "<a>".repeat(100_000) + "</item></channel></rss>");
    }

    static Stream<Arguments> floods() {
        return Stream.of(
                        "<",
                        "&",
                        "<![CDATA[",
                        "]]>",
                        "<?",
                        "<!--",
                        "-->",
                        "<!doctype [",
                        "<a",
                        "<a>",
                        "</a>",
                        "&a",
                        "&#",
                        "&a;",
                        "a:b:",
                        "<a b=\"",
                        "<a b='\">",
                        "<a b=\u201C",
                        "<a b=c>",
                        "<a b=\"</",
                        "< /",
                        "<item>",
                        "<item><title>",
                        "<item/>",
                        "<rss>",
                        "<rss/>",
                        "<description><![CDATA[",
                        "<a xmlns:b=\"c\">",
                        "{",
                        "[",
                        "\u0000",
                        "<a@")
                .map(part -> Arguments.of(part.replace('\u0000', '0'), part.repeat(1_000_000 / part.length())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    void repetitionCostsNoMoreThanItsLength(String part, String flood) {
        endsSoon("<rss><channel><item><title>x</title>" + flood);
    }

    private static final Duration SOON = Duration.ofSeconds(2);

    /**
     * Within two seconds of the processor's time: the clock's would depend on what else the machine does. The shortest of three
     * readings: the first may be interpreted code.
     */
    private void endsSoon(String feed) {
        byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
        Duration shortest = processorTime(bytes);
        for (int again = 0; again < 2 && shortest.compareTo(SOON) >= 0; again++) {
            Duration other = processorTime(bytes);
            shortest = other.compareTo(shortest) < 0 ? other : shortest;
        }
        assertThat(shortest).isLessThan(SOON);
    }

    private Duration processorTime(byte[] bytes) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            long start = threads.getCurrentThreadCpuTime();
            assertThat(reader.read(new SourceDocument(bytes, null, null)).format())
                    .isNotEmpty();
            return threads.getCurrentThreadCpuTime() - start;
        });
        return Duration.ofNanos(nanos);
    }

    static Stream<Arguments> hostile() {
        StringBuilder attributes = new StringBuilder("<rss><channel><item");
        StringBuilder namespaces = new StringBuilder("<rss><channel><item");
        for (int i = 0; i < 60_000; i++) {
            attributes.append(" a").append(i).append("=\"b\"");
            namespaces.append(" xmlns:a").append(i).append("=\"b\"");
        }
        String end = "><title>x</title></item></channel></rss>";
        return Stream.of(
                Arguments.of("a flood of attributes", attributes + end),
                Arguments.of(
                        "a flood of broken attributes", attributes.toString().replace("\"b\"", "b") + end),
                Arguments.of("a flood of namespaces", namespaces + end),
                Arguments.of(
                        "nested tags", "<rss><channel><item>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + end),
                Arguments.of("nested tags of many names", "<rss>" + manyNames(50_000)),
                Arguments.of("items that are not closed", "<rss><channel>" + "<item><title>x".repeat(60_000)),
                Arguments.of("entries in entries", "<feed>" + "<entry><content>".repeat(50_000)),
                Arguments.of(
                        "end tags that close nothing", "<rss><channel>" + "<a>".repeat(500) + "</b>".repeat(200_000)));
    }

    private static String manyNames(int count) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append("<a").append(i).append('>');
        }
        return names.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void hostileFeedsEnd(String kind, String feed) {
        endsSoon(feed);
    }

    private static byte[] bytes(String headline, String charset, String declared) {
        String prolog = declared.isEmpty() ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
        return (prolog + "<rss><channel><item><title>" + headline + "</title></item></channel></rss>")
                .getBytes(Charset.forName(charset));
    }

    private static String item(String headline) {
        return HEAD + "<item><title>" + headline + "</title></item>" + TAIL;
    }

    private static Arguments row(String kind, String feed, @Nullable String repair) {
        return row(kind, feed, repair, "Ferry returns");
    }

    private static Arguments row(String kind, String feed, @Nullable String repair, String headline) {
        return Arguments.of(kind, feed, repair, headline);
    }
}
