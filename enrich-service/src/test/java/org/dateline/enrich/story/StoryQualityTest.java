package org.dateline.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BCubed F1 (Bagga and Baldwin 1998) on the labelled sets, one configuration for all; a net under changes, not a target. */
class StoryQualityTest {

    @ParameterizedTest
    @CsvSource({"ecb_plus, 0.865", "galaxy, 0.83", "uci, 0.84", "googlenews, 0.80"})
    void keepsItsQuality(String set, double floor) throws IOException {
        List<LinkableArticle> articles = new ArrayList<>();
        Map<String, String> truth = new HashMap<>();
        for (JsonNode json : SharedData.records("stories/" + set + ".jsonl")) {
            Instant time = Instant.parse(json.path("publishedAt").asText());
            String id = json.path("id").asText();
            truth.put(id, json.path("story").asText());
            articles.add(NewsArticles.article(
                            id, json.path("title").asText(), json.path("text").asText())
                    .publishedAt(time)
                    .eventTime(time)
                    .build());
        }
        Map<String, String> found = new HashMap<>();
        StoryReplay.link(articles, StorySettings.standard())
                .forEach((id, reference) -> found.put(id, reference.storyId()));

        assertThat(BCubed.of(truth, found).f1()).isGreaterThan(floor);
    }
}
