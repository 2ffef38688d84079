package org.dateline.enrich.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.SharedData;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.entity.EntityTagger;
import org.dateline.enrich.entity.EntityType;
import org.dateline.enrich.entity.Gazetteer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the bars of names on the sets that the model has never seen: exact spans of exact types, of persons, organizations and places. */
class NameAccuracyTest {
    private static final Set<EntityType> SCORED = Set.of(EntityType.PERSON, EntityType.ORG, EntityType.LOC);

    @ParameterizedTest
    @CsvSource({"conllpp_dev, 0.86", "uner_ewt_dev, 0.72"})
    void names(String set, double bar) throws IOException {
        List<JsonNode> documents = SharedData.records("ner/" + set + ".jsonl");
        EntityTagger tagger = EntityTagger.load(Gazetteer.starter());
        int right = 0;
        int found = 0;
        int wanted = 0;
        for (JsonNode document : documents) {
            Set<String> gold = new HashSet<>();
            for (JsonNode span : document.path("spans")) {
                gold.add(span.get(0).asInt() + " " + span.get(1).asInt() + " "
                        + span.get(2).asText());
            }
            List<String> names = names(tagger.tag(document.path("text").asText(), "", "en"));
            wanted += gold.size();
            found += names.size();
            right += (int) names.stream().filter(gold::contains).count();
        }
        double f1 = 2.0 * right / (found + wanted);
        System.out.printf(Locale.ROOT, "%s, F1: %.3f%n", set, f1);
        assertThat(f1).isGreaterThanOrEqualTo(bar);
    }

    private static List<String> names(List<Entity> entities) {
        List<String> names = new ArrayList<>();
        for (Entity entity : entities) {
            if (SCORED.contains(entity.type())) {
                entity.mentions()
                        .forEach(mention -> names.add(mention.start() + " " + mention.end() + " " + entity.type()));
            }
        }
        return names;
    }
}
