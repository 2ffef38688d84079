package org.dateline.enrich.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.ArticleDraft.LiveEntry;
import org.junit.jupiter.api.Test;

class LiveBlogReaderTest {

    private static final HtmlPageReader READER = HtmlPageReader.load();
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final String INTRO =
            "The river has risen by two meters since Monday, and the town of Harlow has asked people in the valley to leave.";
    private static final String FIRST =
            "The first families have reached the school on the hill, where the Red Cross has set up two hundred beds.";
    private static final String SECOND =
            "The bridge to the north is closed until further notice, the mayor said at a press conference in the town hall.";
    private static final String THIRD =
            "The dam above the town has broken. Nobody was hurt, because the valley had been emptied in the afternoon.";

    @Test
    void entriesComeFromStructuredData() {
        String html =
                "<head><script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Flood in Harlow\","
                        + "\"liveBlogUpdate\":["
                        + update("Dam has broken", THIRD, "2026-03-10T10:30:00+01:00") + ","
                        + update("Bridge closed", SECOND, "2026-03-10T09:15:00+01:00") + ","
                        + update("Families safe", FIRST, "2026-03-10T08:00:00+01:00")
                        + "]}</script></head><body><article><h1>Flood in Harlow</h1><p>" + INTRO + "</p>"
                        + "<div><h2>Dam has broken</h2><p>" + THIRD + "</p></div></article></body>";
        ArticleDraft draft = read(html, "https://gazette.example/flood");
        assertThat(headlines(draft)).containsExactly("Dam has broken", "Bridge closed", "Families safe");
        assertThat(draft.blocks().get(0).text()).isEqualTo(INTRO);
        assertThat(draft.blocks().get(0).liveEntry()).isNull();
        LiveEntry newest = entries(draft).get(0);
        assertThat(newest.publishedAt()).isNotNull();
        assertThat(newest.publishedAt().time()).hasToString("2026-03-10T10:30+01:00");
        assertThat(newest.publishedAt().provenance()).isEqualTo("json-ld");
    }

    @Test
    void entriesComeFromBoxesWithTimes() {
        String html = "<body><main><h1>Flood in Harlow</h1><time datetime='2026-03-10T07:00Z'>7.00</time><p>" + INTRO
                + "</p><div>"
                + box("2026-03-10T09:30Z", "Dam has broken", THIRD)
                + box("2026-03-10T08:15Z", "Bridge closed", SECOND)
                + box("2026-03-10T07:00Z", "Families safe", FIRST)
                + "</div></main></body>";
        ArticleDraft draft = read(html, "https://gazette.example/live-blog/flood");
        assertThat(headlines(draft)).containsExactly("Dam has broken", "Bridge closed", "Families safe");
        assertThat(entries(draft))
                .allSatisfy(entry -> assertThat(entry.publishedAt()).isNotNull());
    }

    @Test
    void pagesThatAreNotLiveHaveNone() {
        String html = "<body><main><h1>Flood in Harlow</h1><p>" + INTRO + "</p><div>"
                + box("2026-03-10T09:30Z", "Dam has broken", THIRD) + box("2026-03-10T08:15Z", "Bridge closed", SECOND)
                + "</div></main></body>";
        assertThat(entries(read(html, "https://gazette.example/flood"))).isEmpty();
    }

    private static String update(String headline, String body, String time) {
        return "{\"@type\":\"BlogPosting\",\"headline\":\"" + headline + "\",\"articleBody\":\"" + body
                + "\",\"datePublished\":\"" + time + "\"}";
    }

    private static String box(String time, String headline, String body) {
        return "<div><time datetime='" + time + "'>" + time + "</time><h3>" + headline + "</h3><p>" + body
                + "</p></div>";
    }

    private static ArticleDraft read(String html, String uri) {
        return READER.read(html, uri, null, NOW);
    }

    private static List<LiveEntry> entries(ArticleDraft draft) {
        return draft.blocks().stream()
                .map(ArticleDraft.Block::liveEntry)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<String> headlines(ArticleDraft draft) {
        return entries(draft).stream()
                .map(entry -> Objects.requireNonNullElse(entry.headline(), ""))
                .toList();
    }
}
