package org.dateline.enrich.mediatopic;

/**
 * A trie over hashed words in one open-addressing table; 0 is the root. Edges are found by a 64-bit hash of node and word: that two edges of a
 * lexicon share one is as good as impossible, and harmless.
 */
final class PhraseTrie {

    static final int NONE = -1;

    private long[] keys = new long[1024];
    private int[] targets = new int[1024];
    private int size;

    /** The node after a word, or {@link #NONE}. */
    int step(int node, long word) {
        long key = key(node, word);
        int mask = keys.length - 1;
        for (int i = (int) key & mask; keys[i] != 0; i = (i + 1) & mask) {
            if (keys[i] == key) {
                return targets[i];
            }
        }
        return NONE;
    }

    /** The node after a word, made where there is none. Only while the trie is being built. */
    int grow(int node, long word) {
        int known = step(node, word);
        if (known != NONE) {
            return known;
        }
        if (size * 2 >= keys.length) {
            enlarge();
        }
        size++;
        put(key(node, word), size);
        return size;
    }

    /** Number of nodes beside the root; nodes are numbered from 1. */
    int size() {
        return size;
    }

    private void put(long key, int target) {
        int mask = keys.length - 1;
        int i = (int) key & mask;
        while (keys[i] != 0) {
            i = (i + 1) & mask;
        }
        keys[i] = key;
        targets[i] = target;
    }

    private void enlarge() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private static long key(int node, long word) {
        long h = (word ^ (node * 0x9e3779b97f4a7c15L)) * 0xff51afd7ed558ccdL;
        h ^= h >>> 32;
        return h == 0 ? 1 : h;
    }
}
