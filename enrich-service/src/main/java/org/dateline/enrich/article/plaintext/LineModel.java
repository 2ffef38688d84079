package org.dateline.enrich.article.plaintext;

import java.util.List;
import org.dateline.enrich.text.WordList;

/**
 * Tells the article's lines from the others: a logistic model scores each line, and the most likely sequence is found with a cost for
 * every change (Viterbi, two states), so that a short line between paragraphs goes with them and a lone sentence in a menu does not.
 * The weights were learned on text versions of annotated news pages; they are figures only. Thread-safe.
 */
final class LineModel {

    private final float[] weights;
    private final float bias;
    private final float change;

    private LineModel(float[] weights, float bias, float change) {
        this.weights = weights;
        this.bias = bias;
        this.change = change;
    }

    static LineModel load() {
        List<String> lines = WordList.lines(LineModel.class, "line-weights.txt");
        if (lines.size() != LineFeatures.SIZE + 2) {
            throw new IllegalStateException(
                    "line-weights.txt has " + lines.size() + " figures, not " + (LineFeatures.SIZE + 2));
        }
        float[] weights = new float[LineFeatures.SIZE];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Float.parseFloat(lines.get(i + 2));
        }
        return new LineModel(weights, Float.parseFloat(lines.get(0)), Float.parseFloat(lines.get(1)));
    }

    /** Whether each line is of the article. */
    boolean[] label(float[][] vectors) {
        int size = vectors.length;
        boolean[] fromContent = new boolean[size];
        boolean[] fromOther = new boolean[size];
        float content = 0;
        float other = 0;
        for (int i = 0; i < size; i++) {
            float score = score(vectors[i]);
            fromContent[i] = content >= other - change;
            fromOther[i] = content - change > other;
            float nextContent = Math.max(content, other - change) + score;
            float nextOther = Math.max(other, content - change);
            content = nextContent;
            other = nextOther;
        }
        boolean[] labels = new boolean[size];
        boolean state = content > other;
        for (int i = size - 1; i >= 0; i--) {
            labels[i] = state;
            state = state ? fromContent[i] : fromOther[i];
        }
        return labels;
    }

    /** Log odds that the line is of the article. */
    float score(float[] vector) {
        float score = bias;
        for (int i = 0; i < weights.length; i++) {
            score += weights[i] * vector[i];
        }
        return score;
    }
}
