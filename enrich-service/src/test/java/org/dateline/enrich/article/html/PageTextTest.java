package org.dateline.enrich.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.Completeness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to the text of a page and what does not. */
class PageTextTest {

    private static final HtmlPageReader READER = HtmlPageReader.load();
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final String LEAD =
            "The dam above Harlow broke during the night, and the river rose by two meters within an hour.";
    private static final String ONE =
            "Nobody was hurt, because the valley had been emptied in the afternoon, said Mayor Anna Berg on Tuesday.";
    private static final String TWO =
            "The school stays closed until Friday; the bridge to the north is closed until further notice, the mayor said.";
    private static final String BODY = "<div class='article-body'><p>" + ONE + "</p><p>" + TWO + "</p></div>";
    private static final String WHOLE = LEAD + "\n" + ONE + "\n" + TWO;

    private static Stream<Arguments> leads() {
        return Stream.of(
                Arguments.of(
                        "in the header",
                        "<header class='article-header'><h1>Dam broke</h1><p class='lead'>%s</p></header>"),
                Arguments.of("by a teaser's name", "<h1>Dam broke</h1><div class='news-teaser'>%s</div>"),
                Arguments.of("as a heading", "<h1>Dam broke</h1><h2 class='article-deck'>%s</h2>"),
                Arguments.of("as a plain paragraph", "<h1>Dam broke</h1><p>%s</p>"),
                Arguments.of("in a summary", "<h1>Dam broke</h1><div class='article__abstract'><p>%s</p></div>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leads")
    void theStandfirstIsPartOfTheText(String name, String markup) {
        assertThat(text(read("<body><article>" + markup.replace("%s", LEAD) + BODY + "</article></body>")))
                .isEqualTo(WHOLE);
    }

    @Test
    void theStandfirstIsKnownByThePagesDescription() {
        String html = "<head><meta property='og:description' content='" + LEAD + "'></head><body><article>"
                + "<div class='article-header'><h1>Dam broke</h1><div class='x1'>" + LEAD + "</div></div>" + BODY
                + "</article></body>";
        assertThat(text(read(html))).isEqualTo(WHOLE);
    }

    private static Stream<Arguments> noLeads() {
        return Stream.of(
                Arguments.of("menu", "<nav><p>%s</p></nav>"),
                Arguments.of("aside", "<aside><div class='teaser'>%s</div></aside>"),
                Arguments.of("caption", "<figure><figcaption>%s</figcaption></figure>"),
                Arguments.of("hidden", "<div class='lead' style='display:none'>%s</div>"),
                Arguments.of("link", "<div class='teaser'><a href='/x'>%s</a></div>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noLeads")
    void otherThingsAboveTheTextAreNoStandfirst(String name, String markup) {
        assertThat(text(read(
                        "<body><article><h1>Dam broke</h1>" + markup.replace("%s", LEAD) + BODY + "</article></body>")))
                .isEqualTo(ONE + "\n" + TWO);
    }

    @Test
    void menusDoNotOutweighAShortArticle() {
        String menu = "<ul>" + "<li><a href='/m'>Department of something</a></li>".repeat(300) + "</ul>";
        String html = "<body><div><div>" + menu + "</div><div><p>Dam broke</p>" + ONE
                + "<br><br></div></div><div class='page-end'>Harlow Town Hall, 12 Mill Road, call 555 0100 on working days.</div></body>";
        assertThat(text(read(html))).contains(ONE).doesNotContain("Mill Road");
    }

    @Test
    void boxesInsideALineAreTakenOutOfIt() {
        String box = "<span class='rollover-block'><a href='/1'>Mayor Berg opens the new school in the valley</a>"
                + "<a href='/2'>Berg wins a third term as mayor of Harlow</a></span>";
        String html =
                "<body><article><h1>Dam broke</h1><p>Nobody was hurt, said Mayor <span><a href='/berg'>Anna Berg</a>"
                        + box + "</span> on Tuesday.</p><p>" + TWO
                        + "<span hidden>for machines only</span></p></article></body>";
        assertThat(text(read(html))).isEqualTo("Nobody was hurt, said Mayor Anna Berg on Tuesday.\n" + TWO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Posted on 9 March",
                "Updated at 1:23 p.m.",
                "If you enjoyed this article, join us.",
                "Foto: Eva Lund"
            })
    void furnitureIsKnownByItsWords(String line) {
        assertThat(text(read(page("<p>" + line + "</p>")))).isEqualTo(ONE + "\n" + TWO);
    }

    @Test
    void aSentenceThatBeginsLikeALabelStays() {
        String sentence =
                "Posted on the door of the town hall was a list of the streets that have to be left before the evening.";
        assertThat(text(read(page("<p>" + sentence + "</p>")))).contains(sentence);
    }

    @Test
    void aFrameThatClosesItselfDoesNotSwallowTheText() {
        assertThat(text(read("<body><article><h1>Dam broke</h1><iframe src='https://video.example/1'/><p>" + ONE
                        + "</p><p>" + TWO + "</p></article></body>")))
                .isEqualTo(ONE + "\n" + TWO);
    }

    private static Stream<Arguments> completeness() {
        String long400 =
                "<p>" + ONE + "</p><p>" + TWO + "</p><p>" + LEAD + "</p><p>" + ONE.replace("Nobody", "No one") + "</p>";
        return Stream.of(
                Arguments.of("", long400, Completeness.FULL),
                Arguments.of("", "<p>" + ONE + "</p>", Completeness.UNKNOWN),
                Arguments.of("", long400 + "<p>" + TWO.replace("mayor said.", "mayor …") + "</p>", Completeness.TEASER),
                Arguments.of(
                        "<meta name='description' content='" + ONE + "'>", "<p>" + ONE + "</p>", Completeness.TEASER),
                Arguments.of(
                        "<meta property='article:content_tier' content='locked'>", long400, Completeness.PAYWALLED),
                Arguments.of("", long400 + "<div class='paywall-box'>For subscribers</div>", Completeness.PAYWALLED),
                Arguments.of("", long400 + "<div class='paywall-box' hidden>For subscribers</div>", Completeness.FULL));
    }

    @ParameterizedTest
    @MethodSource("completeness")
    void whatIsMissingIsSaid(String head, String body, Completeness expected) {
        String html = "<head>" + head + "</head><body><article><h1>Dam broke</h1>" + body + "</article></body>";
        assertThat(read(html).completeness()).isEqualTo(expected);
    }

    @Test
    void markUpBeyondTheLimitIsLeftUnread() {
        String html = "<body><article><h1>Dam broke</h1><p>" + ONE + "</p><p>" + TWO + "</p>"
                + "<p>x</p>".repeat(100_000) + "<p>The end of it.</p></article></body>";
        ArticleDraft draft = read(html);
        assertThat(draft.completeness()).isEqualTo(Completeness.TRUNCATED);
        assertThat(text(draft)).contains(ONE).doesNotContain("The end");
    }

    private static Stream<Arguments> titles() {
        return Stream.of(
                Arguments.of("404 Not Found", "error page"),
                Arguments.of("Error 503", "error page"),
                Arguments.of("500 – Internal error", "error page"),
                Arguments.of("Seite nicht gefunden", "error page"),
                Arguments.of("Log in", "log-in page"),
                Arguments.of("500 euros fine for feeding pigeons", null),
                Arguments.of("404 houses rebuilt after the flood", null));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void errorPagesAreToldFromNewsWithNumbers(String title, @Nullable String reason) {
        String html = "<title>" + title + "</title><body><h1>" + title + "</h1><p>" + ONE + "</p></body>";
        String found = read(html).notArticle();
        if (reason == null) {
            assertThat(found).isNull();
        } else {
            assertThat(found).startsWith(reason);
        }
    }

    private static Stream<Arguments> addresses() {
        String figures =
                "<figure><img src='/1.jpg'><figcaption>Boats in the harbor of Harlow at dawn</figcaption></figure>"
                        .repeat(9);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            lines.append("<div><a href='/world/")
                    .append(i)
                    .append("'>The council of Harlow talks about bridge number ")
                    .append(i)
                    .append("</a></div>");
        }
        return Stream.of(
                Arguments.of("/pictures/gallery/harlow-at-dawn", figures, "gallery"),
                Arguments.of("/world/harlow-at-dawn-was-never-so-quiet", figures, null),
                Arguments.of("/world/europe", lines.toString(), "section front"),
                Arguments.of("/world/2026/03/09/dam-broke-above-harlow-in-the-night", lines.toString(), null));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void galleriesAndFrontsAreToldByAddressAndContent(String path, String content, @Nullable String reason) {
        String html = "<body><h1>Harlow</h1><div><p>" + ONE + "</p>" + content + "</div></body>";
        String found = READER.read(html, "https://www.gazette.example" + path, null, NOW)
                .notArticle();
        if (reason == null) {
            assertThat(found).isNull();
        } else {
            assertThat(found).startsWith(reason);
        }
    }

    private static String page(String end) {
        return "<body><article><h1>Dam broke</h1>" + BODY.replace("</div>", end + "</div>") + "</article></body>";
    }

    private static ArticleDraft read(String html) {
        return READER.read(html, "https://www.gazette.example/world/dam", null, NOW);
    }

    private static String text(ArticleDraft draft) {
        return draft.blocks().stream().map(ArticleDraft.Block::text).collect(Collectors.joining("\n"));
    }
}
