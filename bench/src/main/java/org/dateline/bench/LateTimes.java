package org.dateline.bench;

import java.util.Arrays;

/** Lateness of many polls, ms. Safe for many threads. */
final class LateTimes {

    private int[] values = new int[1024];
    private int count;

    synchronized void add(long ms) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = (int) Math.min(Integer.MAX_VALUE, ms);
    }

    /** How many there are. */
    synchronized int count() {
        return count;
    }

    /** Percentiles of those from an index on. */
    synchronized Summary since(int first) {
        int[] sorted = Arrays.copyOfRange(values, Math.min(first, count), count);
        Arrays.sort(sorted);
        return new Summary(sorted.length, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    /** Nearest rank. */
    private static int at(int[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** Percentiles in ms; all 0 where nothing was measured. */
    record Summary(int count, int p50, int p99, int max) {}
}
