package org.dateline.enrich.mediatopic;

/** The next few words of a text, for looking ahead while matching phrases. */
final class WordWindow {

    /** Words that it holds; no phrase may be longer. */
    static final int SIZE = 8;

    private final WordScanner words;
    private final long[] hashes = new long[SIZE];
    private final int[] starts = new int[SIZE];
    private final int[] ends = new int[SIZE];
    private final boolean[] capitals = new boolean[SIZE];
    private final boolean[] allCapitals = new boolean[SIZE];
    private int first;
    private int filled;

    WordWindow(WordScanner words) {
        this.words = words;
    }

    /** Reads on as far as the window has room; false where no word is left. */
    boolean fill() {
        return has(0);
    }

    /** Whether there is a word {@code ahead} places after the first; at most 7. */
    boolean has(int ahead) {
        while (ahead >= filled && ahead < SIZE && words.next()) {
            int slot = (first + filled) % SIZE;
            hashes[slot] = words.hash();
            starts[slot] = words.start();
            ends[slot] = words.end();
            capitals[slot] = words.capital();
            allCapitals[slot] = words.allCapitals();
            filled++;
        }
        return ahead < filled;
    }

    void drop(int count) {
        first = (first + count) % SIZE;
        filled -= count;
    }

    long hash(int ahead) {
        return hashes[(first + ahead) % SIZE];
    }

    int start(int ahead) {
        return starts[(first + ahead) % SIZE];
    }

    int end(int ahead) {
        return ends[(first + ahead) % SIZE];
    }

    boolean capital(int ahead) {
        return capitals[(first + ahead) % SIZE];
    }

    boolean allCapitals(int ahead) {
        return allCapitals[(first + ahead) % SIZE];
    }
}
