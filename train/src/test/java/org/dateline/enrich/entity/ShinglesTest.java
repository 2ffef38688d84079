package org.dateline.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.train.NameDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShinglesTest {
    private static final String TEXT =
            "The ferry ran aground on a sandbank in thick fog early on Monday, and lifeboats took all ashore.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They say the FERRY ran aground on a sandbank in thick fog early on Monday. | true",
                "A ferry ran aground on a sandbank in thick fog early, on Tuesday. | false",
                "On Monday lifeboats took all ashore. | false",
                "Short. | false",
            })
    void twelveWordsInARowAreARepetition(String text, boolean repeats) {
        Shingles shingles = new Shingles(List.of(new NameDocument("1", TEXT, List.of())));

        assertThat(shingles.isIn(new NameDocument("2", text, List.of()))).isEqualTo(repeats);
    }
}
