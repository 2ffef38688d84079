package org.dateline.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.enrich.SharedData;
import org.junit.jupiter.api.Test;

class StarterGazetteerTest {
    private static final Gazetteer STARTER = Gazetteer.starter();
    private static final Pattern QID = Pattern.compile("Q[1-9][0-9]*");

    @Test
    void isWellFormed() {
        assertThat(STARTER.entries()).hasSizeGreaterThan(2500);
        assertThat(STARTER.entries()).allSatisfy(entry -> {
            assertThat(entry.name()).isNotBlank();
            assertThat(entry.prior()).isBetween(0.01f, 1f);
            assertThat(entry.provenance()).isNotBlank();
            if (entry.wikidata() == null) {
                assertThat(entry.entityId()).isEqualTo(Folding.idOf(entry.type(), entry.name()));
            } else {
                assertThat(entry.wikidata()).matches(QID).isEqualTo(entry.entityId());
            }
        });
    }

    @Test
    void everyIdAgreesWithTheTables() throws IOException {
        Path kb = SharedData.path("kb");
        Map<String, Set<String>> names = new HashMap<>();
        for (String table : List.of("places.tsv", "people.tsv", "organizations.tsv")) {
            for (String line : Files.readAllLines(kb.resolve(table))) {
                String[] columns = line.split("\t", -1);
                Set<String> known = names.computeIfAbsent(columns[0], id -> new HashSet<>());
                known.add(plain(columns[1]));
                for (String alias : columns[4].split("\\|", -1)) {
                    known.add(plain(alias));
                }
            }
        }
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (GazetteerEntry entry : STARTER.entries()) {
            Set<String> known = names.get(String.valueOf(entry.wikidata()));
            if (known == null) {
                continue;
            }
            checked++;
            if (known.stream().noneMatch(name -> fits(name, entry))) {
                wrong.add(entry.wikidata() + " " + entry.name() + " is " + known);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(1000);
    }

    /** All words of the one name are words of the other: {@code Arsenal} and {@code Arsenal F.C.} */
    private static boolean fits(String known, GazetteerEntry entry) {
        if (known.equals(plain(""))) {
            return false;
        }
        List<String> names = new ArrayList<>(List.of(plain(entry.name())));
        entry.aliases().forEach(alias -> names.add(plain(alias.name())));
        Set<String> words = words(known);
        return names.stream()
                .map(StarterGazetteerTest::words)
                .anyMatch(w -> words.containsAll(w) || w.containsAll(words));
    }

    private static Set<String> words(String plain) {
        return new HashSet<>(List.of(plain.substring(plain.indexOf(':') + 1).split("-", -1)));
    }

    private static String plain(String name) {
        return Folding.idOf(EntityType.WORK, name);
    }
}
