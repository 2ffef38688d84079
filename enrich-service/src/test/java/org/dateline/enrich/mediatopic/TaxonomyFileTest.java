package org.dateline.enrich.mediatopic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyFileTest {
    private static final String ROWS = """
            # ours
            desk:energy\t\ten:Energy transition|de:Energiewende\ten\t2\twind farm, solar park
            desk:energy\t\t\tde\t2\tWindpark
            desk:hydrogen\tdesk:energy\ten:Hydrogen\ten\t3\tgreen hydrogen, electrolyser
            """;

    @Test
    void tagsBesideTheMediaTopics() throws IOException {
        MediaTopicTagger tagger = tagger(ROWS);

        List<MediaTopic> topics = tagger.tag(new TopicInput(
                "Green hydrogen from the wind farm",
                "The electrolyser at the wind farm off Bramholm will make green hydrogen for a steel mill.",
                "en",
                null,
                List.of(),
                List.of(),
                List.of()));

        assertThat(topics)
                .filteredOn(topic -> topic.qcode().startsWith("desk:"))
                .satisfiesExactlyInAnyOrder(
                        topic -> {
                            assertThat(topic.qcode()).isEqualTo("desk:energy");
                            assertThat(topic.name()).isEqualTo("Energy transition");
                        },
                        topic -> {
                            assertThat(topic.qcode()).isEqualTo("desk:hydrogen");
                            assertThat(topic.assertedBy()).isEqualTo(MediaTopic.AssertedBy.LEXICON);
                            assertThat(topic.vocabularyVersion())
                                    .startsWith("desk-")
                                    .isEqualTo(topic.madeByVersion());
                            assertThat(topic.evidence()).extracting("term").contains("Green hydrogen", "electrolyser");
                        });
    }

    @Test
    void wordsCountInTheirLanguage() throws IOException {
        MediaTopicTagger tagger = tagger(ROWS);

        assertThat(qcodes(tagger, "Der Windpark vor Bramholm wächst. Ein zweiter Windpark folgt.", "de"))
                .doesNotContain("desk:energy");
        assertThat(qcodes(tagger, "The wind farm grows; a solar park follows the wind farm.", "en"))
                .contains("desk:energy");
        assertThat(qcodes(tagger, "The wind farm grows; a solar park follows the wind farm.", "de"))
                .doesNotContain("desk:energy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "energy\t\ten:Energy",
                "medtop:20000001\t\ten:Energy",
                "desk:energy\tdesk:none\ten:Energy",
                "desk:energy\t\tEnergy",
                "desk:energy\t\ten:Energy\ten\tmuch\tcoal",
                "desk:energy\t\ten:Energy\t\t2\tcoal",
                "desk:energy\t\ten:Energy\ten\t2\tcoal\tmore"
            })
    void aBrokenRowNamesItsPlace(String row) {
        assertThatThrownBy(() -> TaxonomyFile.read("1", "desk.tsv", new StringReader("# first line\n" + row)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("desk.tsv:2");
    }

    private MediaTopicTagger tagger(String rows) throws IOException {
        TopicScorer taxonomy = TaxonomyFile.read("desk-1", "desk.tsv", new StringReader(rows));
        return MediaTopicTagger.load(Lexicon.load(), List.of(taxonomy));
    }

    private static List<String> qcodes(MediaTopicTagger tagger, String text, String language) {
        return tagger.tag(new TopicInput("", text, language, null, List.of(), List.of(), List.of())).stream()
                .map(MediaTopic::qcode)
                .toList();
    }
}
