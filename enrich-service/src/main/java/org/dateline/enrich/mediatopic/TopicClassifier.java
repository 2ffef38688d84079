package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final int MANY_TOPICS = 32;

    /**
     * The topics after which newspapers name their desks: arts, economy, politics, science and technology, sport. What else happens (crime,
     * disaster, illness, protest) is news of one of these, which is named beside it: a minister's trial is crime and politics.
     */
    private static final Set<String> DESKS =
            Set.of("medtop:01000000", "medtop:04000000", "medtop:11000000", "medtop:13000000", "medtop:15000000");

    private final Vocabulary vocabulary;
    private final ConceptTree tree;
    private final String version;
    private final Map<String, PhraseIndex> indexes = new HashMap<>();
    private final PhraseIndex anyLanguage;
    private final @Nullable TopicModel model;
    /** Number of each concept among the model's topics, or -1. */
    private final int[] learned;
    /** Of {@link TopicFit}, by number of the concept. */
    private final float[] offsets;

    private final boolean[] desks;

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
        offsets = new float[tree.size()];
        desks = new boolean[tree.size()];
        for (int concept = 0; concept < desks.length; concept++) {
            desks[concept] = DESKS.contains(tree.concept(concept).qcode());
        }
        if (model != null) {
            for (int topic = 0; topic < model.qcodes().size(); topic++) {
                learned[tree.number(model.qcodes().get(topic))] = topic;
            }
            for (int concept = 0; concept < offsets.length; concept++) {
                offsets[concept] = model.fit().offset(tree.concept(concept).qcode());
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
        return new Reading(ArticleWords.of(input)).scored();
    }

    LexiconTally tally(ArticleWords words) {
        PhraseIndex index = indexes.getOrDefault(words.input().baseLanguage(), anyLanguage);
        return new LexiconTally(words, index, tree.size());
    }

    ConceptTree tree() {
        return tree;
    }

    /** Log odds of a top-level concept by the lexicon alone. */
    static float lexiconOdds(LexiconTally tally, int concept, float total) {
        return LexiconCalibration.top(tally.sum(concept), total, tally.words(), tally.decides(concept));
    }

    /** Evidence for all top-level concepts together. */
    float total(LexiconTally tally) {
        float total = 0;
        for (int top : tree.topLevel()) {
            total += Math.max(0, tally.sum(top));
        }
        return total;
    }

    /** One article as lexicon and model see it. */
    private final class Reading {
        private final LexiconTally tally;
        private final float total;
        private final @Nullable TopicReading read;
        private final float[] confidences = new float[tree.size()];
        /** Concepts that are sure enough, parents before children: nothing is surer than its parent. */
        private int[] sure = new int[MANY_TOPICS];

        private int sureCount;

        private Reading(ArticleWords words) {
            tally = tally(words);
            total = total(tally);
            read = model != null && model.language().equals(words.input().baseLanguage())
                    ? model.read(TopicFeatures.of(words))
                    : null;
            float surest = 0;
            float surestDesk = 0;
            for (int top : tree.topLevel()) {
                confidences[top] = topProbability(top);
                surest = Math.max(surest, confidences[top]);
                surestDesk = desks[top] ? Math.max(surestDesk, confidences[top]) : surestDesk;
            }
            for (int top : tree.topLevel()) {
                if (isSure(top, surest, surestDesk)) {
                    addSure(top);
                    addNarrower(top);
                } else {
                    confidences[top] = 0;
                }
            }
        }

        private void addNarrower(int top) {
            for (int concept : tree.narrower(top)) {
                float confidence = narrower(concept);
                if (confidence >= LexiconCalibration.THRESHOLD) {
                    confidences[concept] = confidence;
                    addSure(concept);
                }
            }
        }

        private void addSure(int concept) {
            if (sureCount == sure.length) {
                sure = Arrays.copyOf(sure, sureCount * 2);
            }
            sure[sureCount++] = concept;
        }

        private boolean isSure(int top, float surest, float surestDesk) {
            float confidence = confidences[top];
            if (!whole) {
                return confidence >= LexiconCalibration.TOP_THRESHOLD;
            }
            if (desks[top] && read != null) {
                return confidence >= LexiconCalibration.DESK_THRESHOLD
                        && confidence >= surestDesk * LexiconCalibration.SECOND_DESK_SHARE;
            }
            return confidence >= LexiconCalibration.TOP_THRESHOLD
                    && confidence >= surest * LexiconCalibration.SECOND_SHARE;
        }

        private float topProbability(int concept) {
            if (!whole) {
                return LexiconCalibration.probability(
                        LexiconCalibration.alone(tally.sum(concept), tally.words(), tally.decides(concept)));
            }
            float odds = lexiconOdds(tally, concept, total);
            if (read == null) {
                return LexiconCalibration.probability(odds);
            }
            TopicFit fit = read.fit();
            return fit.probability(fit.sum(offsets[concept], odds, learnedSum(concept)));
        }

        private float narrower(int concept) {
            float sum = tally.sum(concept);
            boolean byModel = learned[concept] >= 0 && read != null;
            if (!byModel && (sum <= 0 || !tally.decides(concept))) {
                return 0;
            }
            float above = confidences[tree.parent(concept)];
            if (above <= 0) {
                return 0;
            }
            float odds = sum <= 0
                    ? -MOST_ODDS
                    : LexiconCalibration.narrower(sum, tally.sum(tree.top(concept)), tally.words());
            if (read != null && byModel) {
                float share = NARROWER_SHARE * Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
                odds = learnedSum(concept) + share + offsets[concept];
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
            for (int i = sureCount - 1; i >= 0; i--) {
                int concept = sure[i];
                int parent = tree.parent(concept);
                boolean own = tally.own(concept) || (learned[concept] >= 0 && read != null && parent >= 0);
                if (own || parent < 0 || follows[concept]) {
                    scored.add(scored(concept, own));
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
                for (Evidence word : read.evidence(learned[concept], MAX_EVIDENCE - evidence.size())) {
                    if (evidence.stream().noneMatch(known -> known.term().equalsIgnoreCase(word.term()))) {
                        evidence.add(word);
                    }
                }
                byModel = !tally.own(concept) && !evidence.isEmpty();
            }
            MediaTopic.AssertedBy by = !own
                    ? MediaTopic.AssertedBy.PARENT
                    : byModel ? MediaTopic.AssertedBy.MODEL : MediaTopic.AssertedBy.LEXICON;
            return new Scored(tree.concept(concept).qcode(), confidences[concept], evidence, by, version);
        }
    }
}
