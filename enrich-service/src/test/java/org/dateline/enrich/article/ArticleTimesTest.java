package org.dateline.enrich.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.enrich.article.RawDocument.Format;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two times of an article from end to end; the documents are ingested at 2026-03-10T12:00:00Z. */
class ArticleTimesTest {

    private static final ArticleNormalizer NORMALIZER = ArticleNormalizer.load();
    private static final String TEXT =
            "<p>The dam above Harlow gave way on Monday night and the river rose by two meters.</p>"
                    + "<p>Nobody was hurt because the valley had been cleared in the afternoon, the mayor said.</p>";

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            2026-03-09T10:00:00Z; 2026-03-09T11:00:00Z; -; 2026-03-09T10:00Z meta; -; 2026-03-09T11:00Z meta
            2026-03-09T10:00:00Z; 2026-03-09T09:00:00Z; -; 2026-03-09T10:00Z meta; -; -
            2026-03-10T13:00:00Z; -; -; 2026-03-10T00:00Z meta; -; -
            2026-03-11T13:00:00Z; -; -; -; in-the-future: 2026-03-11T13:00:00Z; -
            2026-02-30; -; -; -; not-stated; -
            0201-03-09; -; -; -; not-stated; -
            1970-01-01T00:00:00Z; -; -; -; not-stated; -
            1773050400; -; -; 2026-03-09T10:00Z meta; -; -
            1773050400000; 1773054000000; -; 2026-03-09T10:00Z meta; -; 2026-03-09T11:00Z meta
            Mon, 09 Mar 2026 10:00:00 +0000; -; -; 2026-03-09T10:00Z meta; -; -
            2026-03-09T10:00:00Z; 2026-03-12T11:00:00Z; -; 2026-03-09T10:00Z meta; -; -
            -; -; Mon, 02 Mar 2026 08:00:00 GMT; 2026-03-02T08:00Z http; -; 2026-03-02T08:00Z http
            -; -; Tue, 10 Mar 2026 11:59:58 GMT; -; not-stated; 2026-03-10T11:59:58Z http
            -; -; Tue, 10 Mar 2026 12:00:01 GMT; -; not-stated; 2026-03-10T00:00Z http
            2026-03-09T10:00:00Z; -; Tue, 10 Mar 2026 08:00:00 GMT; 2026-03-09T10:00Z meta; -; 2026-03-10T08:00Z http
            2026-03-09T10:00:00Z; -; Mon, 02 Mar 2026 08:00:00 GMT; 2026-03-09T10:00Z meta; -; -
            -; -; yesterday; -; not-stated; -
            """)
    void aPageHasATimeOrAReason(
            @Nullable String published,
            @Nullable String modified,
            @Nullable String http,
            @Nullable String expected,
            @Nullable String missing,
            @Nullable String expectedChange) {
        String html = "<html lang=en><head><title>Dam gives way above Harlow</title>"
                + meta("article:published_time", published)
                + meta("article:modified_time", modified)
                + "</head><body><article><h1>Dam gives way above Harlow</h1>" + TEXT + "</article></body></html>";
        Article article = normalize(html, http);

        assertThat(text(article.publishedAt())).isEqualTo(expected);
        assertThat(article.publishedAtMissing()).isEqualTo(missing);
        assertThat(text(article.modifiedAt())).isEqualTo(expectedChange);
    }

    private static Article normalize(String html, @Nullable String http) {
        Normalization result = NORMALIZER.normalize(new RawDocument(
                "article-1",
                PubStatus.USABLE,
                null,
                new Source("gazette.example", "The Gazette", null, "page"),
                "https://www.gazette.example/world/dam",
                Format.HTML,
                "text/html",
                null,
                html.getBytes(StandardCharsets.UTF_8),
                "00",
                Declared.NOTHING,
                List.of(),
                RawDocuments.INGESTED,
                Lane.LIVE,
                null,
                http,
                null));
        assertThat(result).isInstanceOf(Normalization.Accepted.class);
        return ((Normalization.Accepted) result).article();
    }

    private static String meta(String name, @Nullable String value) {
        return value == null ? "" : "<meta property='" + name + "' content='" + value + "'>";
    }

    private static @Nullable String text(@Nullable NewsTime time) {
        return time == null ? null : time.time() + " " + time.provenance();
    }
}
