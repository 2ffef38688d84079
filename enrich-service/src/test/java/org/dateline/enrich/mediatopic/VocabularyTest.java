package org.dateline.enrich.mediatopic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load();

    @Test
    void isTheWholeRelease() {
        assertThat(VOCABULARY.version()).isEqualTo("2023-10-24");
        assertThat(VOCABULARY.concepts()).hasSize(1372);
        assertThat(VOCABULARY.topLevel()).hasSize(17);
    }

    @Test
    void everyConceptStandsForALivingOneAndHasAnEnglishName() {
        for (Concept concept : VOCABULARY.concepts()) {
            assertThat(VOCABULARY.current(concept.qcode()))
                    .hasValueSatisfying(c -> assertThat(c.isRetired()).isFalse());
            assertThat(concept.englishName()).isNotEqualTo(concept.qcode());
            assertThat(VOCABULARY.path(concept.qcode())).endsWith(concept).hasSizeBetween(1, 4);
        }
    }

    @Test
    void aLivingConceptHasLivingAncestors() {
        assertThat(VOCABULARY.concepts())
                .filteredOn(c -> !c.isRetired())
                .allSatisfy(c -> assertThat(VOCABULARY.path(c.qcode())).noneMatch(Concept::isRetired));
    }

    @ParameterizedTest
    @CsvSource({
        "medtop:20000064, medtop:20000105",
        "medtop:20000671, medtop:20001344",
        "medtop:20000406, medtop:20000405",
        "medtop:20000857, medtop:20000856",
        "medtop:20000005, medtop:20000005"
    })
    void retiredCodesLiveOn(String old, String living) {
        assertThat(VOCABULARY.current(old)).map(Concept::qcode).hasValue(living);
    }

    @ParameterizedTest
    @CsvSource({"04000000, medtop:04000000", "15000000, medtop:15000000", "16009000, medtop:20000062"})
    void subjectCodesAreUnderstood(String subjectCode, String qcode) {
        assertThat(VOCABULARY.currentBySubjectCode(subjectCode))
                .map(Concept::qcode)
                .hasValue(qcode);
    }

    @ParameterizedTest
    @CsvSource({
        "de, Kultur, Kunst, Unterhaltung und Medien",
        "nb, 'kultur, underholdning og medier'",
        "pt, 'artes, cultura, entretenimento e média'",
        "xx, 'arts, culture, entertainment and media'"
    })
    void namesComeInTheLanguageAskedFor(String language, String start) {
        assertThat(VOCABULARY.label("medtop:01000000", language))
                .hasValueSatisfying(name -> assertThat(name).startsWith(start));
    }

    @Test
    void unknownCodesAreEmptyNotErrors() {
        assertThat(VOCABULARY.concept("medtop:99999999")).isEmpty();
        assertThat(VOCABULARY.path("nonsense")).isEmpty();
        assertThat(VOCABULARY.current("")).isEmpty();
    }

    @Test
    void aChildBeforeItsParentIsRefused() {
        Concept orphan = new Concept("x:2", "x:1", null, null, null, null, Map.of());
        assertThatThrownBy(() -> new Vocabulary("1", List.of(orphan)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x:1");
    }

    @Test
    void languageTagsAreBcp47() {
        assertThat(VOCABULARY.concepts())
                .flatExtracting(c -> c.names().keySet())
                .allSatisfy(tag ->
                        assertThat(Locale.forLanguageTag(tag).toLanguageTag()).isEqualTo(tag));
    }
}
