package org.dateline.enrich.mediatopic;

import java.util.List;

/**
 * A linear model over hashed words and word pairs, one logistic regression a topic. Immutable and thread-safe.
 *
 * @param version names the model in every tag that it has a part in
 * @param data what it was trained on, for people
 * @param language of the texts that it can read, BCP 47 base language
 * @param qcodes the topics, those of the top level first
 * @param biases what is added to each topic's sum
 * @param scales by which the weights of a topic are multiplied
 * @param rows of the buckets that are not too rare to learn from
 * @param rarity inverse document frequency, one a row
 * @param weights one a topic, row by row
 * @param fit see {@link TopicFit}
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loop
record TopicModel(
        String version,
        String data,
        String language,
        List<String> qcodes,
        float[] biases,
        float[] scales,
        BucketRows rows,
        float[] rarity,
        TopicWeights weights,
        TopicFit fit) {

    /** Feature vectors have this length, so that weights are of a size that learns well. */
    static final float LENGTH = 10;

    TopicModel {
        qcodes = List.copyOf(qcodes);
    }

    TopicModel with(TopicFit other) {
        return new TopicModel(version, data, language, qcodes, biases, scales, rows, rarity, weights, other);
    }

    TopicReading read(TopicFeatures features) {
        return new TopicReading(this, features);
    }

    /** Weights of these topics, those of the top level to be summed up together. */
    static TopicWeights weights(List<String> qcodes, byte[] weights) {
        int topLevel = 0;
        while (topLevel < qcodes.size() && Concept.isTopLevel(qcodes.get(topLevel))) {
            topLevel++;
        }
        return new TopicWeights(weights, qcodes.size(), topLevel);
    }
}
