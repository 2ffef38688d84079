package org.dateline.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureTableTest {

    @Test
    void addsUpWeightsOfManyFeatures() {
        Random random = new Random(4);
        FeatureTable table = new FeatureTable(1 << 9);
        Map<Long, byte[]> put = new HashMap<>();
        while (put.size() < 255) {
            byte[] weights = new byte[NameLabels.COUNT];
            random.nextBytes(weights);
            long feature = random.nextLong();
            if (table.put(feature, weights)) {
                put.put(feature, weights);
            }
        }
        long even = 0;
        long odd = 0;
        int[] expected = new int[NameLabels.COUNT];
        for (Map.Entry<Long, byte[]> entry : put.entrySet()) {
            long row = table.find(entry.getKey());
            even += FeatureTable.even(row);
            odd += FeatureTable.odd(row);
            for (int label = 0; label < expected.length; label++) {
                expected[label] += entry.getValue()[label];
            }
        }
        for (int label = 0; label < expected.length; label++) {
            assertThat(FeatureTable.weight(even, odd, put.size(), label)).isEqualTo(expected[label]);
        }
    }

    @Test
    void rarelyTakesOneFeatureForAnother() {
        Random random = new Random(5);
        FeatureTable table = new FeatureTable(1 << 10);
        byte[] weights = {1, 2, 3, 4, 5, 6, 7};
        for (int i = 0; i < 700; i++) {
            table.put(random.nextLong(), weights);
        }
        int found = 0;
        for (int i = 0; i < 100_000; i++) {
            found += table.find(random.nextLong()) == 0 ? 0 : 1;
        }

        assertThat(found).isLessThan(30);
        assertThat(table.put(7L, weights)).isTrue();
        assertThat(table.put(7L, weights)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 1000})
    void hasAPowerOfTwoOfRows(int size) {
        assertThatThrownBy(() -> new FeatureTable(size)).isInstanceOf(IllegalArgumentException.class);
    }
}
