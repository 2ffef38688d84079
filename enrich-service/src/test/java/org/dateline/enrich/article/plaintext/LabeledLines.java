package org.dateline.enrich.article.plaintext;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Labels a page's lines by the article's text, which may be cut into other lines. Stateless. */
final class LabeledLines {

    private static final int GRAM = 3;

    /** Lines of fewer words may be in the text by chance: they count only near lines that are surely of it. */
    private static final int SURE_WORDS = 7;

    private static final int NEAR = 5;
    private static final double ENOUGH = 0.7;

    private LabeledLines() {}

    /** Whether each line is of the text. */
    static boolean[] label(List<PageLine> lines, String body) {
        List<String> all = words(body);
        Set<List<String>> grams = grams(all);
        Set<String> whole = new HashSet<>();
        body.lines().forEach(line -> whole.add(String.join(" ", words(line))));
        String text = " " + String.join(" ", all) + " ";
        boolean[] sure = new boolean[lines.size()];
        boolean[] may = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            List<String> words = words(lines.get(i).text());
            String line = String.join(" ", words);
            if (words.size() >= SURE_WORDS) {
                Set<List<String>> own = grams(words);
                long common = own.stream().filter(grams::contains).count();
                sure[i] = common >= own.size() * ENOUGH;
            }
            may[i] = !words.isEmpty() && (whole.contains(line) || text.contains(" " + line + " "));
        }
        boolean[] labels = sure.clone();
        for (int i = 0; i < labels.length; i++) {
            labels[i] |= may[i] && any(sure, i - NEAR, i) && any(sure, i + 1, i + 1 + NEAR);
        }
        return labels;
    }

    private static boolean any(boolean[] sure, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(sure.length, to); i++) {
            if (sure[i]) {
                return true;
            }
        }
        return false;
    }

    private static Set<List<String>> grams(List<String> words) {
        Set<List<String>> grams = new HashSet<>();
        for (int i = 0; i + GRAM <= words.size(); i++) {
            grams.add(words.subList(i, i + GRAM));
        }
        return grams;
    }

    /** Lower-case runs of letters and digits; of scripts without spaces each character. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            boolean dense = letter && text.charAt(i) >= 0x0E00 && Character.isIdeographic(text.charAt(i));
            if (from >= 0 && (!letter || dense)) {
                words.add(text.substring(from, i).toLowerCase(Locale.ROOT));
                from = -1;
            }
            if (dense) {
                words.add(text.substring(i, i + 1));
            } else if (letter && from < 0) {
                from = i;
            }
        }
        return words;
    }
}
