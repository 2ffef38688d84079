package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.TokenizedText.CAPITAL;
import static org.dateline.enrich.entity.TokenizedText.WORD;

import java.util.List;

/**
 * A tokenized text with what the sequence model looks at, for each token: its word, the word lists and class of the word, what the
 * gazetteer says. Confined to the thread that tags the article.
 */
final class NameText {
    /** Gazetteer marks: type of the likeliest reading times four, plus the token's place in the match. */
    private static final int SINGLE_MATCH = 1;

    private static final int FIRST_OF_MATCH = 2;
    private static final int REST_OF_MATCH = 3;

    final TokenizedText tokens;
    final int[] words;
    final int[] lists;
    /** Class of the word as it is written here. */
    final short[] classes;
    /** Class of the same word without a capital. */
    final short[] lowerClasses;

    final byte[] known;
    /** Bits of {@link NameFacts}. */
    final byte[] facts;

    /**
     * @param hits names that the gazetteer knows, in text order
     */
    NameText(TokenizedText tokens, WordTable table, List<Candidate> hits) {
        this.tokens = tokens;
        int size = tokens.size;
        words = new int[size];
        lists = new int[size];
        classes = new short[size];
        lowerClasses = new short[size];
        known = new byte[size];
        facts = new byte[size];
        for (int i = 0; i < size; i++) {
            int hash = WordTable.hash(tokens.text, tokens.start(i), tokens.end(i));
            words[i] = hash;
            int place = table.find(hash);
            if (place >= 0) {
                lists[i] = table.lists(place);
                lowerClasses[i] = (short) table.wordClass(place);
                classes[i] = lowerClasses[i];
                facts[i] |= (byte) table.facts(place);
            }
            if (tokens.is(i, CAPITAL)) {
                place = table.find(WordTable.capital(hash));
                classes[i] = place < 0 ? classes[i] : (short) table.wordClass(place);
                phrase(i, table);
            }
        }
        for (Candidate hit : hits) {
            mark(hit);
        }
    }

    int word(int token) {
        return inside(token) ? words[token] : token < 0 ? 1 : 2;
    }

    int lists(int token) {
        return inside(token) ? lists[token] : 0;
    }

    int wordClass(int token) {
        return inside(token) ? classes[token] : 0;
    }

    int known(int token) {
        return inside(token) ? known[token] : 0;
    }

    int facts(int token) {
        return inside(token) ? facts[token] & 0xFF : 0;
    }

    /** Marks a place name of two or three words that ends here. */
    private void phrase(int last, WordTable table) {
        int before = last - 1;
        if (before < 0 || !tokens.is(before, WORD) || tokens.is(last, TokenizedText.SEGMENT_START)) {
            return;
        }
        int first = last;
        if (table.isPhrase(NameFacts.phrase(words[before], words[last]))) {
            first = before;
        }
        int start = before - 1;
        if (start >= 0
                && tokens.is(start, CAPITAL)
                && !tokens.is(before, TokenizedText.SEGMENT_START)
                && table.isPhrase(NameFacts.phrase(NameFacts.phrase(words[start], words[before]), words[last]))) {
            first = start;
        }
        for (int i = first; first < last && i <= last; i++) {
            facts[i] |= (byte) NameFacts.PLACE_PHRASE;
        }
    }

    private boolean inside(int token) {
        return token >= 0 && token < tokens.size;
    }

    private void mark(Candidate hit) {
        int type = (typeNumber(hit.type()) + 1) << 2;
        if (hit.end() - hit.first() == 1) {
            known[hit.first()] = (byte) (type + SINGLE_MATCH);
            return;
        }
        known[hit.first()] = (byte) (type + FIRST_OF_MATCH);
        for (int i = hit.first() + 1; i < hit.end(); i++) {
            known[i] = (byte) (type + REST_OF_MATCH);
        }
    }

    /** Fixed numbers: they stand in trained models. */
    private static int typeNumber(EntityType type) {
        return switch (type) {
            case PERSON -> 0;
            case ORG -> 1;
            case LOC -> 2;
            case NATIONALITY -> 3;
            case EVENT -> 4;
            case WORK -> 5;
            case LAW -> 6;
        };
    }
}
