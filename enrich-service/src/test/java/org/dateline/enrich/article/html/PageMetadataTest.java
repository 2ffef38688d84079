package org.dateline.enrich.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section, publisher, rights, keywords, images, and JSON-LD in the shapes in which it comes. */
class PageMetadataTest {

    private static final HtmlPageReader READER = HtmlPageReader.load();
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final String PROSE =
            "<p>The dam above Harlow broke in the night, and the river rose by two meters within an hour, the council said.</p>"
                    + "<p>Nobody was hurt, because the valley had been cleared in the afternoon before, said the mayor of the town.</p>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"@type":"NewsArticle","author":"Anna Berg"}
            {"@type":"NewsArticle","author":["Anna Berg"]}
            {"@type":"NewsArticle","author":{"@type":"Person","name":"Anna Berg"}}
            {"@type":"NewsArticle","author":{"@type":"Person","name":["Anna Berg"]}}
            {"@type":"NewsArticle","author":{"@list":[{"name":"Anna Berg"}]}}
            {"@type":"NewsArticle","author":{"@type":"Person","givenName":"Anna","familyName":"Berg"}}
            {"@type":"NewsArticle","author":[{"@type":"Organization","name":"The Gazette"},{"@type":"Person","name":"Anna Berg"}]}
            {"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Anna Berg"}]}
            {"@type":"WebPage","mainEntity":{"@type":["LiveBlogPosting"],"author":{"name":"Anna Berg"}}}
            {"@type":"schema:ReportageNewsArticle","author":{"name":"Anna Berg"}}
            {"@type":"WebSite"} {"@type":"NewsArticle","author":{"name":"Anna Berg"}}
            {'@type':'NewsArticle',author:{'name':'Anna Berg'},}
            {"@type":"NewsArticle", /* the author */ "author":{"name":"Anna Berg"}} // end
            {&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;author&quot;:&quot;Anna Berg&quot;}
            //<![CDATA[ {"@type":"NewsArticle","author":"Anna Berg"} //]]>
            /*<![CDATA[*/ {"@type":"NewsArticle","author":"Anna Berg"} /*]]>*/
            {"@type":"NewsArticle","description":"a\tb","author":"Anna Berg"
            """)
    void authorsOfJsonLd(String json) {
        assertThat(read("<script type='application/ld+json'>" + json + "</script>", "", "")
                        .authors())
                .containsExactly("Anna Berg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[[[[",
                "{\"@type\":}",
                "null",
                "\"x\"",
                "{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#a\"}}"
            })
    void brokenJsonLdIsPassedOver(String json) {
        assertThat(read("<script type='application/ld+json'>" + json + "</script>", "", "")
                        .headline())
                .isEqualTo("Dam breaks above Harlow");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            <meta property="article:section" content="World">; ; World
            <meta property="article:section" content="World,Floods,Dams">; ; World
            <meta property="article:section" content="{$category}">; ; welt
            <script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"name":"The Gazette"},{"name":"World"},{"name":"Dam breaks above Harlow"}]}</script>; ; World
            ; <div class=breadcrumb><a href=/>Home</a> <a href=/w>World</a></div>; World
            ; ; welt
            """)
    void sections(String head, String top, String section) {
        assertThat(read(head, top, "").section()).isEqualTo(section);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            <meta name=copyright content="Gazette Ltd.">; ; Gazette Ltd.
            <script type="application/ld+json">{"@type":"NewsArticle","copyrightYear":2026,"copyrightHolder":{"name":"Gazette Ltd."}}</script>; ; © 2026 Gazette Ltd.
            <script type="application/ld+json">{"@type":"NewsArticle","copyrightNotice":"(c) Gazette","copyrightHolder":"Other"}</script>; ; (c) Gazette
            ; <footer><p>About us</p><p>© 2026 Gazette Ltd.</p></footer>; © 2026 Gazette Ltd.
            ; <footer>Copyright 2026 by Gazette</footer>; Copyright 2026 by Gazette
            ; <footer>Gazette. Alle Rechte vorbehalten</footer>; Gazette. Alle Rechte vorbehalten
            ; <footer>Контакты. Все права защищены.</footer>; Контакты. Все права защищены.
            <link rel=license href="https://license.example/by/4.0/">; ; https://license.example/by/4.0/
            ; <footer>Write about copyright</footer>;
            """)
    void rights(String head, String end, String notice) {
        assertThat(read(head, "", end).copyrightNotice()).isEqualTo(notice);
    }

    @Test
    void keywordsAreTakenOnce() {
        String head =
                "<meta name=news_keywords content='dam, Harlow'><meta property=article:tag content='#Dam'><meta property=article:tag content=Floods>"
                        + "<meta name=keywords content='水壩、洪水,{tags}'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"keywords\":\"Dam; River\"}</script>";
        assertThat(read(head, "", "").keywords()).containsExactly("Dam", "River", "Harlow", "水壩", "洪水", "Floods");
    }

    @ParameterizedTest
    @CsvSource({"The Gazette,The Gazette", "@gazette,", "https://social.example/gazette,"})
    void publishers(String stated, String publisher) {
        assertThat(read("<meta property=og:site_name content='" + stated + "'>", "", "")
                        .publisher())
                .isEqualTo(publisher);
    }

    @Test
    void imagesTakeCaptionAndCreditFromWhereTheyStand() {
        String figures =
                "<figure><img src=/1.jpg><figcaption>The dam <span class=credit>Foto: Eva Lund/dpa</span></figcaption></figure>"
                        + "<figure><img src=/2.jpg data-credit='Max Poe'><figcaption>The valley</figcaption></figure>"
                        + "<figure><img src='data:image/gif;base64,R0' data-src=/3.jpg><figcaption>The bridge (Photo by Eva Lund/AFP)</figcaption></figure>"
                        + "<figure><img src=/4.jpg></figure>";
        String head =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"image\":[{\"@type\":\"ImageObject\",\"url\":\"https://www.gazette.example/4.jpg\","
                        + "\"caption\":\"The school\",\"creator\":{\"name\":\"Eva Lund\"}},{\"url\":\"https://www.gazette.example/5.jpg\",\"creditText\":\"Handout\"}]}</script>";
        List<Image> images = read(head, "", figures).images();
        assertThat(images)
                .containsExactly(
                        new Image("https://www.gazette.example/1.jpg", "The dam", "Eva Lund/dpa"),
                        new Image("https://www.gazette.example/2.jpg", "The valley", "Max Poe"),
                        new Image("https://www.gazette.example/3.jpg", "The bridge", "Eva Lund/AFP"),
                        new Image("https://www.gazette.example/4.jpg", "The school", "Eva Lund"),
                        new Image("https://www.gazette.example/5.jpg", null, "Handout"));
    }

    @Test
    void agencyAndPlaceComeFromTheText() {
        String html = "<html><body><h1>Dam breaks above Harlow</h1><div>"
                + PROSE.replace("<p>The dam", "<p>HARLOW, March 3 (Reuters) - The dam") + "</div></body></html>";
        ArticleDraft draft = READER.read(html, "https://www.gazette.example/welt/dam", null, NOW);
        assertThat(draft.located()).isEqualTo("HARLOW");
        assertThat(draft.agency()).isEqualTo("Reuters");
    }

    @ParameterizedTest
    @CsvSource({"Harlow,Harlow", "2026-03-03T10:00:00Z,"})
    void aDatelineIsAPlace(String stated, String located) {
        String head = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"dateline\":\"" + stated
                + "\"}</script>";
        assertThat(read(head, "", "").located()).isEqualTo(located);
    }

    private static ArticleDraft read(String head, String top, String end) {
        String html =
                "<html><head><title>Dam breaks above Harlow</title>" + (head == null ? "" : head) + "</head><body>"
                        + (top == null ? "" : top) + "<article><h1>Dam breaks above Harlow</h1>" + PROSE
                        + (end == null || end.startsWith("<footer") ? "" : end) + "</article>"
                        + (end != null && end.startsWith("<footer") ? end : "") + "</body></html>";
        return READER.read(html, "https://www.gazette.example/welt/dam/1", null, NOW);
    }
}
