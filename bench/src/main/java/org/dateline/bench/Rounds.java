package org.dateline.bench;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Times the same work again and again.
 *
 * @param warm rounds that do not count, until the code is warm
 * @param timed rounds that do
 */
public record Rounds(int warm, int timed) {

    /**
     * What came of it.
     *
     * @param seconds median of a round
     * @param counted what the last round counted
     */
    public record Median(double seconds, long counted) {}

    /**
     * Times it.
     *
     * @param round counts something, so that none of its work can be left out
     */
    public Median of(LongSupplier round) {
        double[] seconds = new double[timed];
        long counted = 0;
        for (int i = -warm; i < timed; i++) {
            long start = System.nanoTime();
            counted = round.getAsLong();
            if (i >= 0) {
                seconds[i] = (System.nanoTime() - start) / 1e9;
            }
        }
        Arrays.sort(seconds);
        return new Median(seconds[timed / 2], counted);
    }
}
