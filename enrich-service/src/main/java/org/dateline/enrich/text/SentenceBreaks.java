package org.dateline.enrich.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Decides between which two tokens a sentence ends. */
final class SentenceBreaks {

    private static final String ALWAYS_END = "。！？｡؟।॥۔።\u0964";

    private final Set<String> abbreviations;

    private SentenceBreaks(Set<String> abbreviations) {
        this.abbreviations = abbreviations;
    }

    static SentenceBreaks load() {
        return new SentenceBreaks(WordList.load(SentenceBreaks.class, "abbreviations.txt"));
    }

    /** First token of each sentence. */
    int[] find(String text, int[] starts, int[] ends) {
        if (starts.length == 0) {
            return new int[0];
        }
        int[] sentences = new int[8];
        int count = 1;
        for (int i = 1; i < starts.length; i++) {
            if (isBreak(text, starts, ends, i)) {
                if (count == sentences.length) {
                    sentences = Arrays.copyOf(sentences, count * 2);
                }
                sentences[count++] = i;
            }
        }
        return Arrays.copyOf(sentences, count);
    }

    private boolean isBreak(String text, int[] starts, int[] ends, int next) {
        int last = next - 1;
        boolean stop = text.charAt(ends[last] - 1) == '.';
        boolean loud = false;
        boolean space = false;
        for (int i = ends[last]; i < starts[next]; i++) {
            char c = text.charAt(i);
            if (c == '\n' || ALWAYS_END.indexOf(c) >= 0) {
                return true;
            }
            stop |= c == '.' && !space;
            loud |= (c == '!' || c == '?' || c == '\u2026') && !space;
            space |= Character.isWhitespace(c);
        }
        if (!space || (!stop && !loud) || Character.isLowerCase(text.codePointAt(starts[next]))) {
            return false;
        }
        return loud || !isAbbreviation(text, starts[last], ends[last], starts[next]);
    }

    private boolean isAbbreviation(String text, int start, int end, int next) {
        if (end - start == 1 && Character.isUpperCase(text.charAt(start))) {
            return true;
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        if (word.endsWith(".")) {
            // "U.S. President" goes on; "in the U.S. The" does not, which only the next word could tell: an article
            // mostly opens.
            return !opens(text, next);
        }
        if (abbreviations.contains(word)) {
            return true;
        }
        // German and Nordic ordinals: "am 3. Mai".
        return end - start <= 2 && Character.isDigit(text.charAt(start)) && !opens(text, next);
    }

    private static boolean opens(String text, int next) {
        return text.startsWith("The ", next)
                || text.startsWith("A ", next)
                || text.startsWith("In ", next)
                || text.startsWith("But ", next)
                || text.startsWith("He ", next)
                || text.startsWith("She ", next)
                || text.startsWith("It ", next)
                || text.startsWith("Die ", next)
                || text.startsWith("Der ", next)
                || text.startsWith("Das ", next);
    }
}
