package org.dateline.enrich.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) over hashed features. Weights are bytes in one
 * open-addressed table, found by slot and sixteen check bits. Immutable and thread-safe; {@link Reader} is confined to one thread.
 */
final class NameModel {
    /** Bytes of a row: two of check, one weight a label. */
    static final int ROW = 2 + NameLabels.COUNT;

    private static final int LARGEST = 64 << 20;

    private final byte[] rows;
    private final int mask;
    private final float[] transitions;
    private final float scale;

    /**
     * @param rows table of a power of two of rows; a row whose check is 0 is free
     * @param transitions weight of a label after another, {@code [before * COUNT + label]}
     * @param scale weight of one unit of a byte
     */
    NameModel(byte[] rows, float[] transitions, float scale) {
        if (Integer.bitCount(rows.length / ROW) != 1 || rows.length % ROW != 0) {
            throw new IllegalArgumentException(rows.length + " bytes are no power of two of rows");
        }
        this.rows = rows;
        this.mask = rows.length / ROW - 1;
        this.transitions = transitions;
        this.scale = scale;
    }

    /**
     * Reads weights as {@link #write} wrote them.
     *
     * @throws IOException where they end too early or are too many
     */
    static NameModel read(DataInputStream in) throws IOException {
        float scale = in.readFloat();
        float[] transitions = new float[NameLabels.COUNT * NameLabels.COUNT];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readFloat();
        }
        int size = in.readInt();
        if (size < 0 || size > LARGEST) {
            throw new IOException("table of " + size + " bytes");
        }
        byte[] rows = in.readNBytes(size);
        if (rows.length != size) {
            throw new IOException("the table ends too early");
        }
        return new NameModel(rows, transitions, scale);
    }

    /** Writes the weights; the same weights give the same bytes. */
    void write(DataOutputStream out) throws IOException {
        out.writeFloat(scale);
        for (float transition : transitions) {
            out.writeFloat(transition);
        }
        out.writeInt(rows.length);
        out.write(rows);
    }

    /** Check bits of a feature; never 0. */
    static int check(long feature) {
        int check = (int) (feature >>> 48);
        return check == 0 ? 1 : check;
    }

    /** Adds a feature to a table that a model is being made of; false where it stands there already, hashed alike. */
    static boolean put(byte[] rows, long feature, byte[] weights) {
        int mask = rows.length / ROW - 1;
        int slot = (int) feature & mask;
        int check = check(feature);
        while (true) {
            int at = slot * ROW;
            int there = checkAt(rows, at);
            if (there == check) {
                return false;
            }
            if (there == 0) {
                rows[at] = (byte) check;
                rows[at + 1] = (byte) (check >> 8);
                System.arraycopy(weights, 0, rows, at + 2, NameLabels.COUNT);
                return true;
            }
            slot = (slot + 1) & mask;
        }
    }

    private static int checkAt(byte[] rows, int at) {
        return (rows[at] & 0xFF) | (rows[at + 1] & 0xFF) << 8;
    }

    /** A reading of stretches, one after the other. */
    Reader reader() {
        return new Reader();
    }

    /** Labels the tokens of a stretch. */
    final class Reader implements NameFeatures.Sink {
        private final int[] sums = new int[NameLabels.COUNT];
        private final float[] own = new float[NameChains.LONGEST * NameLabels.COUNT];
        private final float[] scores = new float[NameChains.LONGEST * NameLabels.COUNT];
        private final byte[] from = new byte[NameChains.LONGEST * NameLabels.COUNT];
        private final int[] labels = new int[NameChains.LONGEST];

        private Reader() {}

        @Override
        public void add(long feature) {
            int slot = (int) feature & mask;
            int check = check(feature);
            while (true) {
                int at = slot * ROW;
                int there = checkAt(rows, at);
                if (there == check) {
                    for (int label = 0; label < NameLabels.COUNT; label++) {
                        sums[label] += rows[at + 2 + label];
                    }
                    return;
                }
                if (there == 0) {
                    return;
                }
                slot = (slot + 1) & mask;
            }
        }

        /**
         * The likeliest labels of a stretch (Viterbi).
         *
         * @return valid until the next call, as long as the stretch or longer
         */
        int[] label(NameFeatures features, int first, int end) {
            features.stretch(first, end);
            int n = end - first;
            int count = NameLabels.COUNT;
            for (int i = 0; i < n; i++) {
                Arrays.fill(sums, 0);
                features.of(first + i, this);
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
                    own[i * count + label] = sums[label] * scale;
                    scores[i * count + label] = best + sums[label] * scale;
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
