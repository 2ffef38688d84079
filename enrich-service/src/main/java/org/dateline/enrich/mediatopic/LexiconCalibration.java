package org.dateline.enrich.mediatopic;

/**
 * Turns what the phrases add up to into a probability that a reader would agree. The top-level curve is a logistic regression on Wikinews
 * articles by category (six top-level topics, 24,000 pairs of article and topic); what it calls .9 and above was right there in .93
 * of cases. The curve of narrower topics is set by hand: no labelled text was at hand for most of them.
 */
final class LexiconCalibration {

    /** A top-level topic less sure than this is not worth a tag, nor is anything below it. */
    static final float TOP_THRESHOLD = 0.4f;

    static final float THRESHOLD = 0.3f;

    private LexiconCalibration() {}

    /** Of a top-level topic: rises with the evidence by text length and with its share in all evidence. */
    static float top(float sum, float total, int words) {
        double evidence = Math.log1p(density(sum, words));
        double share = sum / total;
        return (float) logistic(-3.88 + 0.90 * evidence + 6.11 * share);
    }

    /** Of a narrower topic, given that its top-level topic is right. */
    static float narrower(float sum, float top, int words) {
        double evidence = Math.log1p(density(sum, words));
        return (float) logistic(-2.1 + 1.2 * evidence + 2.0 * sum / top);
    }

    /** Longer texts hold more words of everything; the root keeps short ones from being overrated. */
    private static double density(float sum, int words) {
        return sum / Math.sqrt(Math.max(words, 40) / 200.0);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
