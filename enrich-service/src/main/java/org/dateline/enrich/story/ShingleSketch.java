package org.dateline.enrich.story;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The smallest hashes of a text's word shingles (a bottom-k sketch: Broder, "On the resemblance and containment of documents", 1997),
 * by which copies are found. For two texts that have at most {@link #SIZE} different shingles together it tells the Jaccard
 * similarity of their shingle sets as it is; for longer ones it estimates it with a standard error of at most 0.022. Immutable.
 */
public final class ShingleSketch {

    /** Words in a shingle. */
    static final int WIDTH = 5;

    /** Hashes kept at most. */
    static final int SIZE = 512;

    /** Fewer words are no sign of a copy even if they are the same. */
    private static final int SHORTEST = 4;

    /** Keys by which a copy is looked up: two texts of 0.5 similarity share none of them once in 1,000 times. */
    private static final int KEYS = 24;

    private static final long SEED = 0x9E3779B97F4A7C15L;

    /** The sketch of a text that is too short. */
    public static final ShingleSketch NONE = new ShingleSketch(new int[0]);

    private final int[] hashes;

    private ShingleSketch(int[] hashes) {
        this.hashes = hashes;
    }

    /**
     * The sketch of a text; a very short one has none.
     *
     * @param words in text order
     */
    static ShingleSketch of(List<String> words) {
        if (words.size() < SHORTEST) {
            return NONE;
        }
        long[] hashed = words.stream().mapToLong(ShingleSketch::hash).toArray();
        int width = Math.min(WIDTH, hashed.length);
        int[] shingles = new int[hashed.length - width + 1];
        for (int from = 0; from < shingles.length; from++) {
            shingles[from] = (int) (shingle(hashed, from, from + width) >>> 32);
        }
        return new ShingleSketch(
                Arrays.stream(shingles).sorted().distinct().limit(SIZE).toArray());
    }

    /** What {@link #bytes} gave. */
    public static ShingleSketch of(ByteBuffer bytes) {
        int[] hashes = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(hashes);
        return new ShingleSketch(hashes);
    }

    /** Four bytes a hash, in their order. */
    public ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Integer.BYTES);
        bytes.asIntBuffer().put(hashes);
        return bytes;
    }

    /** Number of hashes. */
    int size() {
        return hashes.length;
    }

    /**
     * Keys of which two likely copies share at least one. Each is made of two MinHash values; the chance that two sets have one in
     * common is their similarity.
     */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        if (hashes.length > 0) {
            for (int i = 0; i < KEYS; i++) {
                long key = ((long) least(2 * i) << 32) | (least(2 * i + 1) & 0xFFFFFFFFL);
                keys.add("~" + i + ":" + Long.toHexString(key));
            }
        }
        return keys;
    }

    /** Jaccard similarity of the two sets of shingles, 0 to 1; 0 where one of them is empty. */
    double similarity(ShingleSketch other) {
        int[] a = hashes;
        int[] b = other.hashes;
        int common = 0;
        int seen = 0;
        int i = 0;
        int j = 0;
        while (seen < SIZE && (i < a.length || j < b.length)) {
            int order = i == a.length ? 1 : j == b.length ? -1 : Integer.compare(a[i], b[j]);
            if (order == 0) {
                common++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            seen++;
        }
        return seen == 0 ? 0 : (double) common / seen;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShingleSketch sketch && Arrays.equals(hashes, sketch.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return hashes.length + " shingles";
    }

    private int least(int function) {
        int least = Integer.MAX_VALUE;
        for (int hash : hashes) {
            least = Math.min(least, (int) (mix(hash + SEED * (function + 1)) >>> 32));
        }
        return least;
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
