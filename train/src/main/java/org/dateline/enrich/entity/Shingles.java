package org.dateline.enrich.entity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.train.NameDocument;

/** Tells texts that repeat some of others: they share a run of twelve words. Not thread-safe while it is filled. */
final class Shingles {
    private static final int WORDS = 12;

    private final Set<Integer> known = new HashSet<>();

    /** The runs of words of these texts. */
    Shingles(List<NameDocument> documents) {
        for (NameDocument document : documents) {
            for (int shingle : of(document)) {
                known.add(shingle);
            }
        }
    }

    boolean isIn(NameDocument document) {
        return Arrays.stream(of(document)).anyMatch(known::contains);
    }

    private static int[] of(NameDocument document) {
        TokenizedText tokens = TextTokenizer.tokenize(document.text(), Lexicon.EMPTY);
        int[] words = new int[tokens.size];
        int count = 0;
        for (int i = 0; i < tokens.size; i++) {
            if (tokens.is(i, TokenizedText.WORD)) {
                words[count++] = WordTable.hash(tokens.text, tokens.start(i), tokens.end(i));
            }
        }
        int[] shingles = new int[Math.max(0, count - WORDS + 1)];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = Arrays.hashCode(Arrays.copyOfRange(words, i, i + WORDS));
        }
        return shingles;
    }
}
