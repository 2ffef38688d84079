package org.dateline.enrich.mediatopic;

/**
 * A trie over hashed words in one open-addressing table; 0 is the root. Edges are found by a 64-bit hash of node and word: that two edges of a
 * lexicon share one is as good as impossible, and harmless.
 */
final class PhraseTrie {

    static final int NONE = -1;

    private static final int FIRST_BITS = 11;

    /** Keys, each with its node beside it. */
    private long[] edges = new long[2048];

    private int size;
    /** A bit for some bits of the hash of each word that begins a phrase (Bloom, CACM 1970): most words of a text begin none. */
    private final long[] first = new long[1 << FIRST_BITS];

    /** The node after a word, or {@link #NONE}. */
    int step(int node, long word) {
        long key = key(node, word);
        int mask = edges.length - 2;
        for (int i = (int) key & mask; edges[i] != 0; i = (i + 2) & mask) {
            if (edges[i] == key) {
                return (int) edges[i + 1];
            }
        }
        return NONE;
    }

    /** Whether the root may have a node after a word; false is certain. */
    boolean mayBegin(long word) {
        int bit = firstBit(word);
        return (first[bit >>> 6] >>> bit & 1) != 0;
    }

    private static int firstBit(long word) {
        return (int) ((word * 0x9e3779b97f4a7c15L) >>> (64 - 6 - FIRST_BITS));
    }

    /** The node after a word, made where there is none. Only while the trie is being built. */
    int grow(int node, long word) {
        int known = step(node, word);
        if (known != NONE) {
            return known;
        }
        if (size * 4 >= edges.length) {
            enlarge();
        }
        size++;
        put(key(node, word), size);
        if (node == 0) {
            int bit = firstBit(word);
            first[bit >>> 6] |= 1L << bit;
        }
        return size;
    }

    /** Number of nodes beside the root; nodes are numbered from 1. */
    int size() {
        return size;
    }

    private void put(long key, int target) {
        int mask = edges.length - 2;
        int i = (int) key & mask;
        while (edges[i] != 0) {
            i = (i + 2) & mask;
        }
        edges[i] = key;
        edges[i + 1] = target;
    }

    private void enlarge() {
        long[] old = edges;
        edges = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                put(old[i], (int) old[i + 1]);
            }
        }
    }

    private static long key(int node, long word) {
        long h = (word ^ (node * 0x9e3779b97f4a7c15L)) * 0xff51afd7ed558ccdL;
        h ^= h >>> 32;
        return h == 0 ? 1 : h;
    }
}
