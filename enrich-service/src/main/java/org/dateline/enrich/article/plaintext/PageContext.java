package org.dateline.enrich.article.plaintext;

/**
 * Where a line stands on its page: how much running text is around it, what headings came before it, how far it is from the headline
 * and from the densest stretch of running text. One per page, not thread-safe.
 */
final class PageContext {

    /** Figures of a line. */
    static final int SIZE = 30;

    private static final int NEAR = 3;
    private static final int AROUND = 8;
    private static final int FAR = 25;

    /** What a line without running text takes from a stretch, in words. */
    private static final float GAP = 8;

    private final float[][] vectors;
    private final float[] prose;
    private final float[] words;
    private final float[] repeated;
    private final float[] furniture;
    private final float[] dated;

    /** Line of the last prose, MORE or RELATED heading, comments heading, and line of the title before each line; -1 for none. */
    private final int[] lastProse;

    private final int[] nextProse;
    private final int[] lastMore;
    private final int[] lastRelated;
    private final int[] lastComments;
    private final int[] lastTitle;
    private int start;
    private int end;

    PageContext(float[][] vectors) {
        int size = vectors.length;
        this.vectors = vectors;
        this.prose = new float[size + 1];
        this.words = new float[size + 1];
        this.repeated = new float[size + 1];
        this.furniture = new float[size + 1];
        this.dated = new float[size + 1];
        this.lastProse = new int[size];
        this.nextProse = new int[size];
        this.lastMore = new int[size];
        this.lastRelated = new int[size];
        this.lastComments = new int[size];
        this.lastTitle = new int[size];
        sum();
        last();
        densest();
    }

    private void sum() {
        for (int i = 0; i < vectors.length; i++) {
            float[] vector = vectors[i];
            float length = Math.min(60, LineFeatures.words(vector));
            prose[i + 1] = prose[i] + (LineFeatures.isProse(vector) ? length : 0);
            words[i + 1] = words[i] + length;
            repeated[i + 1] = repeated[i] + vector[LineFeatures.REPEATED];
            dated[i + 1] = dated[i] + vector[LineFeatures.DATED];
            furniture[i + 1] = furniture[i] + vector[LineFeatures.FURNITURE];
        }
    }

    private void last() {
        int text = -1;
        int more = -1;
        int related = -1;
        int comments = -1;
        int title = -1;
        for (int i = 0; i < vectors.length; i++) {
            lastProse[i] = text;
            lastMore[i] = more;
            lastRelated[i] = related;
            lastComments[i] = comments;
            lastTitle[i] = title;
            float heading = vectors[i][LineFeatures.HEADING];
            // Before the text such words are entries of menus.
            boolean under = prose[i] * 4 > prose[vectors.length];
            more = under && heading > LineFeatures.RELATED_HEADING ? i : more;
            related = heading > 0 ? i : related;
            comments = under && vectors[i][LineFeatures.COMMENTS] > 0 ? i : comments;
            title = vectors[i][LineFeatures.IN_TITLE] > 0 ? i : title;
            text = LineFeatures.isProse(vectors[i]) ? i : text;
        }
        text = vectors.length;
        for (int i = vectors.length - 1; i >= 0; i--) {
            nextProse[i] = text;
            text = LineFeatures.isProse(vectors[i]) ? i : text;
        }
    }

    /** The stretch in which running text outweighs what lies between most (greatest sum, Kadane). */
    private void densest() {
        float best = 0;
        float sum = 0;
        int from = 0;
        end = -1;
        for (int i = 0; i < vectors.length; i++) {
            float own = prose[i + 1] - prose[i];
            sum += own > 0 ? own : -GAP;
            if (sum <= 0) {
                sum = 0;
                from = i + 1;
            } else if (sum > best) {
                best = sum;
                start = from;
                end = i;
            }
        }
    }

    /** Writes the figures of a line into a vector. */
    void write(int i, float[] out, int from) {
        int size = vectors.length;
        float all = Math.max(1, prose[size]);
        int at = from;
        out[at++] = between(prose, i - AROUND, i + 1 + AROUND) / 300f;
        out[at++] = prose[i] / all;
        out[at++] = (prose[size] - prose[i]) / all;
        out[at++] = lastMore[i] >= 0 ? 1 : 0;
        out[at++] = lastComments[i] >= 0 ? 1 : 0;
        out[at++] = prose[i] == 0 ? 1 : 0;
        out[at++] = log(between(prose, i - NEAR, i));
        out[at++] = log(between(prose, i + 1, i + 1 + NEAR));
        out[at++] = log(between(prose, i - FAR, i));
        out[at++] = log(between(prose, i + 1, i + 1 + FAR));
        out[at++] = share(prose, words, i - AROUND, i + 1 + AROUND);
        out[at++] = share(prose, words, i - FAR, i + 1 + FAR);
        out[at++] = between(repeated, i - AROUND, i + 1 + AROUND) / (2 * AROUND + 1);
        out[at++] = between(furniture, i - AROUND, i + 1 + AROUND) / (2 * AROUND + 1);
        out[at++] = between(dated, i - AROUND, i + 1 + AROUND) / (2 * AROUND + 1);
        out[at++] = i > start ? log(dated[i] - dated[start]) : 0;
        out[at++] = i > start ? log(i - start) : 0;
        out[at++] = closeness(i, lastMore[i]);
        out[at++] = closeness(i, lastRelated[i]);
        out[at++] = closeness(i, lastComments[i]);
        out[at++] = closeness(i, lastProse[i]);
        out[at++] = nextProse[i] < size ? closeness(nextProse[i], i) : 0;
        out[at++] = lastTitle[i] >= 0 ? 1 : 0;
        out[at++] = closeness(i, lastTitle[i]);
        out[at++] = i >= start && i <= end ? 1 : 0;
        out[at++] = end >= 0 && i < start ? closeness(start, i) : 0;
        out[at++] = end >= 0 && i > end ? closeness(i, end) : 0;
        out[at++] = i / (float) size;
        out[at++] = log(prose[size]);
        out[at] = prose[size] / Math.max(1, words[size]);
    }

    /** 1 for the next line, less for lines farther off; 0 where there is none. */
    private static float closeness(int i, int other) {
        return other < 0 ? 0 : 4f / (3 + i - other);
    }

    private static float log(float words) {
        return (float) Math.log1p(words) / 6;
    }

    private static float share(float[] part, float[] whole, int from, int to) {
        return between(part, from, to) / Math.max(1, between(whole, from, to));
    }

    private static float between(float[] sums, int from, int to) {
        return sums[Math.min(sums.length - 1, to)] - sums[Math.max(0, from)];
    }
}
