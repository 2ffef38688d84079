package org.dateline.enrich.article.plaintext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.article.plaintext.LineLexicon.Kind;

/**
 * Describes the lines of a page in figures from 0 to 1 or a little above: length, punctuation, letters, words of furniture, repetition,
 * position, and the same of the neighbors. Thread-safe.
 */
final class LineFeatures {

    /** Figures of a line itself; its neighbors' follow in the vector. */
    private static final int OWN = 20;

    /** Of each neighbor: length, end punctuation, furniture, share of small words. */
    private static final int OF_NEIGHBOR = 4;

    private static final int[] NEIGHBORS = {-3, -2, -1, 1, 2, 3};

    /** Length of a vector. */
    static final int SIZE = OWN + OF_NEIGHBOR * NEIGHBORS.length + 6;

    private static final int WINDOW = 8;

    private final LineLexicon lexicon;

    LineFeatures(LineLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** One vector a line. */
    float[][] of(List<PageLine> lines) {
        Map<String, Integer> repeats = new HashMap<>();
        for (PageLine line : lines) {
            repeats.merge(line.text(), 1, Integer::sum);
        }
        int size = lines.size();
        float[][] vectors = new float[size][SIZE];
        float[] prose = new float[size + 1];
        for (int i = 0; i < size; i++) {
            own(lines.get(i), repeats.getOrDefault(lines.get(i).text(), 1), vectors[i]);
            prose[i + 1] = prose[i] + (isProse(vectors[i]) ? Math.min(60, words(vectors[i])) : 0);
        }
        boolean afterMore = false;
        boolean afterComments = false;
        for (int i = 0; i < size; i++) {
            float[] vector = vectors[i];
            neighbors(vectors, i);
            int at = OWN + OF_NEIGHBOR * NEIGHBORS.length;
            float all = Math.max(1, prose[size]);
            vector[at] = (prose[Math.min(size, i + 1 + WINDOW)] - prose[Math.max(0, i - WINDOW)]) / 300f;
            vector[at + 1] = prose[i] / all;
            vector[at + 2] = (prose[size] - prose[i]) / all;
            vector[at + 3] = afterMore ? 1 : 0;
            vector[at + 4] = afterComments ? 1 : 0;
            vector[at + 5] = prose[i] == 0 ? 1 : 0;
            boolean under = prose[i] * 4 > prose[size];
            afterMore |= under && vector[12] > 0;
            afterComments |= under && vector[13] > 0;
        }
        return vectors;
    }

    private void own(PageLine line, int repeats, float[] out) {
        String text = line.text();
        LineShape shape = LineShape.of(text);
        out[0] = (float) Math.min(1.5, Math.log1p(shape.words()) / 4);
        out[1] = shape.words() <= 4 ? 1 : 0;
        out[2] = shape.words() > 4 && shape.words() <= 10 ? 1 : 0;
        out[3] = shape.words() > 25 ? 1 : 0;
        out[4] = shape.endsSentence() ? 1 : 0;
        out[5] = Math.min(1, shape.stops() / 3f);
        out[6] = shape.capitalShare();
        out[7] = shape.smallShare();
        out[8] = shape.digitShare();
        out[9] = shape.commas() > 0 ? 1 : 0;
        out[10] = Math.min(1, shape.bars() / 2f);
        out[11] = lexicon.is(Kind.FURNITURE, text) ? 1 : 0;
        out[12] = shape.words() <= 8 && (lexicon.is(Kind.MORE, text) || lexicon.is(Kind.RELATED, text)) ? 1 : 0;
        out[13] = shape.words() <= 10 && lexicon.is(Kind.COMMENTS, text) ? 1 : 0;
        out[14] = lexicon.is(Kind.RIGHTS, text) ? 1 : 0;
        out[15] = shape.words() <= 60 && lexicon.is(Kind.CREDIT, text) ? 1 : 0;
        out[16] = repeats > 1 ? 1 : 0;
        out[17] = shape.hasAddress() ? 1 : 0;
        out[18] = shape.quotes() > 0 ? 1 : 0;
        out[19] = shape.endsSentence() && shape.words() > 12 && shape.smallShare() > 0.25f ? 1 : 0;
    }

    private static boolean isProse(float[] vector) {
        return vector[4] > 0 && words(vector) > 10 && vector[11] + vector[14] == 0;
    }

    private static float words(float[] vector) {
        return (float) Math.expm1(vector[0] * 4);
    }

    private static void neighbors(float[][] vectors, int i) {
        int at = OWN;
        for (int offset : NEIGHBORS) {
            int j = i + offset;
            if (j >= 0 && j < vectors.length) {
                vectors[i][at] = vectors[j][0];
                vectors[i][at + 1] = vectors[j][4];
                vectors[i][at + 2] = vectors[j][11];
                vectors[i][at + 3] = vectors[j][19];
            }
            at += OF_NEIGHBOR;
        }
    }
}
