package org.dateline.enrich.article.plaintext;

import java.util.Arrays;
import java.util.List;

/**
 * Tells how many of a line's longer words occur in the running text of the page: a heading or list within the story speaks of its
 * matter, menus and other stories do not. Words are compared by a hash of 12 bits, which is enough for a figure. Stateless.
 */
final class PageWords {

    private static final int SLOTS = 1 << 12;
    private static final int SHORTEST = 4;

    /** Later words of a line say nothing new. */
    private static final int MOST_CHARS = 600;

    private PageWords() {}

    /** Writes each line's share into its vector at {@code place}: 0 where no word is found in another line of running text. */
    static void share(List<PageLine> lines, float[][] vectors, int place) {
        short[] inProse = new short[SLOTS];
        int[] last = new int[SLOTS];
        Arrays.fill(last, -1);
        for (int i = 0; i < vectors.length; i++) {
            if (LineFeatures.isProse(vectors[i])) {
                count(lines.get(i).text(), i, inProse, last);
            }
        }
        for (int i = 0; i < vectors.length; i++) {
            vectors[i][place] = share(lines.get(i).text(), LineFeatures.isProse(vectors[i]) ? 1 : 0, inProse);
        }
    }

    /** Counts in how many lines each word is. */
    private static void count(String text, int line, short[] inProse, int[] last) {
        int end = Math.min(text.length(), MOST_CHARS);
        int hash = 0;
        int length = 0;
        for (int i = 0; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                hash = hash * 31 + Character.toLowerCase(c);
                length++;
            } else {
                int slot = slot(hash);
                if (length >= SHORTEST && last[slot] != line && inProse[slot] < Short.MAX_VALUE) {
                    inProse[slot]++;
                    last[slot] = line;
                }
                hash = 0;
                length = 0;
            }
        }
    }

    private static float share(String text, int own, short[] inProse) {
        int end = Math.min(text.length(), MOST_CHARS);
        int hash = 0;
        int length = 0;
        int words = 0;
        int found = 0;
        for (int i = 0; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                hash = hash * 31 + Character.toLowerCase(c);
                length++;
            } else {
                if (length >= SHORTEST) {
                    words++;
                    found += inProse[slot(hash)] > own ? 1 : 0;
                }
                hash = 0;
                length = 0;
            }
        }
        return found / (float) Math.max(2, words);
    }

    private static int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed >>> 20;
    }
}
