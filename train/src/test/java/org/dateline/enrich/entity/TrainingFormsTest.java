package org.dateline.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dateline.train.NameDocument;
import org.dateline.train.NameSpan;
import org.junit.jupiter.api.Test;

class TrainingFormsTest {
    private static final NameLists NAMES = new NameLists(
            List.of("Anna Berg", "Ludo Quist"),
            List.of("Berg", "Quist"),
            List.of("Norway"),
            List.of("Ellerby", "Northmoor"),
            List.of("Fernwick Holdings"));

    @Test
    void wireTextMarksTheNamesThatItWrites() {
        List<NameDocument> documents = new WireText(NAMES, 3).write(200);

        Set<String> people = Set.of("ANNA BERG", "LUDO QUIST", "BERG", "QUIST");
        assertThat(documents).hasSize(200).allSatisfy(document -> {
            int before = 0;
            for (NameSpan span : document.spans()) {
                assertThat(span.start()).isGreaterThanOrEqualTo(before);
                before = span.end();
                String name =
                        document.text().substring(span.start(), span.end()).toUpperCase(Locale.ROOT);
                if (span.type().equals("PERSON")) {
                    assertThat(people).contains(name.replaceFirst("^[A-Z]\\. ", ""));
                }
                if (span.type().equals("LOC")) {
                    assertThat(name).isIn("NORWAY", "ELLERBY", "NORTHMOOR");
                }
            }
            assertThat(document.text())
                    .doesNotContain("{", "}", "%day", "%month")
                    .doesNotContain("#");
        });
        assertThat(new WireText(NAMES, 3).write(200)).isEqualTo(documents);
    }

    @Test
    void aHeadingRepeatsASentenceWithItsNames() {
        String text = "Mayor Anna Berg opened the bridge at Ellerby.\nNobody came.";
        NameDocument plain =
                new NameDocument("1", text, List.of(new NameSpan(6, 15, "PERSON"), new NameSpan(37, 44, "LOC")));

        NameDocument headed = new HeadingForms(1, 1).head(plain);

        assertThat(headed.text()).endsWith("\n" + text);
        assertThat(headed.spans()).hasSize(4);
        assertThat(headed.spans())
                .extracting(span -> surface(headed, span).toUpperCase(Locale.ROOT))
                .containsExactly("ANNA BERG", "ELLERBY", "ANNA BERG", "ELLERBY");
        assertThat(new HeadingForms(0, 1).head(plain)).isEqualTo(plain);
    }

    @Test
    void textsOfOneSeriesAreJoinedByFour() {
        List<NameDocument> texts =
                List.of(text("a-1"), text("a-2"), text("a-3"), text("a-4"), text("a-5"), text("b-1"));

        List<NameDocument> joined = DocumentJoin.join(texts);

        assertThat(joined).extracting(NameDocument::id).containsExactly("a-1", "a-5", "b-1");
        assertThat(joined.get(0).spans())
                .hasSize(4)
                .allSatisfy(span -> assertThat(surface(joined.get(0), span)).isEqualTo("Berg"));
    }

    @Test
    void classesHoldWordsThatStandAlike() {
        List<String> animals = List.of("cat", "dog", "cow", "owl", "hen");
        List<String> verbs = List.of("eats", "sleeps", "runs", "hides", "waits");
        List<String> places = List.of("here", "there", "indoors", "nearby", "upstairs");
        Random random = new Random(5);
        WordClusters clusters = new WordClusters(6, 1);
        for (int i = 0; i < 2000; i++) {
            clusters.read(List.of("the", one(animals, random), one(verbs, random), one(places, random)).stream()
                    .mapToInt(WordTable::hash)
                    .toArray());
        }

        Map<Integer, Short> classes = clusters.induce(10);

        List<List<String>> lists = List.of(animals, verbs, places);
        assertThat(lists)
                .allSatisfy(list -> assertThat(sameClass(classes, list, list)).isGreaterThan(0.5));
        assertThat(sameClass(classes, animals, verbs)).isZero();
        assertThat(sameClass(classes, verbs, places)).isZero();
        assertThat(sameClass(classes, animals, places)).isZero();
    }

    /** Share of the pairs of words that are of one class. */
    private static double sameClass(Map<Integer, Short> classes, List<String> words, List<String> others) {
        return words.stream()
                .flatMap(word -> others.stream()
                        .map(other -> classes.get(WordTable.hash(word)).equals(classes.get(WordTable.hash(other)))))
                .mapToInt(same -> same ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static NameDocument text(String id) {
        return new NameDocument(id, "Ms Berg left.", List.of(new NameSpan(3, 7, "PERSON")));
    }

    private static String surface(NameDocument document, NameSpan span) {
        return document.text().substring(span.start(), span.end());
    }
}
