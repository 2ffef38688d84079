package org.dateline.enrich.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * MinHash signatures of a text's word shingles (Broder 1997), by which copies are found. The share of equal values of two
 * signatures estimates the Jaccard similarity of their shingle sets, with a standard error of at most 0.0625.
 */
final class ShingleSignature {

    /** Words in a shingle. */
    static final int WIDTH = 5;

    /** Values in a signature. */
    static final int SIZE = 64;

    /** Words from which sharing a passage says something; below it only the very same words are a copy. */
    private static final int SHORT = 24;

    /** Fewer words are no sign of a copy even if they are the same. */
    private static final int SHORTEST = 4;

    /** Values that make one key; two of 0.5 similarity share none of the 32 keys once in 10,000 times. */
    private static final int BAND = 2;

    private static final long SEED = 0x9E3779B97F4A7C15L;

    private ShingleSignature() {}

    /**
     * The signature: {@link #SIZE} values, one value for a short text, none for a very short one.
     *
     * @param words in text order
     */
    static List<Integer> of(List<String> words) {
        if (words.size() < SHORTEST) {
            return List.of();
        }
        long[] hashes = words.stream().mapToLong(ShingleSignature::hash).toArray();
        if (words.size() < SHORT) {
            return List.of((int) (shingle(hashes, 0, hashes.length) >>> 32));
        }
        int[] least = new int[SIZE];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int from = 0; from + WIDTH <= hashes.length; from++) {
            long shingle = shingle(hashes, from, from + WIDTH);
            for (int i = 0; i < SIZE; i++) {
                least[i] = Math.min(least[i], (int) (mix(shingle + SEED * (i + 1)) >>> 32));
            }
        }
        return Arrays.stream(least).boxed().toList();
    }

    /** Keys of which two likely copies share at least one. */
    static List<String> keys(List<Integer> signature) {
        if (signature.size() == 1) {
            return List.of("=" + Integer.toHexString(signature.get(0)));
        }
        List<String> keys = new ArrayList<>();
        for (int i = 0; i + BAND <= signature.size(); i += BAND) {
            keys.add("~" + i + ":" + Integer.toHexString(signature.get(i)) + Integer.toHexString(signature.get(i + 1)));
        }
        return keys;
    }

    /** Estimated Jaccard similarity, 0 to 1; 0 where the signatures cannot be compared. */
    static double similarity(List<Integer> a, List<Integer> b) {
        if (a.isEmpty() || a.size() != b.size()) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i).intValue() == b.get(i).intValue()) {
                equal++;
            }
        }
        return (double) equal / a.size();
    }

    private static long shingle(long[] hashes, int from, int to) {
        long hash = SEED;
        for (int i = from; i < to; i++) {
            hash = mix(hash ^ hashes[i]);
        }
        return hash;
    }

    /** FNV-1a, 64 bits, over UTF-16 code units. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
