package org.dateline.enrich.mediatopic;

/**
 * What the phrases of a lexicon add up to, as log odds that a reader would agree. The curve of top-level topics is a logistic regression on
 * Wikinews articles by category (six top-level topics, 24,000 pairs of article and topic). The curves of narrower topics and of operators'
 * own vocabularies are set by hand: no labelled text was at hand for most of them.
 */
final class LexiconCalibration {

    /** A top-level topic less sure than this is not worth a tag, nor is anything below it. */
    static final float TOP_THRESHOLD = 0.4f;

    /** Of a top-level topic beside a surer one, as a share of that one's confidence: most articles are about one thing. */
    static final float SECOND_SHARE = 0.8f;

    /** A desk is named from here on: who wants only what is sure has its confidence to go by. */
    static final float DESK_THRESHOLD = 0.3f;

    /** Of a desk beside a surer one: a story is the business of one of them, hardly ever of two. */
    static final float SECOND_DESK_SHARE = 0.9f;

    static final float THRESHOLD = 0.3f;

    /** Log odds of a topic without any evidence. */
    static final float NONE = -6;

    /** One word alone may stand for anything: more than this it never says. */
    private static final double ONE_WORD = -2;

    private LexiconCalibration() {}

    /**
     * Of a top-level topic: rises with the evidence by text length and with its share in all evidence.
     *
     * @param decides whether more than one phrase speaks for it, or one that the lexicon lets decide
     */
    static float top(float sum, float total, int words, boolean decides) {
        if (sum <= 0) {
            return NONE;
        }
        double evidence = Math.log1p(density(sum, words));
        double odds = -3.88 + 0.90 * evidence + 6.11 * sum / total;
        return (float) (decides ? odds : Math.min(ONE_WORD, odds));
    }

    /** Of a narrower topic, given that its top-level topic is right. */
    static float narrower(float sum, float top, int words) {
        double evidence = Math.log1p(density(sum, words));
        return (float) (-2.1 + 1.2 * evidence + 2.0 * sum / top);
    }

    /** Of a topic of a vocabulary that need not cover all that happens, so that shares say nothing. */
    static float alone(float sum, int words, boolean decides) {
        if (sum <= 0) {
            return NONE;
        }
        double odds = -2.2 + 1.6 * Math.log1p(density(sum, words));
        return (float) (decides ? odds : Math.min(ONE_WORD, odds));
    }

    static float probability(double logOdds) {
        return (float) (1 / (1 + Math.exp(-logOdds)));
    }

    /** Longer texts hold more words of everything; the root keeps short ones from being overrated. */
    private static double density(float sum, int words) {
        return sum / Math.sqrt(Math.max(words, 40) / 200.0);
    }
}
