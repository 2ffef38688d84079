package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A lexicon compiled for one language: phrases as a trie over hashed words, each with the concepts that it speaks for. A phrase that speaks
 * for a concept speaks for its ancestors with less weight, and for each of them once. Immutable and thread-safe.
 */
final class PhraseIndex {

    /**
     * How much of a phrase's weight counts one level up: words of a trade (ship, chip, crop) stand in articles about anything that happens
     * to it. Chosen among 1, .85, .75 and .65 on labelled Wikinews text.
     */
    private static final float UPWARD = 0.8f;

    private static final int OWN = 1 << 30;
    private static final int CONCEPT = OWN - 1;

    /** No phrase may be longer. */
    private static final int MAX_WORDS = 8;

    private final PhraseTrie trie = new PhraseTrie();
    /** Phrases as they are written, each with its number; phrases that end at the same node of the trie have numbers in a row. */
    private final Map<String, Integer> ids = new HashMap<>();
    /** For each node the first phrase that ends there, and one more. */
    private final int[] ending;
    /** Of each phrase: a bit for each word that must begin with a capital, and 8 bits higher for each that must be all capitals. */
    private final int[] cases;
    /** Of each phrase the greatest weight that the lexicon gives it. */
    private final float[] strengths;
    /** Where in {@link #said} each phrase begins, and one more. */
    private final int[] places;
    /** What the phrases say, see {@link #concept}, {@link #weight}, {@link #own}: together, for it is read in the innermost loop. */
    private final long[] said;

    /** Takes hits in text order. */
    interface HitSink {
        void hit(int phrase, int first, int last);
    }

    /** What identifies a phrase: where it ends in the trie, and the capitals that it asks for. Plural and singular are one. */
    private record Spelling(int node, int cases) {}

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
        List<Map.Entry<Spelling, Draft>> byNode = new ArrayList<>(drafts.entrySet());
        byNode.sort(Comparator.comparingInt(entry -> entry.getKey().node()));
        ending = new int[trie.size() + 2];
        cases = new int[byNode.size()];
        strengths = new float[cases.length];
        places = new int[cases.length + 1];
        LongStream.Builder all = LongStream.builder();
        for (int phrase = 0; phrase < cases.length; phrase++) {
            Spelling spelling = byNode.get(phrase).getKey();
            Draft draft = byNode.get(phrase).getValue();
            ids.put(draft.text(), phrase);
            ending[spelling.node() + 1]++;
            cases[phrase] = spelling.cases();
            strengths[phrase] = Collections.max(draft.concepts().values());
            long[] own = said(draft, tree).toArray();
            LongStream.of(own).forEach(all::add);
            places[phrase + 1] = places[phrase] + own.length;
        }
        said = all.build().toArray();
        for (int node = 1; node < ending.length; node++) {
            ending[node] += ending[node - 1];
        }
    }

    private Spelling spell(String phrase, String language) {
        WordScanner words = new WordScanner(phrase, language, phrase.length());
        int cases = 0;
        int node = 0;
        int size = 0;
        while (words.next()) {
            if (size == MAX_WORDS) {
                throw new IllegalArgumentException("a phrase has at most " + MAX_WORDS + " words: " + phrase);
            }
            cases |= caseOf(phrase, words) << size++;
            node = trie.grow(node, words.hash());
        }
        if (size == 0) {
            throw new IllegalArgumentException("a phrase has at least one word: " + phrase);
        }
        return new Spelling(node, cases);
    }

    /** What a phrase says of the concepts that it stands for, and of their ancestors. */
    private static LongStream said(Draft draft, ConceptTree tree) {
        Map<Integer, Float> weights = new LinkedHashMap<>(draft.concepts());
        draft.concepts().forEach((concept, weight) -> {
            float upward = weight;
            for (int up = tree.parent(concept); up >= 0; up = tree.parent(up)) {
                upward *= UPWARD;
                weights.merge(up, upward, Math::max);
            }
        });
        return weights.entrySet().stream()
                .mapToLong(e -> (long) Float.floatToRawIntBits(e.getValue()) << 32
                        | (draft.concepts().containsKey(e.getKey()) ? OWN : 0)
                        | e.getKey());
    }

    private static int caseOf(String text, WordScanner words) {
        if (!Character.isUpperCase(text.charAt(words.start()))) {
            return 0;
        }
        return words.allCapitals() && words.end() - words.start() > 1 ? 1 << MAX_WORDS : 1;
    }

    /** Where the first of the things that a phrase says stands; the last stands before those of the next phrase. */
    int place(int phrase) {
        return places[phrase];
    }

    /** Concept of which something is said. */
    int concept(int place) {
        return (int) said[place] & CONCEPT;
    }

    /** How much is said for it; below 0, against it. */
    float weight(int place) {
        return Float.intBitsToFloat((int) (said[place] >>> 32));
    }

    /** Whether the phrase stands for the concept itself, not for a narrower one. */
    boolean own(int place) {
        return (said[place] & OWN) != 0;
    }

    /** The greatest weight that the lexicon gives a phrase. */
    float strength(int phrase) {
        return strengths[phrase];
    }

    /** How much a phrase says for a concept; 0 where nothing. */
    float weight(int phrase, int concept) {
        for (int place = places[phrase]; place < places[phrase + 1]; place++) {
            if (concept(place) == concept) {
                return weight(place);
            }
        }
        return 0;
    }

    /** Id of a phrase as it is written in the lexicon, or -1. */
    int id(String phrase) {
        return ids.getOrDefault(phrase, -1);
    }

    /** Finds phrases from one word to before another: at each place the longest, no two of which overlap. */
    void match(ArticleWords words, int from, int to, HitSink sink) {
        int word = from;
        while (word < to) {
            word += trie.mayBegin(words.hash(word)) ? longest(words, word, to, sink) : 1;
        }
    }

    /** Reports the longest phrase that begins at a word and gives its length in words; 1 where there is none. */
    private int longest(ArticleWords words, int first, int to, HitSink sink) {
        int node = 0;
        int best = 0;
        int bestNode = PhraseTrie.NONE;
        for (int word = first; word < to; word++) {
            node = trie.step(node, words.hash(word));
            if (node == PhraseTrie.NONE) {
                break;
            }
            if (anyFits(node, words, first)) {
                best = word - first + 1;
                bestNode = node;
            }
        }
        if (best == 0) {
            return 1;
        }
        for (int phrase = ending[bestNode]; phrase < ending[bestNode + 1]; phrase++) {
            if (fits(cases[phrase], words, first)) {
                sink.hit(phrase, first, first + best - 1);
            }
        }
        return best;
    }

    private boolean anyFits(int node, ArticleWords words, int first) {
        for (int phrase = ending[node]; phrase < ending[node + 1]; phrase++) {
            if (fits(cases[phrase], words, first)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(int cases, ArticleWords words, int first) {
        int word = first;
        for (int rest = cases; rest != 0; rest = rest >>> 1 & ~(1 << (MAX_WORDS - 1))) {
            if (((rest & 1) != 0 && !words.capital(word))
                    || ((rest & 1 << MAX_WORDS) != 0 && !words.allCapitals(word))) {
                return false;
            }
            word++;
        }
        return true;
    }
}
