package org.dateline.enrich.entity;

/**
 * What lists of the world's names say of a word, as bits, and of a place name of several words. The lists are used in training and travel
 * with the model as hashes ({@link WordTable#hash}).
 */
final class NameFacts {
    /** Name of a place of a thousand inhabitants or more. */
    static final int PLACE = 1;
    /** Of twenty thousand or more. */
    static final int TOWN = 1 << 1;
    /** Of two hundred thousand or more. */
    static final int CITY = 1 << 2;
    /** Word of several longer place names. */
    static final int PLACE_PART = 1 << 3;

    static final int FAMILY = 1 << 4;
    /** One of the most frequent family names. */
    static final int COMMON_FAMILY = 1 << 5;

    static final int GIVEN = 1 << 6;
    /** Begins or goes on with a place name of two or three words. Not stored with a word. */
    static final int PLACE_PHRASE = 1 << 7;

    private NameFacts() {}

    /** Hash of words that follow each other. */
    static int phrase(int before, int word) {
        int hash = before * 0x9E3779B1 + word;
        hash ^= hash >>> 15;
        return hash == 0 ? 1 : hash;
    }
}
