package org.dateline.enrich.mediatopic;

/**
 * The weights of the first topics of a {@link TopicModel}, eight in a long, multiplied two at a time: the 32-bit halves of a long never meet,
 * for weights are raised by {@value #RAISE} to be positive, and values are whole numbers so small that no sum reaches 32 bits.
 * Immutable and thread-safe.
 */
final class PackedWeights {

    /** By which a feature's value is multiplied to be a whole number. */
    static final int VALUE_STEPS = 64;
    /** With at most 4,000 features, a sum stays below 2^32. */
    static final int MOST_VALUE = 4000;

    private static final int RAISE = 128;
    private static final int IN_LONG = 8;
    private static final long TWO = 0x000000ff_000000ffL;
    private static final long HALF = 0xffffffffL;

    private final long[] packed;
    private final int topics;
    private final int width;

    /**
     * Packs.
     *
     * @param weights row by row, {@code stride} a row
     * @param topics how many of each row, from the first
     */
    PackedWeights(byte[] weights, int stride, int topics) {
        this.topics = topics;
        width = (topics + IN_LONG - 1) / IN_LONG;
        int rows = stride == 0 ? 0 : weights.length / stride;
        packed = new long[rows * width];
        for (int row = 0; row < rows; row++) {
            for (int topic = 0; topic < topics; topic++) {
                long raised = (long) weights[row * stride + topic] + RAISE;
                packed[row * width + topic / IN_LONG] |= raised << (8 * (topic % IN_LONG));
            }
        }
    }

    /** For each topic the sum of values times weights, over the first {@code size} rows given. */
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

    int topics() {
        return topics;
    }
}
