package org.dateline.enrich.mediatopic;

/**
 * Turns what the phrases add up to into a probability that a reader would agree.
 */
final class LexiconCalibration {

    private LexiconCalibration() {}

    /** Of a top-level topic: rises with the evidence by text length and with its share in all evidence. */
    static float top(float sum, float total, int words) {
        double evidence = Math.log1p(density(sum, words));
        double share = sum / total;
        return (float) logistic(-6.0 + 1.0 * evidence + 7.0 * share);
    }

    /** Of a narrower topic, given that its top-level topic is right. */
    static float narrower(float sum, float top, int words) {
        double evidence = Math.log1p(density(sum, words));
        return (float) logistic(-2.2 + 1.2 * evidence + 2.0 * sum / top);
    }

    static float threshold(boolean topLevel) {
        return topLevel ? 0.35f : 0.4f;
    }

    /** Longer texts hold more words of everything; the root keeps short ones from being overrated. */
    private static double density(float sum, int words) {
        return sum / Math.sqrt(Math.max(words, 40) / 200.0);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
