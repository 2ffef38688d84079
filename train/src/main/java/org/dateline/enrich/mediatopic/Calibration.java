package org.dateline.enrich.mediatopic;

import java.util.List;
import java.util.Set;

/**
 * Turns sums of log odds into probabilities: a logistic regression on texts that the model has not seen, over the topics that their
 * categories tell (Platt 1999). Deterministic.
 */
final class Calibration {
    private static final int PASSES = 400;
    private static final double RATE = 2;

    private final List<String> topics;
    private final List<TopicDocument> documents;
    private final float[][] odds;
    private final float[][] unseen;
    private final Set<String> filed;

    /** @param filed the topics that categories tell */
    Calibration(
            Set<String> filed, List<String> topics, List<TopicDocument> documents, float[][] odds, float[][] unseen) {
        this.filed = filed;
        this.topics = topics;
        this.documents = documents;
        this.odds = odds;
        this.unseen = unseen;
    }

    TopicFit fit(TopicFit unfitted) {
        double slope = 1;
        double intercept = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            double slopeGradient = 0;
            double interceptGradient = 0;
            int pairs = 0;
            for (int i = 0; i < documents.size(); i++) {
                if (documents.get(i).topics().isEmpty()) {
                    continue;
                }
                for (int topic = 0; topic < topics.size(); topic++) {
                    String qcode = topics.get(topic);
                    if (filed.contains(qcode) && TopicDocument.isTop(qcode)) {
                        float sum = unfitted.sum(unfitted.offset(qcode), odds[i][topic], unseen[i][topic]);
                        double error = LexiconCalibration.probability(slope * sum + intercept)
                                - (documents.get(i).topics().contains(qcode) ? 1 : 0);
                        slopeGradient += error * sum;
                        interceptGradient += error;
                        pairs++;
                    }
                }
            }
            slope -= RATE * slopeGradient / pairs / 4;
            intercept -= RATE * interceptGradient / pairs;
        }
        return new TopicFit(unfitted.offsets(), unfitted.share(), (float) slope, (float) intercept);
    }
}
