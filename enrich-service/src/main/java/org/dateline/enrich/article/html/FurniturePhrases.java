package org.dateline.enrich.article.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.article.html.WordLists.Line;

/** Phrases that news sites print around their articles in many languages. Immutable and thread-safe. */
final class FurniturePhrases {

    /** A block that is longer is not judged by how it starts. */
    private static final int MAX_LENGTH = 250;

    /** A label such as "Posted on" opens a short line; in a long one it is the start of a sentence. */
    private static final int MAX_LABELED = 90;

    private final Set<String> whole = new HashSet<>();
    private final Set<String> labels = new HashSet<>();
    private final Set<String> starts = new HashSet<>();
    private final Set<String> tails = new HashSet<>();
    private int longestStart;

    private FurniturePhrases() {}

    /** Reads the list from the class path. */
    static FurniturePhrases load() {
        FurniturePhrases phrases = new FurniturePhrases();
        for (Line line : WordLists.read("furniture-phrases.txt")) {
            String phrase = fold(line.value());
            if (line.key().equals("tail")) {
                phrases.tails.add(phrase);
                phrases.longestStart = Math.max(phrases.longestStart, phrase.length());
            } else if (line.key().equals("label")) {
                phrases.labels.add(phrase);
                phrases.longestStart = Math.max(phrases.longestStart, phrase.length());
            } else if (line.key().equals("start")) {
                phrases.starts.add(phrase);
                phrases.longestStart = Math.max(phrases.longestStart, phrase.length());
            } else {
                phrases.whole.add(phrase);
            }
        }
        return phrases;
    }

    /** Whether the block is such a phrase, or starts with one. */
    boolean isFurniture(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        String folded = fold(text);
        if (folded.isEmpty() || whole.contains(folded)) {
            return true;
        }
        return startsWithOne(folded, starts) || (text.length() <= MAX_LABELED && startsWithOne(folded, labels));
    }

    /** Whether the label opens a list of other stories. */
    boolean opensTail(String label) {
        String folded = fold(label);
        return startsWithOne(folded, tails) || startsWithOne(folded, starts);
    }

    private boolean startsWithOne(String folded, Set<String> phrases) {
        int limit = Math.min(folded.length(), longestStart);
        for (int i = 1; i <= limit; i++) {
            if ((i == folded.length() || folded.charAt(i) == ' ') && phrases.contains(folded.substring(0, i))) {
                return true;
            }
        }
        return false;
    }

    /** Lower case, letters and digits only, one space between words. */
    private static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            } else {
                space |= c != '\'' && c != '’';
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
