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
    private static final float[] VALUES = values();

    private int[] slots = new int[2048];
    private int[] buckets = new int[1024];
    private int[] counts = new int[1024];
    private long[] places = new long[1024];
    private int size;

    private TopicFeatures() {}

    static TopicFeatures of(TopicInput input) {
        TopicFeatures features = new TopicFeatures();
        features.read(input.headline(), input.baseLanguage(), HEADLINE_WEIGHT, true);
        features.read(input.text(), input.baseLanguage(), 1, false);
        return features;
    }

    private void read(String text, String language, int weight, boolean headline) {
        WordScanner words = new WordScanner(text, language, MAX_TEXT);
        long before = 0;
        int beforeStart = 0;
        while (words.next()) {
            char first = text.charAt(words.start());
            if (first >= '0' && first <= '9') {
                before = 0;
                continue;
            }
            long hash = words.hash();
            add(bucket(hash), weight, place(headline, words.start(), words.end()));
            if (before != 0) {
                add(bucket(before * 0x9E3779B97F4A7C15L + hash), weight, place(headline, beforeStart, words.end()));
            }
            before = hash;
            beforeStart = words.start();
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
    String surface(int feature, TopicInput input) {
        long place = places[feature];
        String where = place < 0 ? input.headline() : input.text();
        return where.substring((int) (place >>> 20) & 0xfffff, (int) place & 0xfffff);
    }

    private void add(int bucket, int weight, long place) {
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
        slots[slot] = ++size;
    }

    private void grow() {
        buckets = Arrays.copyOf(buckets, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
        places = Arrays.copyOf(places, size * 2);
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int feature = 0; feature < size; feature++) {
            int slot = ((buckets[feature] * 0x9E3779B1) >>> 8) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = feature + 1;
        }
    }

    private static int bucket(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xff51afd7ed558ccdL;
        return (int) (mixed >>> 40) & (BUCKETS - 1);
    }

    private static long place(boolean headline, int start, int end) {
        return (headline ? Long.MIN_VALUE : 0) | ((long) start << 20) | end;
    }
}
