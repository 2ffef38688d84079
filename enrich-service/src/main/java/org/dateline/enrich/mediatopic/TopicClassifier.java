package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.text.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Topics by the phrases of a {@link Lexicon} and, in the language that it can read, by a trained {@link TopicModel} beside it. In a language
 * that the lexicon does not have, only the words that it marks as the same in any language count. Immutable and thread-safe.
 */
public final class TopicClassifier implements TopicScorer {

    private static final int MAX_EVIDENCE = 8;
    /** Where the lexicon has so many words to show, the model's are not looked for. */
    private static final int ENOUGH_EVIDENCE = 4;
    /** How much of the lexicon's log odds counts for a narrower topic that the model has learned. */
    private static final float NARROWER_SHARE = 0.5f;

    private static final float MOST_ODDS = 2;

    private final Vocabulary vocabulary;
    private final ConceptTree tree;
    private final String version;
    private final Map<String, PhraseIndex> indexes = new HashMap<>();
    private final PhraseIndex anyLanguage;
    private final @Nullable TopicModel model;
    /** Number of each concept among the model's topics, or -1. */
    private final int[] learned;

    /** Whether the vocabulary is meant to cover all that happens. */
    private final boolean whole;

    /**
     * Compiles the lexicon of a vocabulary that covers all that happens.
     *
     * @throws IllegalArgumentException where lexicon or model name a code that the vocabulary lacks or has retired
     */
    TopicClassifier(Vocabulary vocabulary, Lexicon lexicon, @Nullable TopicModel model) {
        this(vocabulary, lexicon, model, true);
    }

    private TopicClassifier(Vocabulary vocabulary, Lexicon lexicon, @Nullable TopicModel model, boolean whole) {
        this.vocabulary = vocabulary;
        this.model = model;
        this.whole = whole;
        tree = new ConceptTree(vocabulary);
        version = lexicon.version() + (model == null ? "" : " " + model.version());
        for (Lexicon.Entry entry : lexicon.entries()) {
            indexes.computeIfAbsent(entry.language(), language -> new PhraseIndex(tree, lexicon, language));
        }
        anyLanguage =
                indexes.computeIfAbsent(Lexicon.ANY_LANGUAGE, language -> new PhraseIndex(tree, lexicon, language));
        learned = new int[tree.size()];
        Arrays.fill(learned, -1);
        if (model != null) {
            for (int topic = 0; topic < model.qcodes().size(); topic++) {
                learned[tree.number(model.qcodes().get(topic))] = topic;
            }
        }
    }

    /** Of an operator's own vocabulary, which covers what the operator cares about. */
    static TopicClassifier partial(Vocabulary vocabulary, Lexicon lexicon) {
        return new TopicClassifier(vocabulary, lexicon, null, false);
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public List<Scored> score(TopicInput input) {
        return new Reading(input).scored();
    }

    LexiconTally tally(TopicInput input) {
        return new LexiconTally(input, indexes.getOrDefault(input.baseLanguage(), anyLanguage), tree.size());
    }

    ConceptTree tree() {
        return tree;
    }

    /** Log odds of a top-level concept by the lexicon alone. */
    static float lexiconOdds(LexiconTally tally, int concept, float total) {
        return LexiconCalibration.top(tally.sum(concept), total, tally.words(), decides(tally, concept));
    }

    /** Evidence for all top-level concepts together. */
    float total(LexiconTally tally) {
        float total = 0;
        for (int i = 0; i < tree.size(); i++) {
            if (tree.parent(i) < 0) {
                total += Math.max(0, tally.sum(i));
            }
        }
        return total;
    }

    /** A single word never decides, unless the lexicon says that it does. */
    private static boolean decides(LexiconTally tally, int concept) {
        return tally.terms(concept) > 1 || tally.strongest(concept) >= 3;
    }

    /** One article as lexicon and model see it. */
    private final class Reading {
        private final TopicInput input;
        private final LexiconTally tally;
        private final float total;
        private final @Nullable TopicReading read;
        private final float[] confidences = new float[tree.size()];

        private Reading(TopicInput input) {
            this.input = input;
            tally = tally(input);
            total = total(tally);
            read = model != null && model.language().equals(input.baseLanguage())
                    ? model.read(TopicFeatures.of(input))
                    : null;
            float surest = 0;
            for (int i = 0; i < tree.size(); i++) {
                if (tree.parent(i) < 0) {
                    confidences[i] = top(i);
                    surest = Math.max(surest, confidences[i]);
                }
            }
            for (int i = 0; i < tree.size(); i++) {
                if (tree.parent(i) >= 0) {
                    confidences[i] = narrower(i);
                } else if (whole && confidences[i] < surest * LexiconCalibration.SECOND_SHARE) {
                    confidences[i] = 0;
                }
            }
        }

        private float top(int concept) {
            float probability = topProbability(concept);
            return probability < LexiconCalibration.TOP_THRESHOLD ? 0 : probability;
        }

        private float topProbability(int concept) {
            if (!whole) {
                return LexiconCalibration.probability(
                        LexiconCalibration.alone(tally.sum(concept), tally.words(), decides(tally, concept)));
            }
            float odds = lexiconOdds(tally, concept, total);
            if (read == null) {
                return LexiconCalibration.probability(odds);
            }
            TopicFit fit = read.fit();
            return fit.probability(fit.sum(tree.concept(concept).qcode(), odds, learnedSum(concept)));
        }

        private float narrower(int concept) {
            float above = confidences[tree.parent(concept)];
            float sum = tally.sum(concept);
            boolean byModel = learned[concept] >= 0 && read != null;
            if (above <= 0 || (!byModel && (sum <= 0 || !decides(tally, concept)))) {
                return 0;
            }
            float odds = sum <= 0
                    ? -MOST_ODDS
                    : LexiconCalibration.narrower(sum, tally.sum(tree.top(concept)), tally.words());
            if (read != null && byModel) {
                float share = NARROWER_SHARE * Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
                odds = learnedSum(concept)
                        + share
                        + read.fit().offset(tree.concept(concept).qcode());
            }
            return above * LexiconCalibration.probability(odds);
        }

        private float learnedSum(int concept) {
            return read == null || learned[concept] < 0 ? 0 : read.sum(learned[concept]);
        }

        /** A concept is tagged for its own words, or because something narrower is tagged; at the top level also for the sum of what is below. */
        private List<Scored> scored() {
            List<Scored> scored = new ArrayList<>();
            boolean[] follows = new boolean[tree.size()];
            for (int i = tree.size() - 1; i >= 0; i--) {
                int parent = tree.parent(i);
                boolean own = tally.ownSum(i) > 0 || (learned[i] >= 0 && read != null && parent >= 0);
                boolean sure = confidences[i] >= LexiconCalibration.THRESHOLD && (own || parent < 0);
                if (sure || follows[i]) {
                    scored.add(scored(i, own));
                    if (parent >= 0) {
                        follows[parent] = true;
                    }
                }
            }
            return scored;
        }

        private Scored scored(int concept, boolean own) {
            List<Evidence> evidence = new ArrayList<>(tally.evidence(concept));
            boolean byModel = false;
            if (read != null && learned[concept] >= 0 && evidence.size() < ENOUGH_EVIDENCE) {
                for (Evidence word : read.evidence(learned[concept], MAX_EVIDENCE - evidence.size(), input)) {
                    if (evidence.stream().noneMatch(known -> known.term().equalsIgnoreCase(word.term()))) {
                        evidence.add(word);
                    }
                }
                byModel = tally.ownSum(concept) <= 0 && !evidence.isEmpty();
            }
            MediaTopic.AssertedBy by = !own
                    ? MediaTopic.AssertedBy.PARENT
                    : byModel ? MediaTopic.AssertedBy.MODEL : MediaTopic.AssertedBy.LEXICON;
            return new Scored(tree.concept(concept).qcode(), confidences[concept], evidence, by, version);
        }
    }
}
