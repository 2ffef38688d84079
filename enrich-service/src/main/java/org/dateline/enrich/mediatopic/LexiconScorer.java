package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Topics by the phrases of a {@link Lexicon}. In a language that the lexicon does not have, only the words that it marks as the same in any
 * language count. Immutable and thread-safe.
 */
public final class LexiconScorer implements TopicScorer {

    private final ConceptTree tree;
    private final String version;
    private final Map<String, PhraseIndex> indexes = new HashMap<>();
    private final PhraseIndex anyLanguage;

    /**
     * Compiles the lexicon.
     *
     * @throws IllegalArgumentException where the lexicon names a code that the vocabulary lacks or has retired
     */
    public LexiconScorer(Vocabulary vocabulary, Lexicon lexicon) {
        tree = new ConceptTree(vocabulary);
        version = lexicon.version();
        for (Lexicon.Entry entry : lexicon.entries()) {
            indexes.computeIfAbsent(entry.language(), language -> new PhraseIndex(tree, lexicon, language));
        }
        anyLanguage =
                indexes.computeIfAbsent(Lexicon.ANY_LANGUAGE, language -> new PhraseIndex(tree, lexicon, language));
    }

    @Override
    public MediaTopic.AssertedBy assertedBy() {
        return MediaTopic.AssertedBy.LEXICON;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Scored> score(TopicInput input) {
        LexiconTally tally = tally(input);
        float total = 0;
        for (int i = 0; i < tree.size(); i++) {
            if (tree.parent(i) < 0) {
                total += Math.max(0, tally.sum(i));
            }
        }
        float[] confidences = new float[tree.size()];
        for (int i = 0; i < tree.size(); i++) {
            if (tally.sum(i) > 0 && decides(tally, i)) {
                confidences[i] = confidence(tally, i, confidences, total);
            }
        }
        return scored(tally, confidences);
    }

    private float confidence(LexiconTally tally, int concept, float[] confidences, float total) {
        int parent = tree.parent(concept);
        if (parent < 0) {
            float top = LexiconCalibration.top(tally.sum(concept), total, tally.words());
            return top < LexiconCalibration.TOP_THRESHOLD ? 0 : top;
        }
        return confidences[parent]
                * LexiconCalibration.narrower(tally.sum(concept), tally.sum(tree.top(concept)), tally.words());
    }

    /** A concept is tagged for its own words, or because something narrower is tagged; at the top level also for the sum of what is below. */
    private List<Scored> scored(LexiconTally tally, float[] confidences) {
        List<Scored> scored = new ArrayList<>();
        boolean[] follows = new boolean[tree.size()];
        for (int i = tree.size() - 1; i >= 0; i--) {
            int parent = tree.parent(i);
            boolean own = tally.ownSum(i) > 0;
            boolean sure = confidences[i] >= LexiconCalibration.THRESHOLD && (own || parent < 0);
            if (sure || follows[i]) {
                scored.add(new Scored(tree.concept(i).qcode(), confidences[i], tally.evidence(i), !own));
                if (parent >= 0) {
                    follows[parent] = true;
                }
            }
        }
        return scored;
    }

    LexiconTally tally(TopicInput input) {
        return new LexiconTally(input, indexes.getOrDefault(input.baseLanguage(), anyLanguage), tree.size());
    }

    ConceptTree tree() {
        return tree;
    }

    /** A single word never decides, unless the lexicon says that it does. */
    private static boolean decides(LexiconTally tally, int concept) {
        return tally.terms(concept) > 1 || tally.strongest(concept) >= 3;
    }
}
