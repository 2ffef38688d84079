package org.dateline.enrich.mediatopic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load();

    @Test
    void everyCodeLives() {
        assertThat(Lexicon.load().entries())
                .allSatisfy(entry -> assertThat(VOCABULARY.concept(entry.qcode()))
                        .hasValueSatisfying(c -> assertThat(c.isRetired()).isFalse()));
    }

    @Test
    void coversEveryBranchAndManyConcepts() {
        var english = Lexicon.load().entries().stream()
                .filter(e -> e.language().equals("en"))
                .map(Lexicon.Entry::qcode)
                .collect(Collectors.toSet());
        assertThat(english).hasSizeGreaterThan(400);
        for (String language : List.of("en", "de", "fr", "es")) {
            assertThat(Lexicon.load().entries())
                    .filteredOn(e -> e.language().equals(language))
                    .extracting(Lexicon.Entry::qcode)
                    .containsAll(
                            VOCABULARY.topLevel().stream().map(Concept::qcode).toList());
        }
    }

    @Test
    void anOperatorsFileIsLaidOver() throws IOException {
        Lexicon own = Lexicon.read(
                "desk-7", "desk.tsv", new StringReader("# ours\nmedtop:20000888\ten\t3\tgully cup, dusty oval\n"));
        MediaTopicTagger tagger = MediaTopicTagger.load(Lexicon.load().with(own), List.of());
        List<MediaTopic> topics = tagger.tag(
                new TopicInput("Gully Cup returns to the Dusty Oval", "", "en", null, List.of(), List.of(), List.of()));
        assertThat(topics).extracting(MediaTopic::qcode).contains("medtop:20000888", "medtop:15000000");
        assertThat(topics).allSatisfy(t -> assertThat(t.madeByVersion()).isEqualTo("lexicon-2+desk-7 topics-en-1"));
    }

    @Test
    void theOverlaysWeightReplaces() throws IOException {
        Lexicon base = Lexicon.read("a", "a", new StringReader("medtop:15000000\ten\t3\tcup, match\n"));
        Lexicon over = Lexicon.read("b", "b", new StringReader("medtop:15000000\ten\t-1\tcup\n"));
        assertThat(base.with(over).entries())
                .containsExactly(
                        new Lexicon.Entry("medtop:15000000", "en", 3, List.of("match")),
                        new Lexicon.Entry("medtop:15000000", "en", -1, List.of("cup")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"medtop:15000000\ten\tcup", "medtop:15000000\ten\tmuch\tcup", "medtop:15000000\ten\t99\tcup"})
    void aBrokenRowNamesItsPlace(String row) {
        assertThatThrownBy(() -> Lexicon.read("a", "desk.tsv", new StringReader("# first line\n" + row)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("desk.tsv:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"medtop:99999999", "medtop:20000064"})
    void aCodeThatDoesNotLiveIsRefused(String qcode) {
        Lexicon lexicon = new Lexicon("a", List.of(new Lexicon.Entry(qcode, "en", 3, List.of("word"))));
        assertThatThrownBy(() -> new TopicClassifier(VOCABULARY, lexicon, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(qcode);
    }
}
