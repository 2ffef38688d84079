package org.dateline.enrich.entity;

import java.util.Arrays;

/** Numbers the features of a training set: first counts all, then keeps those that were seen often enough. Not thread-safe. */
final class FeatureIndex {
    private long[] keys = new long[1 << 20];
    private int[] values = new int[1 << 20];
    private int size;

    /** Counts a feature once more. */
    void count(long feature) {
        if (size * 2 > keys.length) {
            grow();
        }
        int slot = slot(feature);
        if (keys[slot] == 0) {
            keys[slot] = feature;
            size++;
        }
        values[slot]++;
    }

    /**
     * Forgets what was counted fewer times, and numbers the rest from 0 in the order of their hashes.
     *
     * @return how many are left
     */
    int number(int least) {
        long[] kept = new long[size];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0 && values[i] >= least) {
                kept[n++] = keys[i];
            }
        }
        kept = Arrays.copyOf(kept, n);
        Arrays.sort(kept);
        keys = new long[Integer.highestOneBit(Math.max(16, n)) * 4];
        values = new int[keys.length];
        size = n;
        for (int i = 0; i < n; i++) {
            int slot = slot(kept[i]);
            keys[slot] = kept[i];
            values[slot] = i;
        }
        return n;
    }

    /** Number of a feature, or -1. */
    int of(long feature) {
        int slot = slot(feature);
        return keys[slot] == 0 ? -1 : values[slot];
    }

    /** Features by number. */
    long[] features() {
        long[] features = new long[size];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                features[values[i]] = keys[i];
            }
        }
        return features;
    }

    private int slot(long feature) {
        int mask = keys.length - 1;
        int slot = (int) (feature ^ (feature >>> 32)) & mask;
        while (keys[slot] != 0 && keys[slot] != feature) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
