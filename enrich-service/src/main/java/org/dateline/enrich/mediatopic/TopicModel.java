package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.enrich.text.Evidence;

/**
 * A linear model over hashed words and word pairs, one logistic regression a topic. Weights are bytes with a scale each topic. Immutable and
 * thread-safe.
 *
 * @param version names the model in every tag that it has a part in
 * @param data what it was trained on, for people
 * @param language of the texts that it can read, BCP 47 base language
 * @param qcodes the topics
 * @param biases what is added to each topic's sum
 * @param scales by which a topic's weights are multiplied
 * @param rarity inverse document frequency of each bucket; 0 where it was too rare to learn from
 * @param weights for each bucket one a topic
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
        float[] rarity,
        byte[] weights,
        TopicFit fit) {

    /** Beyond this a sum says no more: the model has learned from few sources. */
    private static final float MAX_SUM = 4;

    /** Feature vectors have this length, so that weights are of a size that learns well. */
    static final float LENGTH = 10;

    private static final float LEAST_EVIDENCE = 0.15f;

    TopicModel {
        qcodes = List.copyOf(qcodes);
    }

    TopicModel with(TopicFit other) {
        return new TopicModel(version, data, language, qcodes, biases, scales, rarity, weights, other);
    }

    /** Log odds of each topic, -4 to 4, in the order of {@link #qcodes()}. */
    float[] sums(TopicFeatures features) {
        int topics = biases.length;
        float[] sums = new float[topics];
        float[] values = new float[features.size()];
        float norm = norm(features, values);
        for (int feature = 0; feature < values.length; feature++) {
            float value = values[feature];
            if (value > 0) {
                int at = features.bucket(feature) * topics;
                for (int topic = 0; topic < topics; topic++) {
                    sums[topic] += value * weights[at + topic];
                }
            }
        }
        for (int topic = 0; topic < topics; topic++) {
            float sum = sums[topic] * scales[topic] * norm + biases[topic];
            sums[topic] = Math.max(-MAX_SUM, Math.min(MAX_SUM, sum));
        }
        return sums;
    }

    /** The words that spoke most for a topic, strongest first, at most {@code limit}. */
    List<Evidence> evidence(TopicFeatures features, int topic, int limit, TopicInput input) {
        float[] values = new float[features.size()];
        float norm = norm(features, values) * scales[topic];
        List<Evidence> evidence = new ArrayList<>();
        for (int feature = 0; feature < values.length; feature++) {
            float weight = values[feature] * weights[features.bucket(feature) * biases.length + topic] * norm;
            if (weight >= LEAST_EVIDENCE) {
                evidence.add(new Evidence(features.surface(feature, input), weight));
            }
        }
        evidence.sort(Comparator.comparing(Evidence::weight, Comparator.reverseOrder())
                .thenComparing(Evidence::term));
        return List.copyOf(evidence.subList(0, Math.min(limit, evidence.size())));
    }

    /** Weighs each feature by its rarity, and gives what brings all to the usual length. */
    private float norm(TopicFeatures features, float[] values) {
        float squares = 1e-9f;
        for (int feature = 0; feature < values.length; feature++) {
            float rare = rarity[features.bucket(feature)];
            if (rare > 0) {
                float value = features.value(feature) * rare;
                values[feature] = value;
                squares += value * value;
            }
        }
        return LENGTH / (float) Math.sqrt(squares);
    }
}
