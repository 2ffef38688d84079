package org.dateline.enrich.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.dateline.enrich.article.ArticleDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HeadlineFinderTest {

    private static final HtmlPageReader READER = HtmlPageReader.load();
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final String PROSE =
            "<p>The dam above Harlow broke in the night, and the river rose by two meters within an hour, the council said.</p>"
                    + "<p>Nobody was hurt, because the valley had been cleared in the afternoon before, said the mayor of the town.</p>";
    private static final String ARCHIVED = "https://archive.example/web/2024/https://www.gazette.example/";

    static Stream<Arguments> pages() {
        return Stream.of(
                page("heading", "Dam breaks above Harlow | The Gazette", "", "<h1>Dam breaks above Harlow</h1>"),
                page(
                        "site in a heading",
                        "Dam breaks above Harlow | Valley Blog",
                        "",
                        "<h1>Valley Blog</h1><h2>Dam breaks above Harlow</h2>"),
                page(
                        "site's link in an archive",
                        "Dam breaks above Harlow",
                        "",
                        "<h1><a href='" + ARCHIVED + "'>Valley Blog</a></h1><h2>Dam breaks above Harlow</h2>"),
                page(
                        "host in a heading",
                        "Dam breaks above Harlow",
                        "",
                        "<h1>gazette.example</h1><h3>Dam breaks above Harlow</h3>"),
                page(
                        "line for listeners",
                        "Gazette - detail",
                        "<meta property=og:title content='Dam breaks above Harlow'>",
                        "<h1 class=sr-only>detail</h1><h1>Dam breaks above Harlow</h1>"),
                page(
                        "kicker inside",
                        "Dam breaks above Harlow",
                        "",
                        "<h1><span>Floods</span> Dam breaks above Harlow</h1>"),
                page(
                        "subtitle inside",
                        "Dam breaks above Harlow - Gazette",
                        "",
                        "<h1>Dam breaks above Harlow <small class=entry-subtitle>What the valley should know now</small></h1>"),
                page(
                        "hidden word inside",
                        "Dam breaks above Harlow | Gazette",
                        "",
                        "<h1><div><span class=visuallyhidden>Headline:</span> Dam breaks above Harlow</div></h1>"),
                page(
                        "no heading",
                        "Dam breaks above Harlow - World - Gazette Online Edition",
                        "",
                        "<div>Gazette: Dam breaks above Harlow</div>"),
                page(
                        "day before it",
                        "3.2.2026 - Dam breaks above Harlow",
                        "",
                        "<h2>3.2.2026 - Dam breaks above Harlow</h2>"),
                page(
                        "in the metadata only",
                        "Gazette",
                        "<meta property=og:title content='Dam breaks above Harlow'>",
                        "<h2>World</h2>"),
                page(
                        "printed, not stated",
                        "Harlow's dam is gone",
                        "<meta property=og:title content=\"Harlow's dam is gone\">",
                        "<h1>Dam breaks above Harlow</h1>"),
                page(
                        "name of an application",
                        "Dam breaks above Harlow",
                        "<meta name=application-name content='Dam breaks above Harlow'>",
                        "<h1>Dam breaks above Harlow</h1>"),
                page(
                        "other stories",
                        "Dam breaks above Harlow | Gazette",
                        "",
                        "<h1>Dam breaks above Harlow</h1><div class=related><h1>Quite another story of today</h1></div>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void theHeadlineIsFound(String name, String html) {
        ArticleDraft draft = READER.read(html, "https://www.gazette.example/world/dam", null, NOW);

        assertThat(draft.headline()).isEqualTo("Dam breaks above Harlow");
    }

    private static Arguments page(String name, String title, String head, String headings) {
        return Arguments.of(
                name,
                "<html><head><title>" + title + "</title>" + head + "</head><body>" + headings + "<div>" + PROSE
                        + "</div></body></html>");
    }
}
