package org.dateline.enrich.entity;

import java.util.Arrays;

/** Stretches with the features and the allowed labels of their tokens, in flat arrays. Not thread-safe while it is filled. */
final class NameExamples {
    private int[] firstTokens = new int[1 << 16];
    private float[] weights = new float[1 << 16];
    private int size;

    private int[] firstFeatures = new int[1 << 18];
    private short[] allowed = new short[1 << 18];
    private int tokens;

    private int[] features = new int[1 << 22];
    private int count;

    /** Begins the next stretch. */
    void stretch(float weight) {
        if (size + 2 > firstTokens.length) {
            firstTokens = Arrays.copyOf(firstTokens, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
        }
        weights[size] = weight;
        firstTokens[size++] = tokens;
        firstTokens[size] = tokens;
    }

    /** Begins the next token of the stretch; a bit for each allowed label. */
    void token(int labels) {
        if (tokens + 2 > allowed.length) {
            firstFeatures = Arrays.copyOf(firstFeatures, tokens * 2);
            allowed = Arrays.copyOf(allowed, tokens * 2);
        }
        allowed[tokens] = (short) labels;
        firstFeatures[tokens++] = count;
        firstFeatures[tokens] = count;
        firstTokens[size] = tokens;
    }

    /** Adds a feature to the token. */
    void add(int feature) {
        if (count + 1 > features.length) {
            features = Arrays.copyOf(features, count * 2);
        }
        features[count++] = feature;
        firstFeatures[tokens] = count;
    }

    int size() {
        return size;
    }

    int firstToken(int stretch) {
        return firstTokens[stretch];
    }

    float weight(int stretch) {
        return weights[stretch];
    }

    int firstFeature(int token) {
        return firstFeatures[token];
    }

    int feature(int at) {
        return features[at];
    }

    int allowed(int token) {
        return allowed[token];
    }
}
