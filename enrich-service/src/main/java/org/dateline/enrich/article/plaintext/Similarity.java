package org.dateline.enrich.article.plaintext;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.text.TokenizedText;
import org.dateline.enrich.text.Tokenizer;

/** How much two lines say the same, by their words. Thread-safe. */
final class Similarity {

    /** Shorter headlines share their words by chance. */
    private static final int FEWEST_WORDS = 4;

    private final Tokenizer tokenizer = Tokenizer.load();

    /** The lower-case words of the text of three letters and more, and numbers; for dense scripts each character. */
    Set<String> words(String text) {
        TokenizedText tokens = tokenizer.tokenize(text.length() > 4000 ? text.substring(0, 4000) : text);
        Set<String> words = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.token(i).toLowerCase(Locale.ROOT);
            boolean counts = word.length() > 2 || Character.getType(word.codePointAt(0)) == Character.OTHER_LETTER;
            if (counts && tokens.kind(i) != TokenizedText.Kind.POSSESSIVE) {
                words.add(word);
            }
        }
        return words;
    }

    /** Share of the smaller set that is in the other: overlap coefficient (Szymkiewicz and Simpson); 0 for very short lines. */
    double overlap(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        int smaller = Math.min(first.size(), second.size());
        return smaller < FEWEST_WORDS ? 0 : common(first, second) / (double) smaller;
    }

    static int common(Set<String> one, Set<String> other) {
        int common = 0;
        for (String word : one) {
            if (other.contains(word)) {
                common++;
            }
        }
        return common;
    }
}
