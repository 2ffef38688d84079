package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns one logistic regression a topic from targets between 0 and 1, by stochastic gradient descent with a rate for each weight (Duchi et
 * al., Adaptive Subgradient Methods, JMLR 2011). The same examples and seed give the same weights. Not thread-safe.
 */
final class TopicLearner {
    /** A feature of fewer texts is not learned from. */
    private static final int LEAST_TEXTS = 40;

    private static final int PASSES = 3;
    private static final float RATE = 0.05f;
    private static final float FIRST_SQUARES = 0.01f;
    private static final float FIRST_BIAS = -2;
    private static final float BIAS_RATE = 0.1f;
    /** Share of weights that a topic's scale lets through whole; the few above are cut. */
    private static final double WHOLE = 0.9995;

    /**
     * One text.
     *
     * @param targets one a topic, 0 to 1
     * @param weights how much each of them counts
     */
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop
    record Example(TopicFeatures features, float[] targets, float[] weights) {}

    private final int topics;
    private final float[] rarity;
    private final float[] weights;
    private final float[] squares;
    private final float[] biases;
    private final float[] biasSquares;

    private TopicLearner(List<Example> examples, int topics) {
        this.topics = topics;
        rarity = rarity(examples);
        weights = new float[TopicFeatures.BUCKETS * topics];
        squares = new float[weights.length];
        Arrays.fill(squares, FIRST_SQUARES);
        biases = new float[topics];
        Arrays.fill(biases, FIRST_BIAS);
        biasSquares = new float[topics];
        Arrays.fill(biasSquares, 1);
    }

    static TopicModel learn(
            String version, String data, List<String> qcodes, List<Example> examples, TopicFit fit, long seed) {
        TopicLearner learner = new TopicLearner(examples, qcodes.size());
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(seed);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            order.forEach(learner::step);
        }
        return learner.model(version, data, qcodes, fit);
    }

    private static float[] rarity(List<Example> examples) {
        int[] texts = new int[TopicFeatures.BUCKETS];
        for (Example example : examples) {
            for (int feature = 0; feature < example.features().size(); feature++) {
                texts[example.features().bucket(feature)]++;
            }
        }
        float[] rarity = new float[texts.length];
        for (int bucket = 0; bucket < texts.length; bucket++) {
            if (texts[bucket] >= LEAST_TEXTS) {
                rarity[bucket] = (float) Math.log((examples.size() + 1.0) / (texts[bucket] + 1));
            }
        }
        return rarity;
    }

    private void step(Example example) {
        TopicFeatures features = example.features();
        float[] values = new float[features.size()];
        float norm = 1e-9f;
        for (int feature = 0; feature < values.length; feature++) {
            values[feature] = features.value(feature) * rarity[features.bucket(feature)];
            norm += values[feature] * values[feature];
        }
        float length = TopicModel.LENGTH / (float) Math.sqrt(norm);
        float[] sums = biases.clone();
        for (int feature = 0; feature < values.length; feature++) {
            values[feature] *= length;
            int at = features.bucket(feature) * topics;
            for (int topic = 0; topic < topics; topic++) {
                sums[topic] += values[feature] * weights[at + topic];
            }
        }
        float[] gradients = new float[topics];
        for (int topic = 0; topic < topics; topic++) {
            float probability = LexiconCalibration.probability(sums[topic]);
            float gradient = (probability - example.targets()[topic]) * example.weights()[topic];
            gradients[topic] = gradient;
            biases[topic] -= RATE * BIAS_RATE * gradient / (float) Math.sqrt(biasSquares[topic]);
            biasSquares[topic] += gradient * gradient;
        }
        for (int feature = 0; feature < values.length; feature++) {
            if (values[feature] > 0) {
                move(features.bucket(feature) * topics, values[feature], gradients);
            }
        }
    }

    private void move(int at, float value, float[] gradients) {
        for (int topic = 0; topic < topics; topic++) {
            float gradient = value * gradients[topic];
            squares[at + topic] += gradient * gradient;
            weights[at + topic] -= RATE * gradient / (float) Math.sqrt(squares[at + topic]);
        }
    }

    private TopicModel model(String version, String data, List<String> qcodes, TopicFit fit) {
        float[] scales = new float[topics];
        for (int topic = 0; topic < topics; topic++) {
            scales[topic] = scale(topic);
        }
        int[] kept = IntStream.range(0, TopicFeatures.BUCKETS)
                .filter(bucket -> rarity[bucket] > 0)
                .toArray();
        float[] rarities = new float[kept.length];
        byte[] steps = new byte[kept.length * topics];
        for (int row = 0; row < kept.length; row++) {
            rarities[row] = rarity[kept[row]];
            for (int topic = 0; topic < topics; topic++) {
                int step = Math.round(weights[kept[row] * topics + topic] / scales[topic]);
                steps[row * topics + topic] = (byte) Math.max(-127, Math.min(127, step));
            }
        }
        return new TopicModel(
                version,
                data,
                "en",
                qcodes,
                biases,
                scales,
                new BucketRows(kept, TopicFeatures.BUCKETS),
                rarities,
                TopicModel.weights(qcodes, steps),
                fit);
    }

    private float scale(int topic) {
        float[] sizes = new float[TopicFeatures.BUCKETS];
        int count = 0;
        for (int bucket = 0; bucket < TopicFeatures.BUCKETS; bucket++) {
            float size = Math.abs(weights[bucket * topics + topic]);
            if (size > 0) {
                sizes[count++] = size;
            }
        }
        Arrays.sort(sizes, 0, count);
        return count == 0 ? 1 : Math.max(1e-6f, sizes[(int) ((count - 1) * WHOLE)] / 127);
    }
}
