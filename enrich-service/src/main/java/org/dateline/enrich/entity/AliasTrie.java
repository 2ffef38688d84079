package org.dateline.enrich.entity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds aliases in a tokenized text: a deterministic automaton over word ids, leftmost longest match. Words are looked up by their folded
 * characters in the text itself, so that scanning allocates nothing. States and words live in open-addressed tables of primitives:
 * about 40 bytes an alias once it is packed.
 *
 * <p>Immutable once built and packed; thread-safe.
 */
final class AliasTrie {
    /** Longest alias in tokens; longer ones are refused when the trie is built. */
    static final int MAX_TOKENS = 24;

    private static final int NONE = -1;

    // words: folded characters in one pool, found by hash
    private char[] pool = new char[1024];
    private int poolSize;
    private int[] wordOffsets = new int[256];
    private int words;
    private int[] wordTable = filled(512);
    /** Words that begin an alias without a capital. */
    private final BitSet plainStarts = new BitSet();

    // transitions: (state << 32 | word) -> state
    private long[] keys = new long[1024];
    private int[] targets = filled(1024);
    private int states = 1;

    // aliases by the state where they end, chained
    private int[] firstAlias = filled(256);
    private int[] nextAlias = filled(256);
    private int aliases;

    /** Accepts or refuses an alias that the words match, by its writing in the text. */
    interface Match {
        boolean accepts(int alias, int firstToken, int endToken);
    }

    /**
     * Adds an alias and returns its number: 0, 1, 2... in the order of adding; -1 where it has no word or too many.
     *
     * @param capital it only matches where the text's first word has a capital: most words of a text are passed over at once
     */
    int add(List<String> foldedTokens, boolean capital) {
        if (foldedTokens.isEmpty() || foldedTokens.size() > MAX_TOKENS) {
            return NONE;
        }
        int state = 0;
        for (String token : foldedTokens) {
            state = step(state, wordId(token));
        }
        if (!capital) {
            plainStarts.set(wordId(foldedTokens.get(0)));
        }
        int alias = aliases++;
        if (alias == nextAlias.length) {
            nextAlias = grown(nextAlias);
        }
        if (state >= firstAlias.length) {
            firstAlias = grown(firstAlias, state + 1);
        }
        nextAlias[alias] = firstAlias[state];
        firstAlias[state] = alias;
        return alias;
    }

    /** To be called when all aliases are added: gives back the room that was kept for more. */
    void pack() {
        // A third of the slots stays free: with fewer, a word that leads nowhere costs more than four slots on average.
        rehashTransitions(states + states / 2 + 1);
        firstAlias = Arrays.copyOf(firstAlias, Math.min(firstAlias.length, states));
        nextAlias = Arrays.copyOf(nextAlias, aliases);
        pool = Arrays.copyOf(pool, poolSize);
        wordOffsets = Arrays.copyOf(wordOffsets, words + 1);
    }

    /**
     * Longest match that begins at a token. Hyphens that tie two words are passed over, so that {@code Kim Jong-un} is
     * {@code Kim Jong Un}.
     *
     * @param forms in which the words of an alias may stand in the text
     * @return the end token (exclusive) in the high half and the state in the low half, or -1
     */
    long longest(TokenizedText text, int first, Inflections forms, Match match) {
        long found = NONE;
        int state = 0;
        int token = first;
        while (token < text.size) {
            if (token > first) {
                if (text.is(token, TokenizedText.SEGMENT_START)) {
                    break;
                }
                if (text.isTie(token)) {
                    token++;
                }
            }
            boolean plainStart = token == first && !text.is(first, TokenizedText.CAPITAL);
            int word = find(text.text, text.start(token), text.end(token));
            int next = target(state, word, plainStart);
            if (next == NONE && !forms.isEmpty() && text.is(token, TokenizedText.WORD)) {
                int from = state;
                next = forms.find(text.folded(token), base -> target(from, find(base, 0, base.length()), plainStart));
            }
            if (next == NONE) {
                break;
            }
            state = next;
            token++;
            if (anyAccepted(state, first, token, match)) {
                found = ((long) token << 32) | state;
            }
        }
        return found;
    }

    /** The state that a word leads to, or -1. */
    private int target(int state, int word, boolean plainStart) {
        return word == NONE || (plainStart && !plainStarts.get(word)) ? NONE : targets[slot(state, word)];
    }

    /** The alias that was added last of those that end in a state, or -1. */
    int firstAliasOf(int state) {
        return state < firstAlias.length ? firstAlias[state] : NONE;
    }

    /** The alias with the same words that was added before, or -1. */
    int nextAliasOf(int alias) {
        return nextAlias[alias];
    }

    private boolean anyAccepted(int state, int first, int end, Match match) {
        for (int alias = firstAliasOf(state); alias != NONE; alias = nextAlias[alias]) {
            if (match.accepts(alias, first, end)) {
                return true;
            }
        }
        return false;
    }

    private int step(int state, int word) {
        int slot = slot(state, word);
        if (targets[slot] != NONE) {
            return targets[slot];
        }
        keys[slot] = key(state, word);
        targets[slot] = states++;
        int target = targets[slot];
        if (states * 2 > keys.length) {
            rehashTransitions(keys.length * 2);
        }
        return target;
    }

    private int slot(int state, int word) {
        long key = key(state, word);
        // The upper half of the hash as a fraction of the table: D. Lemire, Fast random integer generation in an
        // interval (2019).
        int slot = (int) (((mix(key) >>> 32) * keys.length) >>> 32);
        while (targets[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 == keys.length ? 0 : slot + 1;
        }
        return slot;
    }

    private void rehashTransitions(int capacity) {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[capacity];
        targets = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldTargets[i] != NONE) {
                int slot = slot((int) (oldKeys[i] >>> 32), (int) oldKeys[i]);
                keys[slot] = oldKeys[i];
                targets[slot] = oldTargets[i];
            }
        }
    }

    private int wordId(String word) {
        int known = find(word, 0, word.length());
        if (known != NONE) {
            return known;
        }
        while (poolSize + word.length() > pool.length) {
            pool = Arrays.copyOf(pool, pool.length * 2);
        }
        word.getChars(0, word.length(), pool, poolSize);
        if (words + 1 >= wordOffsets.length) {
            wordOffsets = grown(wordOffsets);
        }
        int id = words++;
        wordOffsets[id] = poolSize;
        poolSize += word.length();
        wordOffsets[id + 1] = poolSize;
        if (words * 2 > wordTable.length) {
            wordTable = filled(wordTable.length * 2);
            for (int i = 0; i < words; i++) {
                place(i);
            }
        } else {
            place(id);
        }
        return id;
    }

    private void place(int id) {
        int hash = 0;
        for (int i = wordOffsets[id]; i < wordOffsets[id + 1]; i++) {
            hash = hash * 31 + pool[i];
        }
        int mask = wordTable.length - 1;
        int slot = (int) mix(hash) & mask;
        while (wordTable[slot] != NONE) {
            slot = (slot + 1) & mask;
        }
        wordTable[slot] = id;
    }

    private int find(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + Folding.fold(text.charAt(i));
        }
        int mask = wordTable.length - 1;
        int slot = (int) mix(hash) & mask;
        while (wordTable[slot] != NONE) {
            if (same(wordTable[slot], text, start, end)) {
                return wordTable[slot];
            }
            slot = (slot + 1) & mask;
        }
        return NONE;
    }

    private boolean same(int id, String text, int start, int end) {
        int offset = wordOffsets[id];
        if (wordOffsets[id + 1] - offset != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (pool[offset++] != Folding.fold(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static long key(int state, int word) {
        return ((long) state << 32) | word;
    }

    /** Finalizer of MurmurHash3 (Austin Appleby, public domain). */
    private static long mix(long key) {
        long h = key;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    private static int[] filled(int length) {
        int[] table = new int[length];
        Arrays.fill(table, NONE);
        return table;
    }

    private static int[] grown(int[] table) {
        return grown(table, table.length + 1);
    }

    private static int[] grown(int[] table, int atLeast) {
        int[] larger = Arrays.copyOf(table, Math.max(atLeast, table.length * 2));
        Arrays.fill(larger, table.length, larger.length, NONE);
        return larger;
    }
}
