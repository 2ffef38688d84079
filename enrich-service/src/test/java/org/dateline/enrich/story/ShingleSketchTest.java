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

class ShingleSketchTest {

    /** Changing every n-th word breaks five shingles each time. */
    @ParameterizedTest
    @CsvSource({"400, 0", "400, 100", "400, 40", "400, 15", "400, 1", "10, 9", "5, 0", "6000, 100", "6000, 15"})
    void tellsTheShareOfCommonShingles(int words, int every) {
        List<String> text = words(words);
        List<String> changed = new ArrayList<>(text);
        for (int i = 0; every > 0 && i < words; i += every) {
            changed.set(i, "other" + i);
        }

        double similarity = ShingleSketch.of(text).similarity(ShingleSketch.of(changed));

        assertThat(similarity).isCloseTo(jaccard(text, changed), within(words < ShingleSketch.SIZE / 2 ? 1e-9 : 0.07));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 0", "4, 1", "5, 1", "24, 20", "5000, 512"})
    void isAsLongAsTheTextAllows(int words, int size) {
        assertThat(ShingleSketch.of(words(words)).size()).isEqualTo(size);
    }

    @Test
    void findsCopiesByAtLeastOneKey() {
        List<String> text = words(300);
        List<String> copy = new ArrayList<>(text.subList(80, 300));

        Set<String> keys = new HashSet<>(ShingleSketch.of(text).keys());
        keys.retainAll(ShingleSketch.of(copy).keys());

        assertThat(keys).isNotEmpty();
    }

    @Test
    void isTheSameEverywhere() {
        ShingleSketch sketch = ShingleSketch.of(List.of("ferry", "runs", "aground", "off", "port", "melin"));
        assertThat(sketch)
                .isEqualTo(ShingleSketch.of(List.of("ferry", "runs", "aground", "off", "port", "melin")))
                .isEqualTo(ShingleSketch.of(sketch.bytes()))
                .isNotEqualTo(ShingleSketch.of(List.of("ferry", "runs", "aground", "off", "port", "sarn")));
        assertThat(ShingleSketch.NONE.similarity(ShingleSketch.NONE)).isZero();
        assertThat(ShingleSketch.NONE.keys()).isEmpty();
    }

    private static double jaccard(List<String> a, List<String> b) {
        Set<List<String>> common = shingles(a);
        Set<List<String>> all = shingles(a);
        common.retainAll(shingles(b));
        all.addAll(shingles(b));
        return (double) common.size() / all.size();
    }

    private static Set<List<String>> shingles(List<String> words) {
        Set<List<String>> shingles = new HashSet<>();
        for (int from = 0; from + ShingleSketch.WIDTH <= words.size(); from++) {
            shingles.add(words.subList(from, from + ShingleSketch.WIDTH));
        }
        return shingles;
    }

    private static List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "word" + i).toList();
    }
}
