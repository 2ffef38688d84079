package org.dateline.enrich.mediatopic;

import java.util.Arrays;

/**
 * What a trained model sees of an article: its words and pairs of neighboring words, hashed into {@value #BUCKETS} buckets, each with the
 * logarithm of how often it occurs; the headline counts twice. Numbers are no words. Built once, then read only; confined to a thread.
 *
 * <p>Hashing instead of a dictionary: Weinberger et al., Feature Hashing for Large Scale Multitask Learning (ICML 2009).
 */
final class TopicFeatures {

    /** Changes whenever the same text gives other features: a model is of one version. */
    static final int VERSION = 1;

    static final int BUCKETS = 1 << 18;

    /** News says what it is about well before this. */
    private static final int MAX_TEXT = 2000;

    private static final int HEADLINE_WEIGHT = 2;
    /** Of this length: a text of {@value #MAX_TEXT} code units and a headline like it have fewer than 4,000 words and pairs. */
    private static final int USUAL = 1024;

    private static final float[] VALUES = values();

    private final ArticleWords words;
    private short[] slots = new short[2048];
    private int[] buckets = new int[USUAL];
    private int[] counts = new int[USUAL];
    /** Where a feature occurs first: number of the word, doubled, and 1 for a pair. */
    private int[] places = new int[USUAL];

    private int size;

    private TopicFeatures(ArticleWords words) {
        this.words = words;
    }

    static TopicFeatures of(TopicInput input) {
        return of(ArticleWords.of(input));
    }

    static TopicFeatures of(ArticleWords words) {
        TopicFeatures features = new TopicFeatures(words);
        features.read(0, words.headline(), HEADLINE_WEIGHT);
        features.read(words.headline(), words.size(), 1);
        return features;
    }

    private void read(int from, int to, int weight) {
        long before = 0;
        for (int word = from; word < to && words.start(word) < MAX_TEXT; word++) {
            if (words.number(word)) {
                before = 0;
                continue;
            }
            long hash = words.hash(word);
            add(bucket(hash), weight, word << 1);
            if (before != 0) {
                add(bucket(before * 0x9E3779B97F4A7C15L + hash), weight, (word - 1) << 1 | 1);
            }
            before = hash;
        }
    }

    int size() {
        return size;
    }

    int bucket(int feature) {
        return buckets[feature];
    }

    /** 1 for a feature that occurs once, more slowly from there on. */
    float value(int feature) {
        int count = counts[feature];
        return count < VALUES.length ? VALUES[count] : 1 + (float) Math.log(count);
    }

    private static float[] values() {
        float[] values = new float[64];
        for (int count = 1; count < values.length; count++) {
            values[count] = 1 + (float) Math.log(count);
        }
        return values;
    }

    /** The words as they stand where the feature occurs first. */
    String surface(int feature) {
        int first = places[feature] >> 1;
        return words.surface(first, first + (places[feature] & 1));
    }

    private void add(int bucket, int weight, int place) {
        int mask = slots.length - 1;
        int slot = ((bucket * 0x9E3779B1) >>> 8) & mask;
        while (slots[slot] != 0) {
            int feature = slots[slot] - 1;
            if (buckets[feature] == bucket) {
                counts[feature] += weight;
                return;
            }
            slot = (slot + 1) & mask;
        }
        if (size == buckets.length) {
            grow();
            add(bucket, weight, place);
            return;
        }
        buckets[size] = bucket;
        counts[size] = weight;
        places[size] = place;
        slots[slot] = (short) ++size;
    }

    private void grow() {
        buckets = Arrays.copyOf(buckets, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
        places = Arrays.copyOf(places, size * 2);
        slots = new short[slots.length * 2];
        int mask = slots.length - 1;
        for (int feature = 0; feature < size; feature++) {
            int slot = ((buckets[feature] * 0x9E3779B1) >>> 8) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = (short) (feature + 1);
        }
    }

    private static int bucket(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xff51afd7ed558ccdL;
        return (int) (mixed >>> 40) & (BUCKETS - 1);
    }
}
