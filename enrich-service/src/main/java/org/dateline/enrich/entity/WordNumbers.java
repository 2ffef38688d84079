package org.dateline.enrich.entity;

import java.util.Arrays;

/** Numbers the words of an article from 0, by their hashes ({@link WordTable#hash}). Not thread-safe. */
final class WordNumbers {
    private int[] keys = new int[256];
    private int[] numbers = new int[256];
    private int size;

    /** Number of a word, a new one where it has none. */
    int add(int word) {
        int slot = slot(word);
        if (keys[slot] != 0) {
            return numbers[slot];
        }
        keys[slot] = word;
        numbers[slot] = size++;
        if (size * 2 > keys.length) {
            grow();
        }
        return size - 1;
    }

    /** Number of a word, or -1. */
    int find(int word) {
        int slot = slot(word);
        return keys[slot] == 0 ? -1 : numbers[slot];
    }

    /** The array, long enough for so many values a word. */
    int[] fit(int[] values, int each) {
        return size * each <= values.length ? values : Arrays.copyOf(values, keys.length * each);
    }

    private int slot(int word) {
        int mask = keys.length - 1;
        int slot = word & mask;
        while (keys[slot] != 0 && keys[slot] != word) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new int[oldKeys.length * 2];
        numbers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
