package org.dateline.ingest.source.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dateline.ingest.source.DeclaredImage;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.document.DocumentReader;
import org.dateline.ingest.source.xml.MalformedXmlException;
import org.dateline.ingest.source.xml.XmlReader;
import org.dateline.ingest.source.xml.XmlVocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitemapTest {

    private static final String URLSET =
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'"
                    + " xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'>";
    private static final String INDEX =
            "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://post.example/news-1.xml</loc>"
                    + "<lastmod>2026-03-02</lastmod></sitemap><sitemap><loc>https://post.example/news-2.xml</loc></sitemap></sitemapindex>";

    private final DocumentReader reader = DocumentReader.load();

    @Test
    void newsEntries() {
        Reading reading = read(URLSET
                + "<url><loc>https://post.example/1?a=1&b=2</loc><lastmod>2026-03-02T09:00:00Z</lastmod><n:news><n:publication><n:name>The Post</n:name><n:language>en</n:language></n:publication>"
                + "<n:genres>Blog, Opinion</n:genres><n:publication_date>2026-03-02T08:00:00Z</n:publication_date><n:title>Ferry &amp; port</n:title><n:keywords>ferry, port</n:keywords></n:news>"
                + "<image:image><image:loc>https://post.example/a.jpg</image:loc><image:caption>The ferry</image:caption></image:image></url>"
                + "<url><loc>https://post.example/about</loc></url></urlset>");

        assertThat(reading.format()).isEqualTo("news sitemap");
        assertThat(reading.repairs()).contains("bare-ampersand");
        assertThat(reading.items()).hasSize(1);
        SourceItem item = reading.items().get(0);
        assertThat(item.uri()).isEqualTo("https://post.example/1?a=1&b=2");
        assertThat(item.content()).isEmpty();
        assertThat(item.declared().headline()).isEqualTo("Ferry & port");
        assertThat(item.declared().published()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(item.declared().updated()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(item.declared().language()).isEqualTo("en");
        assertThat(item.declared().publisher()).isEqualTo("The Post");
        assertThat(item.declared().keywords()).containsExactly("ferry", "port", "Blog", "Opinion");
        assertThat(item.declared().images())
                .containsExactly(new DeclaredImage("https://post.example/a.jpg", "The ferry", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<urlset><url><loc>https://post.example/</loc></url><url><loc>https://post.example/b</loc></url></urlset> | sitemap | a sitemap of 2 addresses",
                "<sitemapindex><sitemap><loc>https://post.example/news.xml</loc></sitemap></sitemapindex> | sitemap index | an index of 1 sitemaps"
            })
    void whatListsNoNewsIsRefused(String document, String format, String detail) {
        Reading reading = read(document);

        assertThat(reading.items()).isEmpty();
        assertThat(reading.format()).isEqualTo(format);
        assertThat(reading.refusals().get(0).reason().code()).isEqualTo("unsupported-format");
        assertThat(reading.refusals().get(0).detail()).startsWith(detail);
    }

    @Test
    void childrenOfAnIndex() throws MalformedXmlException {
        XmlReader xml = new XmlReader(XmlVocabularies.load());

        assertThat(SitemapParser.children(xml.read(INDEX).root()))
                .containsExactly(
                        new SitemapParser.Child("https://post.example/news-1.xml", "2026-03-02"),
                        new SitemapParser.Child("https://post.example/news-2.xml", null));
    }

    private Reading read(String document) {
        return reader.read(new SourceDocument(document.getBytes(StandardCharsets.UTF_8), null, null));
    }
}
