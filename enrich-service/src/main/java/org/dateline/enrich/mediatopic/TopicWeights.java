package org.dateline.enrich.mediatopic;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The weights of a {@link TopicModel}, row by row, one a topic. Those of the first topics are held once more, eight in a long, and multiplied
 * two at a time: the 32-bit halves of a long never meet, for weights are raised by {@value #RAISE} to be positive, and values are whole numbers so small that no sum reaches 32 bits.
 * Immutable and thread-safe.
 */
final class TopicWeights {

    /** By which a feature's value is multiplied to be a whole number. */
    static final int VALUE_STEPS = 64;
    /** With at most 4,000 features, a sum stays below 2^32. */
    static final int MOST_VALUE = 4000;

    private static final int RAISE = 128;
    private static final int IN_LONG = 8;
    private static final long TWO = 0x000000ff_000000ffL;
    private static final long HALF = 0xffffffffL;

    private final byte[] weights;
    private final int topics;
    private final int together;
    private final long[] packed;
    private final int width;

    /**
     * Takes over the weights, which are not to be written to any more.
     *
     * @param weights row by row, {@code topics} a row
     * @param together how many topics, from the first, are summed up together
     */
    TopicWeights(byte[] weights, int topics, int together) {
        this.weights = weights;
        this.topics = topics;
        this.together = together;
        width = (together + IN_LONG - 1) / IN_LONG;
        int rows = topics == 0 ? 0 : weights.length / topics;
        packed = new long[rows * width];
        for (int row = 0; row < rows; row++) {
            for (int topic = 0; topic < together; topic++) {
                long raised = weight(row, topic) + (long) RAISE;
                packed[row * width + topic / IN_LONG] |= raised << (8 * (topic % IN_LONG));
            }
        }
    }

    /** The weight of a topic in a row, -128 to 127. */
    int weight(int row, int topic) {
        return weights[row * topics + topic];
    }

    /** Writes one row, a byte a topic. */
    void write(int row, OutputStream out) throws IOException {
        out.write(weights, row * topics, topics);
    }

    /** For each of the topics that go together the sum of values times weights, over the first {@code size} rows given. */
    float[] sums(int[] rows, int[] values, int size) {
        long all = 0;
        for (int i = 0; i < size; i++) {
            all += values[i];
        }
        float[] sums = new float[width * IN_LONG];
        for (int column = 0; column < width; column++) {
            long zero = 0;
            long one = 0;
            long two = 0;
            long three = 0;
            for (int i = 0; i < size; i++) {
                long eight = packed[rows[i] * width + column];
                long value = values[i];
                zero += value * (eight & TWO);
                one += value * (eight >>> 8 & TWO);
                two += value * (eight >>> 16 & TWO);
                three += value * (eight >>> 24 & TWO);
            }
            spread(zero, sums, column * IN_LONG, all);
            spread(one, sums, column * IN_LONG + 1, all);
            spread(two, sums, column * IN_LONG + 2, all);
            spread(three, sums, column * IN_LONG + 3, all);
        }
        return sums;
    }

    private static void spread(long two, float[] sums, int at, long all) {
        sums[at] = (two & HALF) - RAISE * all;
        sums[at + IN_LONG / 2] = (two >>> 32) - RAISE * all;
    }

    /** How many topics, from the first, are summed up together. */
    int together() {
        return together;
    }
}
