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
        List<Scored> scored = new ArrayList<>();
        float[] confidences = new float[tree.size()];
        for (int i = 0; i < tree.size(); i++) {
            if (tally.sum(i) <= 0 || !decides(tally, i)) {
                continue;
            }
            int parent = tree.parent(i);
            if (parent < 0) {
                confidences[i] = LexiconCalibration.top(tally.sum(i), total, tally.words());
            } else {
                confidences[i] = confidences[parent]
                        * LexiconCalibration.narrower(tally.sum(i), tally.sum(tree.top(i)), tally.words());
            }
            if (confidences[i] >= LexiconCalibration.threshold(parent < 0) && tally.ownSum(i) > 0) {
                scored.add(new Scored(tree.concept(i).qcode(), confidences[i], tally.evidence(i)));
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
