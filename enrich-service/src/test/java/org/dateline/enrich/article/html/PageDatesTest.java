package org.dateline.enrich.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.dateline.enrich.article.NewsTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDatesTest {

    private static final HtmlPageReader READER = HtmlPageReader.load();
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final String TEXT =
            "<p>The dam above Harlow gave way on Monday night and the river rose by two meters within an hour.</p>"
                    + "<p>Nobody was hurt because the valley had been cleared in the afternoon, said mayor Anna Berg.</p>"
                    + "<p>The school stays closed until Friday, and the bridge to the north is closed until further notice.</p>";
    private static final String TITLE = "Dam gives way above Harlow";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <meta property='article:published_time' content='2026-03-09T21:15:00+01:00'>; 2026-03-09T21:15+01:00 meta
            <meta name='parsely-pub-date' content='2026-03-09T21:15:00Z'>; 2026-03-09T21:15Z meta
            <meta name='DC.date.issued' content='2026-03-09'>; 2026-03-09T00:00Z meta
            <meta itemprop='datePublished' content='2026-03-09'>; 2026-03-09T00:00Z meta
            <meta name='date' content='2026-03-09'>; 2026-03-09T00:00Z meta
            <meta name='pubdate' content='1773087300'>; 2026-03-09T20:15Z meta
            <script type='application/ld+json'>{"@type":"NewsArticle","headline":"x","datePublished":"2026-03-09T21:15:00+01:00"}</script>; 2026-03-09T21:15+01:00 json-ld
            <script type='application/ld+json'>{"@type":"NewsArticle","headline":"x","datePublished":["2026-03-09"]}</script>; 2026-03-09T00:00Z json-ld
            <script type='application/ld+json'>{"@graph":[{"@type":"WebSite"},{"@type":"WebPage","datePublished":"2026-03-09"}]}</script>; 2026-03-09T00:00Z json-ld
            <script>window.data={"post":{"publishedAt":"2026-03-09T21:15:00+01:00"}}</script>; 2026-03-09T21:15+01:00 meta
            <script>window.data="{\\"published_at\\":\\"2026-03-09\\"}"</script>; 2026-03-09T00:00Z meta
            <link rel=canonical href='https://www.gazette.example/2026/03/09/dam/'>; 2026-03-09T00:00Z url
            <link rel=canonical href='https://www.gazette.example/news/09-03-2026-dam'>; 2026-03-09T00:00Z url
            <meta property='og:image' content='https://www.gazette.example/files/2026/03/09/dam.jpg'>; 2026-03-09T00:00Z url
            <meta name='last-modified' content='2026-03-09'>; 2026-03-09T00:00Z meta
            <meta property='article:published_time' content='0001-01-01T00:00:00Z'><meta name='date' content='2026-03-09'>; 2026-03-09T00:00Z meta
            <title>x</title>; none
            """)
    void dataAboutThePageAreRead(String head, String expected) {
        assertThat(published(page(head, "", ""))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <time datetime='2026-03-09T21:15:00+01:00'>Monday</time>; 2026-03-09T21:15+01:00 time-element
            <time class='entry-date published updated' datetime='2026-03-09'>x</time>; 2026-03-09T00:00Z time-element
            <time class='updated' datetime='2026-03-10'>x</time><time class='published' datetime='2026-03-09'>x</time>; 2026-03-09T00:00Z time-element
            <span property='dc:date dc:created' content='2026-03-09T21:15:00+01:00'>Monday</span>; 2026-03-09T21:15+01:00 time-element
            <abbr title='9 March 2026'>yesterday</abbr>; 2026-03-09T00:00Z time-element
            <abbr data-utime='1773087300'>yesterday</abbr>; 2026-03-09T20:15Z time-element
            <div class=date>9 March 2026</div>; 2026-03-09T00:00Z text
            <p>By Anna Berg on 9 March 2026</p>; 2026-03-09T00:00Z text
            <p>Updated 10 March 2026, first published 9 March 2026</p>; 2026-03-09T00:00Z text
            <p>Member since 1 January 2019</p><p>9 March 2026</p>; 2026-03-09T00:00Z text
            <p><span>09.03.26</span><span>21:15</span></p>; 2026-03-09T21:15Z text
            <p>9.3.2026</p><div class=comments><time datetime='2026-03-10'>x</time></div>; 2026-03-09T00:00Z text
            <blockquote><time datetime='2019-01-01'>1 January 2019</time></blockquote><p>9.3.2026</p>; 2026-03-09T00:00Z text
            <p>yesterday</p>; none
            """)
    void whatThePagePrintsIsRead(String line, String expected) {
        assertThat(published(page("", line, ""))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <p>This article was published on 9 March 2026 at 21:15.</p>; 2026-03-09T21:15Z text
            <footer>Last modified: 9 March 2026</footer>; 2026-03-09T00:00Z text
            <ul class=related><li>Flood of the century 1 January 2019</li></ul>; 2019-01-01T00:00Z text
            <ul class=related><li>1 January 2019</li></ul><footer>Last modified: 9 March 2026</footer>; 2026-03-09T00:00Z text
            """)
    void whatStandsBelowIsTakenLast(String below, String expected) {
        assertThat(published(page("", "", below))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <meta name='date' content='2026-03-08'>; <p>9 March 2026</p>; 2026-03-09
            <meta name='publishdate' content='2026-03-09'>; <p>8 March 2026</p>; 2026-03-09
            <meta itemprop='datePublished' content='2026-03-08'><meta property='article:published_time' content='2026-03-09'>; <p>9 March 2026</p>; 2026-03-09
            <link rel=canonical href='https://www.gazette.example/2026/03/08/dam/'>; <p>9 March 2026</p>; 2026-03-08
            <link rel=canonical href='https://www.gazette.example/2019/03/08/dam/'><meta name='pubdate' content='2026-03-09'>; x; 2019-03-08
            <link rel=canonical href='https://www.gazette.example/2026/03/3-questions/'><meta name='pubdate' content='2026-03-09'>; x; 2026-03-09
            <link rel=canonical href='https://www.gazette.example/2026/02/dam/'>; <p>9 March 2026</p>; 2026-03-09
            """)
    void candidatesAreWeighed(String head, String line, String expected) {
        assertThat(published(page(head, line, ""))).startsWith(expected);
    }

    /** An article of the evening of 8 March in Denver, which the page's data state in UTC. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            2026-03-09T03:15:00Z; <p>March 8, 2026 at 8:15 PM</p>; -; -; 2026-03-08T20:15-07:00 meta
            2026-03-09T03:15:00Z; <time datetime='2026-03-08T20:15:00-07:00'>x</time>; -; -; 2026-03-08T20:15-07:00 meta
            2026-03-09T03:15:00Z; <p>March 8, 2026</p>; -; America/Denver; 2026-03-08T21:15-06:00 meta
            2026-03-09T03:15:00Z; <p>March 8, 2026</p>; -; -; 2026-03-08T00:00Z text
            2026-03-09T03:15:00Z; <p>x</p>; https://www.gazette.example/2026/03/08/dam; -; 2026-03-08T00:00Z url
            2026-03-09T03:15:00Z; <p>March 9, 2026</p>; -; -; 2026-03-09T03:15Z meta
            2026-03-09T03:15:00Z; <p>x</p>; -; America/Denver; 2026-03-09T03:15Z meta
            2026-03-09T13:15:00Z; <p>March 8, 2026</p>; -; -; 2026-03-09T13:15Z meta
            2026-03-08T20:15:00Z; <p>2026年3月9日 5:15</p>; -; -; 2026-03-09T05:15+09:00 meta
            2026-03-09T03:15:00+00:00; <p>Updated March 8, 2026</p>; -; -; 2026-03-09T03:15Z meta
            2026-03-09T03:15:00+01:00; <p>March 8, 2026</p>; -; -; 2026-03-09T03:15+01:00 meta
            """)
    void thePublishersOwnDayIsRestored(
            String stated, String line, @Nullable String uri, @Nullable String zone, String expected) {
        String html = page("<meta property='article:published_time' content='" + stated + "'>", line, "");

        assertThat(text(READER.read(html, uri, zone == null ? null : ZoneId.of(zone), NOW)
                        .publishedAt()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <meta property='article:modified_time' content='2026-03-10T08:00:00Z'>; x; 2026-03-10T08:00Z meta
            <meta property='og:updated_time' content='1773129600'>; x; 2026-03-10T08:00Z meta
            <meta property='article:modified_time' content='2026-03-08T08:00:00Z'>; x; none
            <script type='application/ld+json'>{"@type":"NewsArticle","headline":"x","dateModified":"2026-03-10T08:00:00Z"}</script>; x; 2026-03-10T08:00Z json-ld
            x; <time class=updated datetime='2026-03-10T08:00:00Z'>x</time>; 2026-03-10T08:00Z time-element
            x; <p>Published: 9 March 2026, 21:15 | Updated: 10 March 2026, 08:00</p>; 2026-03-10T08:00Z text
            x; <p>9 March 2026</p>; none
            """)
    void theLastChangeIsRead(String head, String line, String expected) {
        String html = page("<meta name='pubdate' content='2026-03-09T20:15:00Z'>" + head, line, "");

        assertThat(text(READER.read(html, null, null, NOW).modifiedAt())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            en; https://www.gazette.example/dam; <p>03/02/2026</p>; 2026-03-02
            en; https://www.gazette.co.uk/dam; <p>03/02/2026</p>; 2026-02-03
            en-US; https://www.gazette.com.au/dam; <p>03/02/2026</p>; 2026-02-03
            en-US; https://www.gazette.ca/dam; <p>03/02/2026</p>; 2026-03-02
            en; -; <p>03/02/2026 03:15 PM GMT</p>; 2026-02-03
            de; https://www.gazette.us/dam; <p>03/02/2026</p>; 2026-02-03
            """)
    void theCountryTellsTheOrderOfDayAndMonth(String language, @Nullable String uri, String line, String expected) {
        String html = page("", line, "").replace("lang=en", "lang=" + language);

        assertThat(text(READER.read(html, uri, null, NOW).publishedAt())).startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Veröffentlicht am 9. März 2026, 21:15 Uhr; 2026-03-09T21:15Z
            Stand: 09.03.2026, 21:15 Uhr; 2026-03-09T21:15Z
            Publié le 9 mars 2026 à 21h15; 2026-03-09T21:15Z
            9 de marzo de 2026; 2026-03-09T00:00Z
            Aggiornato il 9 marzo 2026 alle ore 21:15; 2026-03-09T21:15Z
            9 березня 2026, 21:15; 2026-03-09T21:15Z
            9 Mart 2026 Pazartesi 21:15; 2026-03-09T21:15Z
            2026年3月9日 21:15; 2026-03-09T21:15Z
            令和8年3月9日; 2026-03-09T00:00Z
            2026. 3. 9. 오후 9:15; 2026-03-09T21:15Z
            ۱۸ اسفند ۱۴۰۴; 2026-03-09T00:00Z
            9 มีนาคม 2569; 2026-03-09T00:00Z
            ٩ مارس ٢٠٢٦; 2026-03-09T00:00Z
            ৯ মার্চ ২০২৬, ২১:১৫; 2026-03-09T21:15Z
            """)
    void dateLinesOfManyLanguagesAreRead(String line, String expected) {
        assertThat(published(page("", "<p>" + line + "</p>", ""))).startsWith(expected);
    }

    @Test
    @Timeout(20)
    void datesWithoutEndAreReadInLinearTime() {
        String lines = "<p>9 March 2026</p><time datetime='2026-03-09'>x</time><abbr title='9 March 2026'>x</abbr>"
                .repeat(40_000);
        String html = page("", lines, lines);

        assertThat(READER.read(html, null, null, NOW).publishedAt()).isNotNull();
    }

    private static String published(String html) {
        return text(READER.read(html, null, null, NOW).publishedAt());
    }

    private static String text(@Nullable NewsTime time) {
        return time == null ? "none" : time.time() + " " + time.provenance();
    }

    private static String page(String head, String line, String below) {
        return "<html lang=en><head><title>" + TITLE + "</title>" + head
                + "</head><body><nav><a href=/a>News</a></nav><main><h1>" + TITLE + "</h1>" + line
                + "<div class=article-body>" + TEXT + "</div>" + below + "</main></body></html>";
    }
}
