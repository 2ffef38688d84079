package org.dateline.enrich.entity;

import java.util.Arrays;
import java.util.List;

/** An article made ready for the sequence model: its stretches and the evidence of all of them. Confined to one thread. */
final class NameArticle {
    final NameText text;
    /** Type that a first reading gave most to the word of each token, plus one; see {@link NameFeatures}. */
    final byte[] votes;

    private int[] firsts = new int[64];
    private int[] ends = new int[64];
    private int stretches;
    private final NameFeatures features;

    /**
     * @param hits names that the gazetteer knows, in text order
     */
    NameArticle(TokenizedText tokens, WordTable table, List<Candidate> hits) {
        text = new NameText(tokens, table, hits);
        votes = new byte[tokens.size];
        NameChains chains = new NameChains(tokens, text.lists);
        int first = chains.next(0);
        while (first < tokens.size) {
            int end = chains.end(first);
            add(first, end);
            first = chains.next(end);
        }
        DocumentWords words = new DocumentWords(text);
        for (int i = 0; i < stretches; i++) {
            words.learn(firsts[i], ends[i]);
        }
        int from = 0;
        for (int i = 0; i < stretches; i++) {
            words.learnLower(from, firsts[i]);
            from = ends[i];
        }
        words.learnLower(from, tokens.size);
        features = new NameFeatures(text, words, votes);
    }

    int stretches() {
        return stretches;
    }

    int first(int stretch) {
        return firsts[stretch];
    }

    int end(int stretch) {
        return ends[stretch];
    }

    NameFeatures features() {
        return features;
    }

    private void add(int first, int end) {
        if (stretches == firsts.length) {
            firsts = Arrays.copyOf(firsts, stretches * 2);
            ends = Arrays.copyOf(ends, stretches * 2);
        }
        firsts[stretches] = first;
        ends[stretches] = end;
        stretches++;
    }
}
