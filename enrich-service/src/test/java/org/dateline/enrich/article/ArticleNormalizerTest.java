package org.dateline.enrich.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.dateline.enrich.article.Normalization.Accepted;
import org.dateline.enrich.article.Normalization.Refused;
import org.dateline.enrich.article.RawDocument.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleNormalizerTest {

    private static final ArticleNormalizer NORMALIZER = ArticleNormalizer.load();

    private static final String STORY =
            "<p>The old dam above Harlow gave way on Monday night, and the river rose by two meters within an hour.</p>"
                    + "<p>Nobody was hurt, the mayor said, because the valley had been cleared in the afternoon.</p>"
                    + "<ul><li>The school stays closed until Friday.</li></ul>";

    private static final String PAGE = "<html lang=en><head><title>Dam gives way above Harlow | The Gazette</title>"
            + "<meta property='og:site_name' content='The Gazette'><link rel=canonical href='https://www.gazette.example/world/dam-gives-way'>"
            + "<meta property='article:published_time' content='2026-03-09T21:15:00+01:00'></head><body><nav><a href='/'>Home</a></nav>"
            + "<article><h1>Dam gives way above Harlow</h1><p class=byline>By Anna Berg</p><div class='article-body'>"
            + STORY
            + "</div></article><footer>All rights reserved</footer></body></html>";

    @Test
    void aPageBecomesAnArticle() {
        Article article = accepted(RawDocuments.page(PAGE));
        assertThat(article.headline()).isEqualTo("Dam gives way above Harlow");
        assertThat(article.authors()).containsExactly("Anna Berg");
        assertThat(article.publisher()).isEqualTo("The Gazette");
        assertThat(article.uri()).isEqualTo("https://www.gazette.example/world/dam-gives-way");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.direction()).isEqualTo("ltr");
        assertThat(article.publishedAt()).isNotNull();
        assertThat(article.publishedAt().time()).hasToString("2026-03-09T21:15+01:00");
        assertThat(article.publishedAtMissing()).isNull();
        assertThat(article.text())
                .startsWith("The old dam")
                .endsWith("until Friday.")
                .doesNotContain("rights", "Home");
    }

    @Test
    void blocksCoverTheTextAndNothingElse() {
        Article article = accepted(RawDocuments.page(PAGE));
        int at = 0;
        for (TextBlock block : article.blocks()) {
            assertThat(article.text().substring(at, block.start())).isEqualTo(at == 0 ? "" : "\n\n");
            at = block.end();
        }
        assertThat(at).isEqualTo(article.text().length());
        assertThat(article.blocks())
                .extracting(TextBlock::kind)
                .containsExactly(TextBlock.Kind.PARAGRAPH, TextBlock.Kind.PARAGRAPH, TextBlock.Kind.LIST_ITEM);
        assertThat(accepted(RawDocuments.page(PAGE))).isEqualTo(article);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <html><body></body></html>                                                        | empty
            '   '                                                                             | empty
            <html><title>404 Not Found</title><body><h1>Not found</h1><p>Sorry.</p></body>     | not-an-article
            <html><title>Seite nicht gefunden</title><body><p>Diese Seite gibt es nicht mehr.</p> | not-an-article
            <html><title>Sign in</title><body><h1>Sign in</h1><p>Enter your name here.</p>     | not-an-article
            <html><title>Short</title><body><h1>Short</h1><p>Only this.</p></body></html>      | too-short
            """)
    void whatIsNoArticleIsRefused(String html, String reason) {
        assertThat(NORMALIZER.normalize(RawDocuments.page(html)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void aLargeDocumentIsRefused() {
        RawDocument document = RawDocuments.of(
                Format.HTML, "page", PubStatus.USABLE, new byte[ArticleNormalizer.MAX_BYTES + 1], Declared.NOTHING);
        assertThat(NORMALIZER.normalize(document))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("too-large"));
    }

    @Test
    void aLongTextIsCutAndSaysSo() {
        String paragraph = "<p>" + "One more sentence of a very long report. ".repeat(1_000) + "</p>";
        Article article = accepted(RawDocuments.of(
                Format.HTML_FRAGMENT,
                "push",
                PubStatus.USABLE,
                paragraph.repeat(30).getBytes(StandardCharsets.UTF_8),
                RawDocuments.declared("Long", null, null, List.of())));
        assertThat(article.completeness()).isEqualTo(Completeness.TRUNCATED);
        assertThat(article.text().length()).isLessThanOrEqualTo(1_000_000);
    }

    @Test
    void aKillLeavesOnlyWhoAndWhere() {
        Article article = accepted(RawDocuments.of(
                Format.HTML,
                "push",
                PubStatus.CANCELED,
                new byte[0],
                RawDocuments.declared("Dam gives way", null, null, List.of("Anna Berg"))));
        assertThat(article.pubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(article.statusReason()).isEqualTo("withdrawn by the publisher");
        assertThat(article.headline()).isEqualTo("Dam gives way");
        assertThat(article.text()).isEmpty();
        assertThat(article.authors()).isEmpty();
        assertThat(article.blocks()).isEmpty();
    }

    @Test
    void whatAPushDeclaresWinsAndWhatAFeedDeclaresFillsGaps() {
        Declared declared =
                RawDocuments.declared("Declared headline", null, "2026-03-08T08:00:00Z", List.of("Carl Dorn"));
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        Article pushed = accepted(RawDocuments.of(Format.HTML, "push", PubStatus.USABLE, page, declared));
        assertThat(pushed.headline()).isEqualTo("Declared headline");
        assertThat(pushed.alternativeHeadlines()).contains("Dam gives way above Harlow");
        assertThat(pushed.authors()).containsExactly("Carl Dorn");
        Article fed = accepted(RawDocuments.of(Format.HTML, "feed", PubStatus.USABLE, page, declared));
        assertThat(fed.headline()).isEqualTo("Dam gives way above Harlow");
        assertThat(fed.authors()).containsExactly("Anna Berg");
    }

    @Test
    void aFeedSummaryIsATeaser() {
        Article article = accepted(RawDocuments.of(
                Format.HTML_FRAGMENT,
                "feed",
                PubStatus.USABLE,
                "<p>The dam gave way.</p>".getBytes(StandardCharsets.UTF_8),
                RawDocuments.declared("Dam gives way", null, "Mon, 09 Mar 2026 20:15:00 GMT", List.of())));
        assertThat(article.completeness()).isEqualTo(Completeness.TEASER);
        assertThat(article.publishedAt()).isNotNull();
        assertThat(article.publishedAt().provenance()).isEqualTo("feed");
    }

    @Test
    void aDateAfterIngestIsDroppedWithAReason() {
        Article article = accepted(RawDocuments.of(
                Format.PLAIN,
                "push",
                PubStatus.USABLE,
                "The dam gave way on Monday night.".getBytes(StandardCharsets.UTF_8),
                RawDocuments.declared("Dam gives way", null, "2027-01-01T00:00:00Z", List.of())));
        assertThat(article.publishedAt()).isNull();
        assertThat(article.publishedAtMissing()).startsWith("in-the-future");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "UTF-16"})
    void theCharsetIsFoundOut(String charset) {
        String html =
                "<html><head><meta charset='" + charset + "'><title>Überschwemmung im Tal</title></head><body><article>"
                        + "<h1>Überschwemmung im Tal</h1><p>Der Fluss stieg in der Nacht zum Dienstag um zwei Meter, sagte Bürgermeisterin Jördis Möller.</p>"
                        + "<p>Verletzt wurde niemand, weil das Tal schon am Nachmittag geräumt worden war.</p></article></body></html>";
        byte[] bytes = html.getBytes(Charset.forName(charset));
        Article article = accepted(RawDocuments.of(Format.HTML, "page", PubStatus.USABLE, bytes, Declared.NOTHING));
        assertThat(article.headline()).isEqualTo("Überschwemmung im Tal");
        assertThat(article.text()).contains("Bürgermeisterin Jördis Möller");
        assertThat(article.language()).isEqualTo("de");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void randomBytesAreAnswered(Format format) {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[random.nextInt(4_000)];
            random.nextBytes(bytes);
            if (i % 2 == 0) {
                byte[] alphabet = "<>/=\"' abdiv&;{}[]:,@\n1".getBytes(StandardCharsets.UTF_8);
                for (int k = 0; k < bytes.length; k++) {
                    bytes[k] = alphabet[Math.floorMod(bytes[k], alphabet.length)];
                }
            }
            assertThat(NORMALIZER.normalize(RawDocuments.of(format, "page", PubStatus.USABLE, bytes, Declared.NOTHING)))
                    .isNotNull();
        }
    }

    private static Article accepted(RawDocument document) {
        Normalization answer = NORMALIZER.normalize(document);
        assertThat(answer).isInstanceOf(Accepted.class);
        return ((Accepted) answer).article();
    }
}
