package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.TokenizedText.CAPITAL;

/**
 * What a first reading of an article made of each word, in all its places: a word is voted on by its other places (the second stage of
 * Krishnan and Manning, ACL 2006). Confined to one thread.
 */
final class NameVotes {
    private final NameArticle article;
    private final byte[] types;
    private final WordNumbers numbers = new WordNumbers();
    private int[] counts = new int[64 * NameLabels.TYPES];

    NameVotes(NameArticle article) {
        this.article = article;
        this.types = new byte[article.votes.length];
    }

    /** Takes in the labels of a stretch, first token at 0. */
    void learn(int first, int end, int[] labels) {
        TokenizedText tokens = article.text.tokens;
        for (int i = first; i < end; i++) {
            int label = labels[i - first];
            if (label != NameLabels.O && tokens.is(i, CAPITAL)) {
                int type = NameLabels.typeOf(label);
                types[i] = (byte) (type + 1);
                int number = numbers.add(article.text.words[i]);
                counts = numbers.fit(counts, NameLabels.TYPES);
                counts[number * NameLabels.TYPES + type]++;
            }
        }
    }

    /** Writes the votes of the other places to a stretch; false where they say nothing but what was read there. */
    boolean cast(int first, int end) {
        TokenizedText tokens = article.text.tokens;
        boolean any = false;
        for (int i = first; i < end; i++) {
            if (!tokens.is(i, CAPITAL)) {
                continue;
            }
            int number = numbers.find(article.text.words[i]);
            int best = 0;
            int most = 0;
            for (int type = 0; number >= 0 && type < NameLabels.TYPES; type++) {
                int count = counts[number * NameLabels.TYPES + type] - (types[i] == type + 1 ? 1 : 0);
                if (count > most) {
                    most = count;
                    best = type + 1;
                }
            }
            article.votes[i] = (byte) best;
            any |= best != 0 && best != types[i];
        }
        return any;
    }
}
