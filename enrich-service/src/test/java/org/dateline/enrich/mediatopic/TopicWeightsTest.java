package org.dateline.enrich.mediatopic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicWeightsTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 7", "8, 8", "20, 17", "20, 0"})
    void sumsAreThoseOfPlainArithmetic(int stride, int topics) {
        Random random = new Random(stride * 31L + topics);
        byte[] weights = new byte[50 * stride];
        random.nextBytes(weights);
        int[] rows = random.ints(30, 0, 50).toArray();
        int[] values = random.ints(30, 0, TopicWeights.MOST_VALUE + 1).toArray();

        float[] sums = new TopicWeights(weights, stride, topics).sums(rows, values, 25);

        for (int topic = 0; topic < topics; topic++) {
            long expected = 0;
            for (int i = 0; i < 25; i++) {
                expected += (long) values[i] * weights[rows[i] * stride + topic];
            }
            assertThat(sums[topic]).isCloseTo((float) expected, within(Math.abs(expected) * 1e-6f + 1f));
        }
    }

    @Test
    void theGreatestSumDoesNotSpillOver() {
        byte[] weights = {127, -128, 127, -128, 127, -128, 127, -128};
        int[] values = new int[4000];
        Arrays.fill(values, TopicWeights.MOST_VALUE);

        float[] sums = new TopicWeights(weights, 8, 8).sums(new int[4000], values, 4000);

        for (int topic = 0; topic < 8; topic++) {
            assertThat(sums[topic]).isEqualTo(4000f * TopicWeights.MOST_VALUE * weights[topic]);
        }
    }
}
