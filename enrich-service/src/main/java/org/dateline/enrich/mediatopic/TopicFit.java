package org.dateline.enrich.mediatopic;

import java.util.Map;

/**
 * How the lexicon's and the model's word on a top-level topic become one probability: fitted where the model is trained, on articles that
 * it has not seen.
 *
 * @param offsets by topic. At the top level: what the lexicon's log odds want to be fair between topics, for some have more words than
 *     others. Below: what the model's log odds want, for it has seen too few texts of them
 * @param share how much of the model's log odds counts beside the lexicon's
 * @param slope of the calibration of the sum (Platt, Probabilistic Outputs for Support Vector Machines, 1999)
 * @param intercept of that calibration
 */
record TopicFit(Map<String, Float> offsets, float share, float slope, float intercept) {

    TopicFit {
        offsets = Map.copyOf(offsets);
    }

    float offset(String qcode) {
        return offsets.getOrDefault(qcode, 0f);
    }

    /** Log odds of both together, of a topic with this offset. */
    float sum(float offset, float lexicon, float model) {
        return lexicon + offset + share * model;
    }

    float probability(float sum) {
        return LexiconCalibration.probability(slope * sum + intercept);
    }
}
