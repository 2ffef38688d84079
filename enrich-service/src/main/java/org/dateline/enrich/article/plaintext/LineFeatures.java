package org.dateline.enrich.article.plaintext;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.article.plaintext.LineLexicon.Kind;

/**
 * Describes the lines of a page in figures from 0 to 1 or a little above: length, punctuation, letters, words of furniture, repetition,
 * words shared with the title, and the same of the neighbors; {@link PageContext} adds where a line stands. Thread-safe.
 */
final class LineFeatures {

    /** Figures of a line itself; its neighbors' follow in the vector. */
    static final int OWN = 31;

    /** Places in a vector that the context is made of. */
    static final int LENGTH = 0;

    static final int ENDS = 4;
    static final int FURNITURE = 11;
    static final int HEADING = 12;
    static final int COMMENTS = 13;
    static final int RIGHTS = 14;
    static final int REPEATED = 16;
    static final int PROSE = 19;
    static final int IN_TITLE = 24;
    private static final int SHARED_WORDS = 25;
    private static final int CUT_OFF = 26;
    private static final int PROMPT = 27;
    private static final int DIGITS = 8;
    private static final int COLON = 23;
    static final int DATED = 29;

    /** Of a neighbor: length, end punctuation, furniture, share of small words, repetition. */
    private static final int[] OF_NEIGHBOR = {
        LENGTH, ENDS, FURNITURE, PROSE, REPEATED, DIGITS, CUT_OFF, PROMPT, IN_TITLE, COLON, DATED
    };

    private static final int[] NEIGHBORS = {-3, -2, -1, 1, 2, 3};

    private static final int CONTEXT = OWN + OF_NEIGHBOR.length * NEIGHBORS.length;

    /** Length of a vector. */
    static final int SIZE = CONTEXT + PageContext.SIZE;

    /** A longer first line is no title, and a shorter line is in one by chance. */
    private static final int LONGEST_TITLE = 400;

    private static final int SHORTEST_TITLE = 10;

    static final float RELATED_HEADING = 0.5f;

    private static final String BULLETS = "•*-–▪·‣●";

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
        String first = lines.isEmpty() ? "" : lines.get(0).text();
        String title = first.length() <= LONGEST_TITLE ? first.toLowerCase(Locale.ROOT) : "";
        for (int i = 0; i < size; i++) {
            String text = lines.get(i).text();
            own(text, repeats.getOrDefault(text, 1), vectors[i]);
            boolean fits = i > 0 && text.length() >= SHORTEST_TITLE && text.length() <= title.length();
            vectors[i][IN_TITLE] = fits && title.contains(text.toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        PageWords.share(lines, vectors, SHARED_WORDS);
        PageContext context = new PageContext(vectors);
        for (int i = 0; i < size; i++) {
            neighbors(vectors, i);
            context.write(i, vectors[i], CONTEXT);
        }
        return vectors;
    }

    private void own(String text, int repeats, float[] out) {
        LineShape shape = LineShape.of(text);
        Set<Kind> kinds = lexicon.kinds(text);
        out[LENGTH] = (float) Math.min(1.5, Math.log1p(shape.words()) / 4);
        out[1] = shape.words() <= 4 ? 1 : 0;
        out[2] = shape.words() > 4 && shape.words() <= 10 ? 1 : 0;
        out[3] = shape.words() > 25 ? 1 : 0;
        out[ENDS] = shape.endsSentence() ? 1 : 0;
        out[5] = Math.min(1, shape.stops() / 3f);
        out[6] = shape.capitalShare();
        out[7] = shape.smallShare();
        out[DIGITS] = shape.digitShare();
        out[9] = shape.commas() > 0 ? 1 : 0;
        out[10] = Math.min(1, shape.bars() / 2f);
        out[FURNITURE] = kinds.contains(Kind.FURNITURE) ? 1 : 0;
        // Links on the same matter often stand within the text; lists of other stories only after it.
        float heading = kinds.contains(Kind.MORE) ? 1 : kinds.contains(Kind.RELATED) ? RELATED_HEADING : 0;
        out[HEADING] = shape.words() <= 8 ? heading : 0;
        out[COMMENTS] = shape.words() <= 10 && kinds.contains(Kind.COMMENTS) ? 1 : 0;
        out[RIGHTS] = kinds.contains(Kind.RIGHTS) ? 1 : 0;
        out[15] = shape.words() <= 60 && kinds.contains(Kind.CREDIT) ? 1 : 0;
        out[REPEATED] = repeats > 1 ? 1 : 0;
        out[17] = shape.hasAddress() ? 1 : 0;
        out[18] = shape.quotes() > 0 ? 1 : 0;
        out[PROSE] = shape.endsSentence() && shape.words() > 12 && shape.smallShare() > 0.25f ? 1 : 0;
        out[20] = Character.isLowerCase(text.codePointAt(0)) ? 1 : 0;
        out[21] = Math.min(1.5f, text.length() / (float) Math.max(1, shape.words()) / 10);
        out[22] = BULLETS.indexOf(text.charAt(0)) >= 0 || Character.isDigit(text.charAt(0)) ? 1 : 0;
        out[COLON] = text.endsWith(":") ? 1 : 0;
        out[CUT_OFF] = text.endsWith("…") || text.endsWith("...") || text.endsWith("[…]") ? 1 : 0;
        out[PROMPT] = kinds.contains(Kind.PROMPT) ? 1 : 0;
        out[28] = kinds.contains(Kind.TAIL) ? 1 : 0;
        out[DATED] = shape.words() <= 12 && isDated(text) ? 1 : 0;
        out[30] = kinds.contains(Kind.READER) ? 1 : 0;
    }

    /** Whether a year of our time or a time of day is in the line: most such short lines are dates. */
    private static boolean isDated(String text) {
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                digits++;
                continue;
            }
            boolean year = digits == 4 && (text.startsWith("20", i - 4) || text.startsWith("19", i - 4));
            boolean clock = digits == 2 && i >= 4 && text.charAt(i - 3) == ':' && Character.isDigit(text.charAt(i - 4));
            if (year || clock) {
                return true;
            }
            digits = 0;
        }
        return false;
    }

    /** Whether a line reads as running text. */
    static boolean isProse(float[] vector) {
        return vector[ENDS] > 0 && words(vector) > 10 && vector[FURNITURE] + vector[RIGHTS] == 0;
    }

    /** Number of words, as far as the vector holds it. */
    static float words(float[] vector) {
        return (float) Math.expm1(vector[LENGTH] * 4);
    }

    private static void neighbors(float[][] vectors, int i) {
        int at = OWN;
        for (int offset : NEIGHBORS) {
            int j = i + offset;
            boolean there = j >= 0 && j < vectors.length;
            for (int figure : OF_NEIGHBOR) {
                vectors[i][at++] = there ? vectors[j][figure] : 0;
            }
        }
    }
}
