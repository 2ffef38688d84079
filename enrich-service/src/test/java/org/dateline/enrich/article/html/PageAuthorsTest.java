package org.dateline.enrich.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.dateline.enrich.article.ArticleDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PageAuthorsTest {

    private static final HtmlPageReader READER = HtmlPageReader.load();
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final String PROSE =
            "<p>The dam above Harlow broke in the night, and the river rose by two meters within an hour, the council said.</p>"
                    + "<p>Nobody was hurt, because the valley had been cleared in the afternoon before, said the mayor of the town.</p>"
                    + "<p>The school stays closed until Friday; the bridge to the north will not open before the summer of next year.</p>";

    /** Head, what stands between headline and text, what follows the text, the authors. */
    static Stream<Arguments> pages() {
        return Stream.of(
                page("the line below the headline", "", "<p>By Anna Berg and Carl Dorn</p>", "", "Anna Berg|Carl Dorn"),
                page("a login with a verb", "", "<div>Posted by anna7 on March 3, 2026</div>", "", "anna7"),
                page("date before name", "", "<small>03.02.2026 | 13:10 Uhr | Anna Berg</small>", "", "Anna Berg"),
                page("place before date", "", "<small>Bad Harlow | 03.02.2026</small>", "", ""),
                page("a label above", "", "<h4>Autorin</h4><p>Anna Berg, </p>", "", "Anna Berg"),
                page(
                        "an attribute for tests",
                        "",
                        "<div data-testid=prism-byline><div>Anna Berg</div></div>",
                        "",
                        "Anna Berg"),
                page(
                        "links of authors",
                        "",
                        "<p class=byline><a href=/author/a>Anna Berg</a>, <a href=/author/c>Carl Dorn</a></p>",
                        "",
                        "Anna Berg|Carl Dorn"),
                page(
                        "a box with what she does",
                        "",
                        "<div class=author><a href=/author/a>Anna Berg</a><p>Student, mother and runner of long distances.</p></div>",
                        "",
                        "Anna Berg"),
                page(
                        "a user below the headline",
                        "",
                        "<div><a href=/user/annab>annab</a> 3.2.2026, 13:56 Uhr</div>",
                        "",
                        "annab"),
                page("a person written about", "", "<div>Topics: <a href=/people/max-poe>Max Poe</a></div>", "", ""),
                signed("signature", "<p><em>Anna Berg</em></p>"),
                signed("signature in brackets", "<p>(Anna Berg)</p>"),
                page(
                        "comments are no authors",
                        "",
                        "",
                        "<div id=comments><p class=author>Max Poe</p><p>by Max Poe</p></div>",
                        ""),
                page(
                        "stories beside",
                        "",
                        "",
                        "<div class=related><h3>More</h3><p class=byline>By Max Poe</p></div>",
                        ""),
                page(
                        "stated before printed",
                        "<meta name=author content='Anna Berg'>",
                        "<p class=byline>By The Gazette</p>",
                        "",
                        "Anna Berg"),
                page(
                        "people before desks",
                        "<meta name=author content='Newsdesk'>",
                        "<p class=byline>By Anna Berg</p>",
                        "",
                        "Anna Berg"),
                page(
                        "a desk before people far off",
                        "<meta name=author content='Gazette Newsdesk'>",
                        "",
                        "<p>x</p>".repeat(12) + "<div class=author>Max Poe</div>",
                        "Gazette Newsdesk"),
                page("a first name", "<meta name=author content='anna'>", "", "", "anna"),
                page(
                        "microdata",
                        "",
                        "<span itemprop=author itemscope><span itemprop=name>Anna Berg</span></span>",
                        "",
                        "Anna Berg"),
                page("nobody", "", "<p>Last updated: March 3, 2026</p>", "", ""),
                page("heading with by", "", "<h3>By the numbers</h3>", "", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void authorsAreFound(String name, String html, String authors) {
        ArticleDraft draft = READER.read(html, "https://www.gazette.example/world/dam", null, NOW);

        assertThat(String.join("|", draft.authors())).isEqualTo(authors);
    }

    private static Arguments signed(String name, String signature) {
        Arguments page = page(name, "", "", "", "Anna Berg");
        String html = (String) page.get()[1];
        return Arguments.of(name, html.replace("</div></article>", signature + "</div></article>"), "Anna Berg");
    }

    private static Arguments page(String name, String head, String below, String after, String authors) {
        String html = "<html><head><title>Dam breaks above Harlow | The Gazette</title>" + head
                + "</head><body><article><h1>Dam breaks above Harlow</h1>" + below + "<div class=article-body>" + PROSE
                + "</div>"
                + after + "</article></body></html>";
        return Arguments.of(name, html, authors);
    }
}
