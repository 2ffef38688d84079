package org.dateline.enrich.article.plaintext;

import java.util.List;
import org.dateline.enrich.text.WordList;

/**
 * Tells the article's lines from the others: a logistic model scores each line, and the most likely sequence is found with a cost for
 * every change (Viterbi, two states), so that a short line between paragraphs goes with them and a lone sentence in a menu does not.
 * Running text, other long lines and short lines have weights of their own, since the same place speaks for one and against another.
 * The weights were learned on text versions of annotated news pages; they are figures only. Thread-safe.
 */
final class LineModel {

    /** What lines have weights of their own: running text, other long lines, short lines. */
    static final int KINDS = 3;

    private static final int LONG_WORDS = 10;

    /** Kind by figure, the bias last. */
    private final float[][] weights;

    private final float change;

    /** Of weights by kind and figure, the bias last in each. */
    LineModel(float[][] weights, float change) {
        this.weights = weights;
        this.change = change;
    }

    /**
     * Reads the weights.
     *
     * @throws IllegalStateException where they are not as many as the figures of a line
     */
    static LineModel load() {
        List<String> lines = WordList.lines(LineModel.class, "line-weights.txt");
        if (lines.size() != LineFeatures.SIZE + 2) {
            throw new IllegalStateException(
                    "line-weights.txt has " + lines.size() + " lines, not " + (LineFeatures.SIZE + 2));
        }
        float[][] weights = new float[KINDS][LineFeatures.SIZE + 1];
        for (int i = 0; i <= LineFeatures.SIZE; i++) {
            String[] columns = lines.get(i + 1).split(" ", -1);
            for (int kind = 0; kind < KINDS; kind++) {
                weights[kind][i] = Float.parseFloat(columns[kind]);
            }
        }
        return new LineModel(weights, Float.parseFloat(lines.get(0)));
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
        float[] own = weights[kind(vector)];
        float score = own[vector.length];
        for (int i = 0; i < vector.length; i++) {
            score += own[i] * vector[i];
        }
        return score;
    }

    /** Which weights count for the line. */
    static int kind(float[] vector) {
        if (LineFeatures.words(vector) <= LONG_WORDS) {
            return 2;
        }
        return vector[LineFeatures.ENDS] > 0 ? 0 : 1;
    }
}
