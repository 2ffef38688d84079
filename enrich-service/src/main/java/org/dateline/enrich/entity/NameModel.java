package org.dateline.enrich.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) over hashed features. Immutable and thread-safe;
 * {@link Reader} is confined to one thread.
 */
final class NameModel {
    private final FeatureTable features;
    private final float[] transitions;
    private final float scale;

    /**
     * @param transitions weight of a label after another, {@code [before * COUNT + label]}
     * @param scale weight of one unit of a byte
     */
    NameModel(FeatureTable features, float[] transitions, float scale) {
        this.features = features;
        this.transitions = transitions.clone();
        this.scale = scale;
    }

    /**
     * Reads weights as {@link #write} wrote them.
     *
     * @throws IOException where they end too early or are none
     */
    static NameModel read(DataInputStream in) throws IOException {
        float scale = in.readFloat();
        float[] transitions = new float[NameLabels.COUNT * NameLabels.COUNT];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readFloat();
        }
        return new NameModel(FeatureTable.read(in), transitions, scale);
    }

    /** Writes the weights; the same weights give the same bytes. */
    void write(DataOutputStream out) throws IOException {
        out.writeFloat(scale);
        for (float transition : transitions) {
            out.writeFloat(transition);
        }
        features.write(out);
    }

    /** A reading of stretches, one after the other. */
    Reader reader() {
        return new Reader();
    }

    /** Labels the tokens of a stretch. */
    final class Reader implements NameFeatures.Sink {
        private long even;
        private long odd;
        private int found;
        private final float[] own = new float[NameChains.LONGEST * NameLabels.COUNT];
        private final float[] scores = new float[NameChains.LONGEST * NameLabels.COUNT];
        private final byte[] from = new byte[NameChains.LONGEST * NameLabels.COUNT];
        private final int[] labels = new int[NameChains.LONGEST];

        private Reader() {}

        @Override
        public void add(long feature) {
            long row = features.find(feature);
            if (row != 0) {
                even += FeatureTable.even(row);
                odd += FeatureTable.odd(row);
                found++;
            }
        }

        /**
         * The likeliest labels of a stretch (Viterbi).
         *
         * @return valid until the next call, as long as the stretch or longer
         */
        int[] label(NameFeatures source, int first, int end) {
            source.stretch(first, end);
            int n = end - first;
            int count = NameLabels.COUNT;
            for (int i = 0; i < n; i++) {
                even = 0;
                odd = 0;
                found = 0;
                source.of(first + i, this);
                for (int label = 0; label < count; label++) {
                    float best = Float.NEGATIVE_INFINITY;
                    int bestBefore = 0;
                    for (int before = 0; before < (i == 0 ? 1 : count); before++) {
                        if (NameLabels.mayFollow(before, label)) {
                            float score = (i == 0 ? 0 : scores[(i - 1) * count + before])
                                    + transitions[before * count + label];
                            if (score > best) {
                                best = score;
                                bestBefore = before;
                            }
                        }
                    }
                    float weight = FeatureTable.weight(even, odd, found, label) * scale;
                    own[i * count + label] = weight;
                    scores[i * count + label] = best + weight;
                    from[i * count + label] = (byte) bestBefore;
                }
            }
            return path(n);
        }

        /**
         * How sure the label of a token of the last stretch is, given the labels beside it: 0 to 1.
         *
         * @param place from the first token of the stretch
         * @param n tokens of the stretch
         */
        float confidence(int place, int n) {
            int count = NameLabels.COUNT;
            int before = place == 0 ? NameLabels.O : labels[place - 1];
            int after = place + 1 == n ? NameLabels.O : labels[place + 1];
            double chosen = score(place, before, labels[place], after, place + 1 == n);
            double sum = 0;
            for (int label = 0; label < count; label++) {
                if (NameLabels.mayFollow(before, label)
                        && (NameLabels.mayFollow(label, after) || place + 1 == n || label == NameLabels.O)) {
                    sum += Math.exp(score(place, before, label, after, place + 1 == n) - chosen);
                }
            }
            return (float) (1 / sum);
        }

        private double score(int place, int before, int label, int after, boolean last) {
            int count = NameLabels.COUNT;
            double score = own[place * count + label] + transitions[before * count + label];
            return last || !NameLabels.mayFollow(label, after) ? score : score + transitions[label * count + after];
        }

        private int[] path(int n) {
            int count = NameLabels.COUNT;
            int label = 0;
            for (int i = 1; i < count; i++) {
                if (scores[(n - 1) * count + i] > scores[(n - 1) * count + label]) {
                    label = i;
                }
            }
            for (int i = n - 1; i >= 0; i--) {
                labels[i] = label;
                label = from[i * count + label];
            }
            return labels;
        }
    }
}
