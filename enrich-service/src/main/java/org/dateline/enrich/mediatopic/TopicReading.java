package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.enrich.text.Evidence;

/** One article as a {@link TopicModel} sees it. Confined to a thread. */
final class TopicReading {

    /** Beyond this a sum says no more: the model has learned from few sources. */
    private static final float MAX_SUM = 4;

    private static final float LEAST_EVIDENCE = 0.15f;

    private final TopicModel model;
    private final TopicFeatures features;
    private final float[] values;
    /** Where the weights of each feature begin, -1 where it has none. */
    private final int[] places;

    private final float[] sums;

    TopicReading(TopicModel model, TopicFeatures features) {
        this.model = model;
        this.features = features;
        values = new float[features.size()];
        places = new int[values.length];
        int topics = model.biases().length;
        sums = new float[topics];
        byte[] weights = model.weights();
        float squares = 1e-9f;
        for (int feature = 0; feature < values.length; feature++) {
            int row = model.rows()[features.bucket(feature)];
            places[feature] = row < 0 ? -1 : row * topics;
            if (row >= 0) {
                float value = features.value(feature) * model.rarity()[row];
                values[feature] = value;
                squares += value * value;
                int at = row * topics;
                for (int topic = 0; topic < topics; topic++) {
                    sums[topic] += value * weights[at + topic];
                }
            }
        }
        float norm = TopicModel.LENGTH / (float) Math.sqrt(squares);
        for (int feature = 0; feature < values.length; feature++) {
            values[feature] *= norm;
        }
        for (int topic = 0; topic < topics; topic++) {
            sums[topic] = Math.max(
                    -MAX_SUM, Math.min(MAX_SUM, sums[topic] * model.scales()[topic] * norm + model.biases()[topic]));
        }
    }

    TopicFit fit() {
        return model.fit();
    }

    /** Log odds of a topic, -4 to 4. */
    float sum(int topic) {
        return sums[topic];
    }

    /** The words that spoke most for a topic, strongest first, at most {@code limit}. */
    List<Evidence> evidence(int topic, int limit, TopicInput input) {
        List<Evidence> evidence = new ArrayList<>();
        for (int feature = 0; feature < values.length; feature++) {
            if (places[feature] >= 0) {
                float weight = values[feature] * model.weights()[places[feature] + topic] * model.scales()[topic];
                if (weight >= LEAST_EVIDENCE) {
                    evidence.add(new Evidence(features.surface(feature, input), weight));
                }
            }
        }
        evidence.sort(Comparator.comparing(Evidence::weight, Comparator.reverseOrder())
                .thenComparing(Evidence::term));
        return List.copyOf(evidence.subList(0, Math.min(limit, evidence.size())));
    }
}
