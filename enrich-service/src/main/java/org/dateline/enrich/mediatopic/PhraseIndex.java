package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lexicon compiled for one language: phrases as a trie over hashed words, each with the concepts that it speaks for. A phrase that speaks
 * for a concept speaks for its ancestors with less weight, and for each of them once. Immutable and thread-safe.
 */
final class PhraseIndex {

    private static final char ANY_CASE = 'a';
    private static final char CAPITAL = 'A';
    private static final char ALL_CAPITALS = 'X';

    /**
     * How much of a phrase's weight counts one level up: words of a trade (ship, chip, crop) stand in articles about anything that happens
     * to it. Chosen among 1, .85, .75 and .65 on labelled Wikinews text.
     */
    private static final float UPWARD = 0.8f;

    private final PhraseTrie trie = new PhraseTrie();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    /** Phrases that end at a trie node. */
    private final int[][] ending;

    /**
     * @param cases one letter a word
     * @param concepts numbers of the concepts it speaks for, ancestors included
     * @param weights one each
     * @param own whether the phrase stands for the concept itself, not for a narrower one
     * @param strength the greatest weight that the lexicon gives it
     */
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop
    record Phrase(String cases, int[] concepts, float[] weights, boolean[] own, float strength) {}

    /** Takes hits in text order. */
    interface HitSink {
        void hit(int phrase, int start, int end);
    }

    /** What identifies a phrase: where it ends in the trie, and the capitals that it asks for. Plural and singular are one. */
    private record Spelling(int node, String cases) {}

    private record Draft(String text, Map<Integer, Float> concepts) {}

    PhraseIndex(ConceptTree tree, Lexicon lexicon, String language) {
        Map<Spelling, Draft> drafts = new LinkedHashMap<>();
        for (Lexicon.Entry entry : lexicon.entries()) {
            if (entry.language().equals(language) || entry.language().equals(Lexicon.ANY_LANGUAGE)) {
                int concept = tree.number(entry.qcode());
                for (String phrase : entry.phrases()) {
                    drafts.computeIfAbsent(spell(phrase, language), s -> new Draft(phrase, new LinkedHashMap<>()))
                            .concepts()
                            .merge(concept, entry.weight(), Math::max);
                }
            }
        }
        ending = new int[trie.size() + 1][];
        drafts.forEach((spelling, draft) -> add(spelling, draft, tree));
    }

    private Spelling spell(String phrase, String language) {
        WordScanner words = new WordScanner(phrase, language, phrase.length());
        StringBuilder cases = new StringBuilder();
        int node = 0;
        while (words.next()) {
            cases.append(caseOf(phrase, words));
            node = trie.grow(node, words.hash());
        }
        if (node == 0 || cases.length() > WordWindow.SIZE) {
            throw new IllegalArgumentException("a phrase has one to " + WordWindow.SIZE + " words: " + phrase);
        }
        return new Spelling(node, cases.toString());
    }

    private void add(Spelling spelling, Draft draft, ConceptTree tree) {
        Map<Integer, Float> weights = new LinkedHashMap<>(draft.concepts());
        draft.concepts().forEach((concept, weight) -> {
            float upward = weight;
            for (int up = tree.parent(concept); up >= 0; up = tree.parent(up)) {
                upward *= UPWARD;
                weights.merge(up, upward, Math::max);
            }
        });
        int[] concepts = weights.keySet().stream().mapToInt(Integer::intValue).toArray();
        float[] values = new float[concepts.length];
        boolean[] own = new boolean[concepts.length];
        for (int i = 0; i < concepts.length; i++) {
            values[i] = weights.getOrDefault(concepts[i], 0f);
            own[i] = draft.concepts().containsKey(concepts[i]);
        }
        int[] there = ending[spelling.node()] == null ? new int[0] : ending[spelling.node()];
        ending[spelling.node()] = Arrays.copyOf(there, there.length + 1);
        ending[spelling.node()][there.length] = phrases.size();
        ids.put(draft.text(), phrases.size());
        float strength = Collections.max(draft.concepts().values());
        phrases.add(new Phrase(spelling.cases(), concepts, values, own, strength));
    }

    private static char caseOf(String text, WordScanner words) {
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
            if (ending[node] != null && anyFits(ending[node], window)) {
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

    private static boolean fits(String cases, WordWindow window) {
        for (int i = 0; i < cases.length(); i++) {
            if ((cases.charAt(i) == CAPITAL && !window.capital(i))
                    || (cases.charAt(i) == ALL_CAPITALS && !window.allCapitals(i))) {
                return false;
            }
        }
        return true;
    }
}
