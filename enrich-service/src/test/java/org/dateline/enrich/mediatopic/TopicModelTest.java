package org.dateline.enrich.mediatopic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dateline.enrich.text.Evidence;
import org.junit.jupiter.api.Test;

class TopicModelTest {
    private static final TopicModel SHIPPED = TopicModelFile.english();

    @Test
    void theOneThatShipsKnowsEveryTopLevelTopic() {
        assertThat(SHIPPED.qcodes())
                .containsAll(Vocabulary.load().topLevel().stream()
                        .map(Concept::qcode)
                        .toList());
        assertThat(SHIPPED.language()).isEqualTo("en");
    }

    @Test
    void readsWhatItWrote() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TopicModelFile.write(SHIPPED, out);
        byte[] bytes = out.toByteArray();
        TopicModel again = TopicModelFile.read(new ByteArrayInputStream(bytes));
        TopicInput input = input("Striker scores twice", "The striker scored twice as the club won the cup final.");

        assertThat(bytes.length).isLessThan(15_000_000);
        TopicReading one = again.read(TopicFeatures.of(input));
        TopicReading other = SHIPPED.read(TopicFeatures.of(input));
        for (int topic = 0; topic < SHIPPED.qcodes().size(); topic++) {
            assertThat(one.sum(topic)).isEqualTo(other.sum(topic));
        }
        assertThat(again.fit()).isEqualTo(SHIPPED.fit());
    }

    @Test
    void otherBytesAreNoModel() {
        assertThatThrownBy(() -> TopicModelFile.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isInstanceOf(IOException.class);
    }

    @Test
    void wordsThatDecideStandInTheText() {
        TopicInput input = input(
                "Surgeons trial new heart valve",
                "Surgeons at the Bramholm hospital gave forty patients a new heart valve. Doctors said the patients left"
                        + " hospital sooner.");
        TopicReading reading = SHIPPED.read(TopicFeatures.of(input));
        int health = SHIPPED.qcodes().indexOf("medtop:07000000");

        List<Evidence> evidence = reading.evidence(health, 5);

        assertThat(reading.sum(health)).isPositive();
        assertThat(evidence)
                .isNotEmpty()
                .allSatisfy(word ->
                        assertThat(input.headline() + " " + input.text()).contains(word.term()));
    }

    @Test
    void anyTextGivesFeatures() {
        assertThat(TopicFeatures.of(input("", "")).size()).isZero();
        assertThat(TopicFeatures.of(input("2026", "12 34")).size()).isZero();
        assertThat(TopicFeatures.of(input("", "word ".repeat(5000))).size()).isEqualTo(2);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            many.append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26 % 26))
                    .append(' ');
        }
        assertThat(TopicFeatures.of(input("", many.toString())).size()).isGreaterThan(1000);
    }

    private static TopicInput input(String headline, String text) {
        return new TopicInput(headline, text, "en", null, List.of(), List.of(), List.of());
    }
}
