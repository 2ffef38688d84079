package org.dateline.enrich.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.EditorialLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageReaderTest {

    private static final HtmlPageReader READER = HtmlPageReader.load();
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final String ONE =
            "Die Talsperre oberhalb von Harlow ist in der Nacht gebrochen, und der Fluss stieg um zwei Meter.";
    private static final String TWO =
            "Verletzt wurde niemand, weil das Tal schon am Nachmittag geräumt worden war, sagte die Bürgermeisterin.";
    private static final String THREE =
            "Die Schule bleibt bis Freitag geschlossen; die Brücke nach Norden ist bis auf Weiteres gesperrt.";

    @Test
    void theTextIsFoundAmongDivs() {
        String html =
                "<body class='no-sidebar comments-open'><div class=menu><a href=/a>Politik</a> <a href=/b>Sport</a></div><div class=wrap><div>"
                        + "<h1>Talsperre gebrochen</h1><div class=datum>Veröffentlicht am 9. März 2026, 21:15 Uhr</div><div>"
                        + ONE + "<br><br>" + TWO
                        + "<br><br>" + THREE + "</div><div class='share-bar'>Teilen</div><div id=kommentare><p>"
                        + TWO.replace("Verletzt", "Leser") + "</p></div>"
                        + "<div class='mehr-zum-thema related'><a href='https://www.gazette.example/x/1'>Warum Talsperren im Frühjahr brechen können</a></div></div></div></body>";
        ArticleDraft draft = read(html);
        assertThat(text(draft)).isEqualTo(ONE + "\n" + TWO + "\n" + THREE);
        assertThat(draft.headline()).isEqualTo("Talsperre gebrochen");
        assertThat(draft.publishedAt()).isNotNull();
        assertThat(draft.publishedAt().time()).hasToString("2026-03-09T21:15Z");
        assertThat(draft.relatedLinks())
                .containsExactly(new EditorialLink(
                        "Warum Talsperren im Frühjahr brechen können",
                        "https://www.gazette.example/x/1",
                        EditorialLink.Kind.RELATED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",%s}",
                "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":[\"Article\",\"NewsArticle\"],%s}]}",
                "[{\"@type\":\"Organization\",\"name\":\"x\"},{\"@type\":\"http://schema.org/NewsArticle\",%s}]",
                "<!-- {\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"NewsArticle\",%s}} -->",
                "{\"@type\":\"NewsArticle\",%s",
                "{\"@type\":\"NewsArticle\",%s,};"
            })
    void jsonLdIsReadInAllShapes(String shape) {
        String fields =
                "\"headline\":\"Dam &amp; river\",\"author\":[{\"@type\":\"Person\",\"name\":\"Anna Berg\"},{\"@type\":\"Person\",\"name\":\"Carl Dorn\"}],"
                        + "\"datePublished\":\"2026-03-09T21:15:00+01:00\",\"articleSection\":\"World\",\"isAccessibleForFree\":\"False\","
                        + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Gazette\"},\"articleBody\":\"" + ONE
                        + "\\n" + TWO + "\\n" + THREE + "\"";
        ArticleDraft draft = read("<html><head><script type='application/ld+json'>" + shape.replace("%s", fields)
                + "</script></head><body><div id=app></div></body></html>");
        assertThat(draft.headline()).isEqualTo("Dam & river");
        assertThat(draft.authors()).containsExactly("Anna Berg", "Carl Dorn");
        assertThat(draft.section()).isEqualTo("World");
        assertThat(draft.publisher()).isEqualTo("The Gazette");
        assertThat(draft.publishedAt()).isNotNull();
        assertThat(draft.publishedAt().provenance()).isEqualTo("json-ld");
        assertThat(draft.completeness()).isEqualTo(Completeness.PAYWALLED);
        assertThat(text(draft)).isEqualTo(ONE + "\n" + TWO + "\n" + THREE);
    }

    @Test
    void captionsGoToImagesAndPromptsGo() {
        String html = "<article><h1>Talsperre gebrochen im Norden</h1><div class=article-body><p>" + ONE
                + "</p><figure><img src='/i/dam.jpg'>"
                + "<figcaption>Die Talsperre am Montag (Foto: Eva Lund)</figcaption></figure><p>" + TWO
                + "</p><p><a href='/y'>Lesen Sie auch: Was nun?</a></p>"
                + "<blockquote>" + THREE + "</blockquote><p>Newsletter abonnieren</p></div></article>";
        ArticleDraft draft = read(html);
        assertThat(text(draft)).contains(ONE, TWO, THREE).doesNotContain("Lesen Sie", "Foto", "Newsletter");
        assertThat(draft.images()).singleElement().satisfies(image -> {
            assertThat(image.uri()).isEqualTo("https://www.gazette.example/i/dam.jpg");
            assertThat(image.credit()).contains("Eva Lund");
        });
    }

    @Test
    void aFrontOfLinkedHeadlinesIsNoArticle() {
        StringBuilder html = new StringBuilder("<title>World</title><body>");
        for (int i = 0; i < 20; i++) {
            html.append("<div><h2><a href='/w/")
                    .append(i)
                    .append("'>A headline of some other story ")
                    .append(i)
                    .append("</a></h2><p>Short.</p></div>");
        }
        assertThat(read(html.toString()).notArticle()).startsWith("section front");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<table><tr><td>",
                "<figure><div class=byline><a rel=author href=/author/x>",
                "<h1><h2>",
                "<blockquote><ul><li>"
            })
    @Timeout(60)
    void hostileNestingEnds(String tag) {
        long start = System.nanoTime();
        assertThat(read("<html><body>" + tag.repeat(100_000) + "hello")).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(50));
    }

    private static ArticleDraft read(String html) {
        return READER.read(html, "https://www.gazette.example/welt/talsperre", null, NOW);
    }

    private static String text(ArticleDraft draft) {
        return draft.blocks().stream().map(ArticleDraft.Block::text).collect(Collectors.joining("\n"));
    }
}
