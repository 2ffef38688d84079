package org.dateline.ingest.source.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.source.document.DocumentFormat.BINARY;
import static org.dateline.ingest.source.document.DocumentFormat.EMPTY;
import static org.dateline.ingest.source.document.DocumentFormat.HTML;
import static org.dateline.ingest.source.document.DocumentFormat.JSON;
import static org.dateline.ingest.source.document.DocumentFormat.JSON_LINES;
import static org.dateline.ingest.source.document.DocumentFormat.NEWSML_1;
import static org.dateline.ingest.source.document.DocumentFormat.NEWSML_G2;
import static org.dateline.ingest.source.document.DocumentFormat.NITF;
import static org.dateline.ingest.source.document.DocumentFormat.SITEMAP;
import static org.dateline.ingest.source.document.DocumentFormat.TEXT;
import static org.dateline.ingest.source.document.DocumentFormat.WARC;
import static org.dateline.ingest.source.document.DocumentFormat.XML;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DetectionTest {

    private final DocumentReader reader = DocumentReader.load();

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("<!DOCTYPE html><html><body>x</body></html>", HTML),
                Arguments.of("\n<!-- made by hand -->\n<html lang=en><p>x", HTML),
                Arguments.of(
                        "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\"><html xmlns=\"x\"/>",
                        HTML),
                Arguments.of("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"></html>", HTML),
                Arguments.of("<article><h1>One</h1></article>", HTML),
                Arguments.of("<p>One</p>", HTML),
                Arguments.of("<html><body><pre>&lt;rss&gt;</pre><feed></feed></body></html>", HTML),
                Arguments.of("<rss version=\"2.0\"><channel/></rss>", XML),
                Arguments.of(
                        "<?xml version=\"1.0\"?><!-- <html> --><rss><channel><title>a</title></channel></rss>", XML),
                Arguments.of("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", XML),
                Arguments.of("<atom:feed xmlns:atom=\"http://www.w3.org/2005/Atom\"/>", XML),
                Arguments.of("<rdf:RDF xmlns:rdf=\"x\"/>", XML),
                Arguments.of("<newsItem><title>x</title></newsItem>", NEWSML_G2),
                Arguments.of(
                        "<?xml version='1.0'?><n:newsMessage xmlns:n=\"http://iptc.org/std/nar/2006-10-01/\">",
                        NEWSML_G2),
                Arguments.of("<!DOCTYPE NewsML SYSTEM 'NewsML_1.2.dtd'><NewsML Version='1.2'/>", NEWSML_1),
                Arguments.of("<!DOCTYPE nitf SYSTEM 'nitf.dtd' [<!ENTITY x 'y'>]><nitf><body/></nitf>", NITF),
                Arguments.of("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'></urlset>", SITEMAP),
                Arguments.of("<sitemapindex/>", SITEMAP),
                Arguments.of("WARC/1.0\r\nWARC-Type: warcinfo\r\n", WARC),
                Arguments.of("WARC files hold what crawlers saw", TEXT),
                Arguments.of("<opml><head><title>x</title></head></opml>", XML),
                Arguments.of("Notice: something\n<rss><channel/></rss>", XML),
                Arguments.of("\uFEFF<rss/>", XML),
                Arguments.of("{\"uri\":\"x\",\"headline\":\"y\"}", JSON),
                Arguments.of("  [\n{\"uri\":\"x\"}]", JSON),
                Arguments.of("{\n  \"title\": \"x\"\n}", JSON),
                Arguments.of("{title: 'x', text: 'y'}", JSON),
                Arguments.of("{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"b\"}\n", JSON_LINES),
                Arguments.of("{\"id\":1}\n\n{\"id\":2", JSON_LINES),
                Arguments.of("{\"id\":1}\nnot json", JSON_LINES),
                Arguments.of("[Update] The ferry returns", TEXT),
                Arguments.of("{Correction} The ferry returns", TEXT),
                Arguments.of("Home > World\n\nThe ferry returns", TEXT),
                Arguments.of("The ferry < 5 minutes late; use <b>bold</b>", TEXT),
                Arguments.of(" \n\t ", EMPTY),
                Arguments.of("", EMPTY),
                Arguments.of("%PDF-1.7\nabc", BINARY),
                Arguments.of("\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0000", BINARY));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void byContent(String document, DocumentFormat format) {
        assertThat(reader.detect(document(document))).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<newsItem><title>x</title></newsItem> | empty",
                "<opml><body/></opml>                  | unsupported-format",
                "WARC/1.0                              | unsupported-format",
                "{\"a\":1}                             | unsupported-format",
                "{\"text\": \"never ends               | malformed",
                "[]                                    | empty",
                "%PDF-1.4                              | unsupported-format"
            })
    void whatIsNoArticleIsRefused(String document, String reason) {
        Reading reading = reader.read(document(document));

        assertThat(reading.items()).isEmpty();
        assertThat(reading.refusals()).hasSize(1);
        assertThat(reading.refusals().get(0).reason().code()).isEqualTo(reason);
        assertThat(reading.refusals().get(0).bytes()).isNotEmpty();
    }

    private static SourceDocument document(String text) {
        return new SourceDocument(text.getBytes(StandardCharsets.UTF_8), null, null);
    }
}
