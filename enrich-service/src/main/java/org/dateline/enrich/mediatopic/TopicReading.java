package org.dateline.enrich.mediatopic;

import java.util.List;
import org.dateline.enrich.text.Evidence;

/**
 * One article as a {@link TopicModel} sees it. The topics that are asked for most, the first ones, are summed up together, the others each when
 * it is asked for. Confined to a thread.
 */
final class TopicReading {

    /** Beyond this a sum says no more: the model has learned from few sources. */
    private static final float MAX_SUM = 4;

    private static final float LEAST_EVIDENCE = 0.15f;

    private final TopicModel model;
    private final TopicFeatures features;
    /** Of the features that the model knows: number, number of their weights, value. */
    private final int[] known;

    private final int[] rows;
    private final int[] values;
    private final int size;
    private final float norm;
    private final float[] together;

    TopicReading(TopicModel model, TopicFeatures features) {
        this.model = model;
        this.features = features;
        known = new int[features.size()];
        rows = new int[known.length];
        values = new int[known.length];
        int count = 0;
        float squares = 1e-9f;
        for (int feature = 0; feature < known.length; feature++) {
            int row = model.rows().row(features.bucket(feature));
            if (row >= 0) {
                int value = value(features.value(feature) * model.rarity()[row]);
                squares += (float) value * value;
                known[count] = feature;
                rows[count] = row;
                values[count++] = value;
            }
        }
        size = count;
        norm = TopicModel.LENGTH / (float) Math.sqrt(squares);
        together = model.weights().sums(rows, values, size);
    }

    private static int value(float value) {
        return Math.min(TopicWeights.MOST_VALUE, Math.round(value * TopicWeights.VALUE_STEPS));
    }

    TopicFit fit() {
        return model.fit();
    }

    /** Log odds of a topic, -4 to 4. */
    float sum(int topic) {
        float sum = topic < model.weights().together() ? together[topic] : alone(topic);
        return Math.max(-MAX_SUM, Math.min(MAX_SUM, sum * model.scales()[topic] * norm + model.biases()[topic]));
    }

    private float alone(int topic) {
        float sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[i] * model.weights().weight(rows[i], topic);
        }
        return sum;
    }

    /** The words that spoke most for a topic, strongest first, at most {@code limit}. */
    List<Evidence> evidence(int topic, int limit) {
        Strongest strongest = new Strongest(limit);
        float scale = norm * model.scales()[topic];
        for (int i = 0; i < size; i++) {
            float weight = values[i] * model.weights().weight(rows[i], topic) * scale;
            if (weight >= LEAST_EVIDENCE) {
                strongest.offer(known[i], weight);
            }
        }
        return strongest.evidence(features::surface);
    }
}
