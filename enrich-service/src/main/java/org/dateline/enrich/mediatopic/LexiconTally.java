package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.text.Evidence;

/**
 * What the phrases of a lexicon add up to in one text: for each concept the sum of their weights, dampened for repetition. The headline
 * counts three times and the lead one and a half times, for that is where news says what it is about.
 */
final class LexiconTally {

    /** Longer texts are judged by their beginning. */
    private static final int MAX_TEXT = 40_000;

    private static final int LEAD_CHARS = 400;
    private static final int MAX_EVIDENCE = 8;
    private static final float[] ZONE_WEIGHTS = {3f, 1.5f, 1f};
    private static final int HEADLINE = 0;
    private static final int LEAD = 1;
    private static final int BODY = 2;

    private final TopicInput input;
    private final PhraseIndex index;
    private final float[] sums;
    private final int[] terms;
    private final float[] strongest;
    private final float[] ownSums;
    private final List<Term> found = new ArrayList<>();
    private long[] hits = new long[128];
    private int hitCount;
    private int words;

    private record Term(PhraseIndex.Phrase phrase, String surface, float dampened) {}

    LexiconTally(TopicInput input, PhraseIndex index, int concepts) {
        this.input = input;
        this.index = index;
        sums = new float[concepts];
        terms = new int[concepts];
        strongest = new float[concepts];
        ownSums = new float[concepts];
        String language = input.baseLanguage();
        words = index.match(input.headline(), language, MAX_TEXT, (p, start, end) -> hit(p, HEADLINE, start, end));
        words += index.match(
                input.text(),
                language,
                MAX_TEXT,
                (p, start, end) -> hit(p, start < LEAD_CHARS ? LEAD : BODY, start, end));
        Arrays.sort(hits, 0, hitCount);
        addUp();
        for (Entity entity : input.entities()) {
            String wikidata = entity.wikidata();
            int phrase = wikidata == null ? -1 : index.id(wikidata);
            if (phrase >= 0) {
                add(index.phrase(phrase), entity.name(), dampen(1 + 2 * entity.salience()));
            }
        }
    }

    /** Sum of dampened weights of a concept and all below it. */
    float sum(int concept) {
        return sums[concept];
    }

    /** Sum over the phrases that stand for the concept itself. */
    float ownSum(int concept) {
        return ownSums[concept];
    }

    /** Number of different phrases that speak for a concept. */
    int terms(int concept) {
        return terms[concept];
    }

    /** Greatest weight that the lexicon gives one of them, for this concept or a narrower one. */
    float strongest(int concept) {
        return strongest[concept];
    }

    /** Number of words, a matched phrase counting as all its words. */
    int words() {
        return words;
    }

    /** The phrases that speak for a concept as they stand in the text, strongest first, at most eight. */
    List<Evidence> evidence(int concept) {
        List<Evidence> evidence = new ArrayList<>();
        for (Term term : found) {
            int[] concepts = term.phrase.concepts();
            for (int i = 0; i < concepts.length; i++) {
                if (concepts[i] == concept && term.phrase.weights()[i] > 0) {
                    evidence.add(new Evidence(term.surface, term.phrase.weights()[i] * term.dampened));
                }
            }
        }
        evidence.sort(Comparator.comparing(Evidence::weight, Comparator.reverseOrder())
                .thenComparing(Evidence::term));
        return List.copyOf(evidence.subList(0, Math.min(MAX_EVIDENCE, evidence.size())));
    }

    /** Phrase, zone, start and end in one number, so that sorting groups them by phrase in text order. */
    private void hit(int phrase, int zone, int start, int end) {
        if (hitCount == hits.length) {
            hits = Arrays.copyOf(hits, hitCount * 2);
        }
        hits[hitCount++] = (long) phrase << 42 | (long) zone << 40 | (long) start << 20 | end;
    }

    private void addUp() {
        int i = 0;
        while (i < hitCount) {
            long first = hits[i];
            long phrase = first >>> 42;
            float frequency = 0;
            while (i < hitCount && hits[i] >>> 42 == phrase) {
                frequency += ZONE_WEIGHTS[(int) (hits[i] >>> 40) & 3];
                i++;
            }
            String where = ((first >>> 40) & 3) == HEADLINE ? input.headline() : input.text();
            String surface = where.substring((int) (first >>> 20) & 0xfffff, (int) first & 0xfffff);
            add(index.phrase((int) phrase), surface, dampen(frequency));
        }
    }

    private void add(PhraseIndex.Phrase phrase, String surface, float dampened) {
        found.add(new Term(phrase, surface, dampened));
        int[] concepts = phrase.concepts();
        for (int i = 0; i < concepts.length; i++) {
            float weight = phrase.weights()[i];
            int concept = concepts[i];
            sums[concept] += weight * dampened;
            if (phrase.own()[i]) {
                ownSums[concept] += weight * dampened;
            }
            if (weight > 0) {
                terms[concept]++;
                strongest[concept] = Math.max(strongest[concept], phrase.strength());
            }
        }
    }

    /** 1 for one mention, at most 2 for any number. */
    private static float dampen(float frequency) {
        return 2 * frequency / (1 + frequency);
    }
}
