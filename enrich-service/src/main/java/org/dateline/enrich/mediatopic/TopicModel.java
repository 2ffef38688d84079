package org.dateline.enrich.mediatopic;

import java.util.List;

/**
 * A linear model over hashed words and word pairs, one logistic regression a topic. Immutable and thread-safe.
 *
 * @param version names the model in every tag that it has a part in
 * @param data what it was trained on, for people
 * @param language of the texts that it can read, BCP 47 base language
 * @param qcodes the topics
 * @param biases what is added to each topic's sum
 * @param scales by which the weights of a topic are multiplied
 * @param rows for each bucket the number of its row, or -1 where it was too rare to learn from
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
        int[] rows,
        float[] rarity,
        byte[] weights,
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
}
