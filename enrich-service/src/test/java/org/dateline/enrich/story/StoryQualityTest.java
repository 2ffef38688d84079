package org.dateline.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BCubed F1 (Bagga and Baldwin 1998) on the labelled sets, one configuration for all; a net under changes, not a target. */
class StoryQualityTest {

    @ParameterizedTest
    @CsvSource({"ecb_plus, 0.865", "galaxy, 0.83", "uci, 0.84", "googlenews, 0.80"})
    void keepsItsQuality(String set, double floor) throws IOException {
        Path file = SharedData.folder()
                .map(data -> data.resolve("stories/" + set + ".jsonl"))
                .orElse(null);
        if (file == null || !Files.exists(file)) {
            Assumptions.abort("stories/" + set + " skipped: no shared data");
            return;
        }
        ObjectMapper mapper = new ObjectMapper();
        List<LinkableArticle> articles = new ArrayList<>();
        Map<String, String> truth = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode json = mapper.readTree(line);
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

        assertThat(bCubed(truth, found)).isGreaterThan(floor);
    }

    private static double bCubed(Map<String, String> truth, Map<String, String> found) {
        double precision = share(found, truth);
        double recall = share(truth, found);
        return 2 * precision * recall / (precision + recall);
    }

    /** Mean share of an item's group in one grouping that is also its group in the other. */
    private static double share(Map<String, String> groups, Map<String, String> others) {
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, Integer> common = new HashMap<>();
        groups.forEach((id, group) -> {
            sizes.merge(group, 1, Integer::sum);
            common.merge(group + '\t' + others.get(id), 1, Integer::sum);
        });
        double sum = 0;
        for (Map.Entry<String, String> entry : groups.entrySet()) {
            int both = common.getOrDefault(entry.getValue() + '\t' + others.get(entry.getKey()), 0);
            sum += (double) both / sizes.getOrDefault(entry.getValue(), 1);
        }
        return sum / groups.size();
    }
}
