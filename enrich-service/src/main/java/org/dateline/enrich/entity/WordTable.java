package org.dateline.enrich.entity;

import java.util.Collection;
import java.util.Map;

/**
 * What is known of single words, by the hash of their folded form: the word lists that hold them, their distributional class, facts of
 * names. Immutable once built, and thread-safe. Two words of one hash are one word here: with 32 bits that befalls one pair in some ten thousand words.
 */
final class WordTable {
    private final int[] hashes;
    private final int[] lists;
    private final short[] classes;
    private final byte[] facts;
    private final int mask;
    private final int[] phrases;
    private final int phraseMask;

    /**
     * @param facts {@link NameFacts} of a word, by {@link #hash}
     * @param phrases hashes of place names of two and three words, see {@link NameFacts#phrase}
     * @param classes class of a word, from 1, by {@link #hash}, of a word with a capital by {@link #capital}
     */
    WordTable(Lexicon lexicon, Map<Integer, Short> classes, Map<Integer, Byte> facts, Collection<Integer> phrases) {
        int size = size(classes.size() + lexicon.size() + facts.size());
        this.mask = size - 1;
        this.hashes = new int[size];
        this.lists = new int[size];
        this.classes = new short[size];
        this.facts = new byte[size];
        lexicon.forEach((word, bits) -> this.lists[place(hash(word))] |= bits);
        classes.forEach((hash, number) -> this.classes[place(hash)] = number);
        facts.forEach((hash, bits) -> this.facts[place(hash)] |= bits);
        this.phrases = new int[size(phrases.size())];
        this.phraseMask = this.phrases.length - 1;
        for (int phrase : phrases) {
            int slot = phrase & phraseMask;
            while (this.phrases[slot] != 0) {
                slot = (slot + 1) & phraseMask;
            }
            this.phrases[slot] = phrase;
        }
    }

    private static int size(int words) {
        return Integer.highestOneBit(Math.max(16, words)) << 2;
    }

    /** Hash of a word, folded char by char; never 0. */
    static int hash(CharSequence text, int start, int end) {
        int hash = 7;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + Folding.fold(text.charAt(i));
        }
        return spread(hash);
    }

    static int hash(CharSequence word) {
        return hash(word, 0, word.length());
    }

    /** Hash under which the class of a word with a capital stands: {@code White} is another word than {@code white}. */
    static int capital(int hash) {
        return spread(hash * 31 + 1);
    }

    /** Hash of a word as it is written. */
    static int exactHash(CharSequence text, int start, int end) {
        int hash = 11;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return spread(hash);
    }

    /** Place of a word, for {@link #lists} and {@link #wordClass}, or -1. */
    int find(int hash) {
        int slot = hash & mask;
        while (hashes[slot] != 0) {
            if (hashes[slot] == hash) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    int lists(int place) {
        return lists[place];
    }

    /** Distributional class, 0 for none. */
    int wordClass(int place) {
        return classes[place];
    }

    /** Bits of {@link NameFacts}. */
    int facts(int place) {
        return facts[place];
    }

    /** Whether a place name of several words has this hash. */
    boolean isPhrase(int phrase) {
        int slot = phrase & phraseMask;
        while (phrases[slot] != 0) {
            if (phrases[slot] == phrase) {
                return true;
            }
            slot = (slot + 1) & phraseMask;
        }
        return false;
    }

    private int place(int hash) {
        int slot = hash & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        hashes[slot] = hash;
        return slot;
    }

    /** Finalizer of MurmurHash3 (Austin Appleby, public domain). */
    private static int spread(int hash) {
        int h = hash;
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        h ^= h >>> 16;
        return h == 0 ? 1 : h;
    }
}
