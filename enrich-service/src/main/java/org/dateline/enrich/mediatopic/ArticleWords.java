package org.dateline.enrich.mediatopic;

import java.util.Arrays;

/**
 * The words of an article, first those of the headline, then those of the text, cut once for all that read them: hash, place and whether
 * it is written in capitals, by number from 0. Longer texts are read to the first {@value #MAX_TEXT} code units. Built once, then
 * read only; confined to a thread.
 */
final class ArticleWords {

    /** Longer texts are judged by their beginning. */
    static final int MAX_TEXT = 40_000;

    private static final byte CAPITAL = 1;
    private static final byte ALL_CAPITALS = 2;
    private static final int USUAL_LENGTH = 5;

    private final TopicInput input;
    private final int headline;
    private long[] hashes;
    private int[] starts;
    private int[] ends;
    private byte[] cases;
    private int size;

    private ArticleWords(TopicInput input) {
        this.input = input;
        int length = input.headline().length() + Math.min(MAX_TEXT, input.text().length());
        int expected = length / USUAL_LENGTH + 1;
        hashes = new long[expected];
        starts = new int[expected];
        ends = new int[expected];
        cases = new byte[expected];
        read(input.headline());
        headline = size;
        read(input.text());
    }

    static ArticleWords of(TopicInput input) {
        return new ArticleWords(input);
    }

    private void read(String text) {
        WordScanner words = new WordScanner(text, input.baseLanguage(), MAX_TEXT);
        while (words.next()) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
                cases = Arrays.copyOf(cases, size * 2);
            }
            hashes[size] = words.hash();
            starts[size] = words.start();
            ends[size] = words.end();
            if (words.capital()) {
                cases[size] = words.allCapitals() ? ALL_CAPITALS : CAPITAL;
            }
            size++;
        }
    }

    TopicInput input() {
        return input;
    }

    int size() {
        return size;
    }

    /** Number of the words of the headline: the first of the text has this number. */
    int headline() {
        return headline;
    }

    long hash(int word) {
        return hashes[word];
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** Whether it begins with a capital or a digit. */
    boolean capital(int word) {
        return cases[word] != 0;
    }

    /** Whether it begins so and no letter of it is small. */
    boolean allCapitals(int word) {
        return cases[word] == ALL_CAPITALS;
    }

    /** Whether it begins with a digit. */
    boolean number(int word) {
        char first = source(word).charAt(starts[word]);
        return first >= '0' && first <= '9';
    }

    /** Words as they stand in the article, both of them in the headline or both in the text. */
    String surface(int first, int last) {
        return source(first).substring(starts[first], ends[last]);
    }

    private String source(int word) {
        return word < headline ? input.headline() : input.text();
    }
}
