package org.dateline.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShingleSignatureTest {

    /** Changing every n-th word breaks five shingles each time. */
    @ParameterizedTest
    @CsvSource({"400, 0, 1.0", "400, 100, 0.90", "400, 40, 0.78", "400, 15, 0.50", "400, 1, 0.0"})
    void estimatesTheShareOfCommonShingles(int words, int every, double expected) {
        List<String> text = words(words);
        List<String> changed = new ArrayList<>(text);
        for (int i = 0; every > 0 && i < words; i += every) {
            changed.set(i, "other" + i);
        }

        double similarity = ShingleSignature.similarity(ShingleSignature.of(text), ShingleSignature.of(changed));

        assertThat(similarity).isCloseTo(expected, within(0.15));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 0", "4, 1", "23, 1", "24, 64", "5000, 64"})
    void isAsLongAsTheTextAllows(int words, int size) {
        assertThat(ShingleSignature.of(words(words))).hasSize(size);
    }

    @Test
    void findsCopiesByAtLeastOneKey() {
        List<String> text = words(300);
        List<String> copy = new ArrayList<>(text.subList(40, 300));

        Set<String> keys = new HashSet<>(ShingleSignature.keys(ShingleSignature.of(text)));
        keys.retainAll(ShingleSignature.keys(ShingleSignature.of(copy)));

        assertThat(keys).isNotEmpty();
    }

    @Test
    void isTheSameEverywhere() {
        assertThat(ShingleSignature.of(List.of("ferry", "runs", "aground", "off", "melin")))
                .isEqualTo(ShingleSignature.of(List.of("ferry", "runs", "aground", "off", "melin")))
                .isNotEqualTo(ShingleSignature.of(List.of("ferry", "runs", "aground", "off", "sarn")));
        assertThat(ShingleSignature.similarity(List.of(), List.of())).isZero();
    }

    private static List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "word" + i).toList();
    }
}
