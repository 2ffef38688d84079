package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lexicon compiled for one language: phrases as a trie over hashed words, each with the concepts that it speaks for. A phrase that speaks
 * for a concept speaks for all its ancestors with the same weight, and for each of them once. Immutable and thread-safe.
 */
final class PhraseIndex {

    private static final byte ANY_CASE = 0;
    private static final byte CAPITAL = 1;
    private static final byte ALL_CAPITALS = 2;

    private final PhraseTrie trie = new PhraseTrie();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    /** Phrases that end at a trie node. */
    private int[][] ending = new int[0][];

    /**
     * @param concepts numbers of the concepts it speaks for, ancestors included
     * @param weights one each
     * @param own whether the phrase stands for the concept itself, not for a narrower one
     */
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop
    record Phrase(String text, byte[] cases, int[] concepts, float[] weights, boolean[] own) {}

    /** Takes hits in text order. */
    interface HitSink {
        void hit(int phrase, int start, int end);
    }

    PhraseIndex(ConceptTree tree, Lexicon lexicon, String language) {
        Map<String, Map<Integer, Float>> direct = new LinkedHashMap<>();
        for (Lexicon.Entry entry : lexicon.entries()) {
            if (entry.language().equals(language) || entry.language().equals(Lexicon.ANY_LANGUAGE)) {
                int concept = tree.number(entry.qcode());
                for (String phrase : entry.phrases()) {
                    direct.computeIfAbsent(phrase, p -> new LinkedHashMap<>()).put(concept, entry.weight());
                }
            }
        }
        direct.forEach((text, concepts) -> add(text, language, tree, concepts));
    }

    private void add(String text, String language, ConceptTree tree, Map<Integer, Float> direct) {
        Map<Integer, Float> weights = new LinkedHashMap<>(direct);
        direct.forEach((concept, weight) -> {
            for (int up = tree.parent(concept); up >= 0; up = tree.parent(up)) {
                weights.merge(up, weight, Math::max);
            }
        });
        int[] concepts = weights.keySet().stream().mapToInt(Integer::intValue).toArray();
        float[] values = new float[concepts.length];
        boolean[] own = new boolean[concepts.length];
        for (int i = 0; i < concepts.length; i++) {
            values[i] = weights.getOrDefault(concepts[i], 0f);
            own[i] = direct.containsKey(concepts[i]);
        }
        WordScanner words = new WordScanner(text, language, text.length());
        byte[] cases = new byte[8];
        int node = 0;
        int length = 0;
        while (words.next()) {
            if (length == cases.length) {
                throw new IllegalArgumentException("phrase of more than 8 words: " + text);
            }
            cases[length++] = caseOf(text, words);
            node = trie.grow(node, words.hash());
        }
        if (length == 0) {
            throw new IllegalArgumentException("phrase without a word: " + text);
        }
        if (node >= ending.length) {
            ending = Arrays.copyOf(ending, Math.max(node + 1, ending.length * 2));
        }
        int[] there = ending[node] == null ? new int[0] : ending[node];
        ending[node] = Arrays.copyOf(there, there.length + 1);
        ending[node][there.length] = phrases.size();
        ids.put(text, phrases.size());
        phrases.add(new Phrase(text, Arrays.copyOf(cases, length), concepts, values, own));
    }

    private static byte caseOf(String text, WordScanner words) {
        if (!Character.isUpperCase(text.charAt(words.start()))) {
            return ANY_CASE;
        }
        return words.allCapitals() && words.end() - words.start() > 1 ? ALL_CAPITALS : CAPITAL;
    }

    Phrase phrase(int id) {
        return phrases.get(id);
    }

    /** Id of a phrase as it is written in the lexicon, or -1. */
    int id(String phrase) {
        return ids.getOrDefault(phrase, -1);
    }

    /** Finds phrases: at each place the longest, no two of which overlap. */
    int match(String text, String language, int limit, HitSink sink) {
        WordScanner words = new WordScanner(text, language, limit);
        WordWindow window = new WordWindow(words);
        int count = 0;
        while (window.fill()) {
            int matched = longest(window, sink);
            count += matched;
            window.drop(matched);
        }
        return count;
    }

    /** Reports the longest phrase at the window's first word and gives its length in words; 1 where there is none. */
    private int longest(WordWindow window, HitSink sink) {
        int node = 0;
        int best = 0;
        int bestNode = PhraseTrie.NONE;
        for (int i = 0; window.has(i); i++) {
            node = trie.step(node, window.hash(i));
            if (node == PhraseTrie.NONE) {
                break;
            }
            if (node < ending.length && ending[node] != null && anyFits(ending[node], window)) {
                best = i + 1;
                bestNode = node;
            }
        }
        if (best == 0) {
            return 1;
        }
        for (int phrase : ending[bestNode]) {
            if (fits(phrases.get(phrase).cases(), window)) {
                sink.hit(phrase, window.start(0), window.end(best - 1));
            }
        }
        return best;
    }

    private boolean anyFits(int[] candidates, WordWindow window) {
        for (int phrase : candidates) {
            if (fits(phrases.get(phrase).cases(), window)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(byte[] cases, WordWindow window) {
        for (int i = 0; i < cases.length; i++) {
            if ((cases[i] == CAPITAL && !window.capital(i)) || (cases[i] == ALL_CAPITALS && !window.allCapitals(i))) {
                return false;
            }
        }
        return true;
    }
}
