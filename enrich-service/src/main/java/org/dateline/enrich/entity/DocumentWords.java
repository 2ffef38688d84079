package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.TokenizedText.CAPITAL;
import static org.dateline.enrich.entity.TokenizedText.DIGIT;
import static org.dateline.enrich.entity.TokenizedText.SEGMENT_START;
import static org.dateline.enrich.entity.TokenizedText.SENTENCE_START;
import static org.dateline.enrich.entity.TokenizedText.WORD;

/**
 * What an article as a whole says about its capitalized words: written small elsewhere, after a title, after a first name, before
 * {@code said}. One place tells the model about all (features in the spirit of Ratinov and Roth, CoNLL 2009, section 5). Confined to one
 * thread.
 */
final class DocumentWords {
    static final int LOWER = 1;
    static final int MID_SENTENCE = 1 << 1;
    static final int AFTER_TITLE = 1 << 2;
    static final int AFTER_FIRST_NAME = 1 << 3;
    static final int BEFORE_ORG_TAIL = 1 << 4;
    static final int AFTER_PLACE_WORD = 1 << 5;
    static final int AT_SPEECH = 1 << 6;
    static final int AFTER_ARTICLE = 1 << 7;
    static final int ALONE = 1 << 8;
    static final int LAST = 1 << 9;
    static final int FIRST = 1 << 10;
    static final int BEFORE_NUMBER = 1 << 11;
    static final int KNOWN_PERSON = 1 << 12;
    static final int KNOWN_ORG = 1 << 13;
    static final int KNOWN_LOC = 1 << 14;
    static final int POSSESSIVE = 1 << 15;
    /** Number of kinds of evidence. */
    static final int KINDS = 16;

    private static final int STYLED = TokenizedText.TITLE_LINE | TokenizedText.CAPS_LINE;
    private static final int IN = WordTable.hash("in");
    private static final int AT = WordTable.hash("at");
    private static final int NEAR = WordTable.hash("near");
    private static final int THE = WordTable.hash("the");
    private static final int S = WordTable.hash("s");

    private final NameText text;
    private final WordNumbers numbers = new WordNumbers();
    private int[] evidence = new int[128];

    DocumentWords(NameText text) {
        this.text = text;
    }

    /** Takes in a stretch; all of them before anything is asked. */
    void learn(int first, int end) {
        TokenizedText tokens = text.tokens;
        for (int i = first; i < end; i++) {
            if (tokens.is(i, CAPITAL)) {
                int number = numbers.add(text.words[i]);
                evidence = numbers.fit(evidence, 1);
                evidence[number] |= tokens.is(i, STYLED) ? 0 : evidenceAt(i, first, end);
            }
        }
    }

    /** Takes in the words that stand in no stretch. */
    void learnLower(int first, int end) {
        TokenizedText tokens = text.tokens;
        for (int i = first; i < end; i++) {
            if (tokens.is(i, WORD)) {
                int number = numbers.find(text.words[i]);
                if (number >= 0) {
                    evidence[number] |= LOWER;
                }
            }
        }
    }

    /** All evidence for the word of a token. */
    int of(int token) {
        int number = numbers.find(text.words[token]);
        return number < 0 ? 0 : evidence[number];
    }

    private int evidenceAt(int token, int first, int end) {
        TokenizedText tokens = text.tokens;
        int found = tokens.is(token, SENTENCE_START) ? 0 : MID_SENTENCE;
        found |= found(token, first, end);
        int before = tokens.is(token, SEGMENT_START) ? -1 : token - 1;
        if (tokens.isChar(before, '.')) {
            before--;
        }
        int lists = text.lists(before);
        boolean capital = tokens.is(before, CAPITAL);
        if ((lists & (capital ? Lexicon.TITLE : Lexicon.ROLE)) != 0) {
            found |= AFTER_TITLE;
        }
        if (capital && (lists & Lexicon.FIRST_NAME) != 0) {
            found |= AFTER_FIRST_NAME;
        }
        int word = text.word(before);
        if ((lists & (Lexicon.DIRECTION | Lexicon.PLACE_NOUN)) != 0 || word == IN || word == AT || word == NEAR) {
            found |= AFTER_PLACE_WORD;
        }
        found |= word == THE ? AFTER_ARTICLE : 0;
        found |= (lists & Lexicon.SPEECH) != 0 ? AT_SPEECH : 0;
        return found;
    }

    private int found(int token, int first, int end) {
        TokenizedText tokens = text.tokens;
        int next = token + 1;
        int found = 0;
        if (token == first && next == end) {
            found |= ALONE;
        } else if (next == end) {
            found |= LAST;
        } else if (token == first) {
            found |= FIRST;
        }
        if (!tokens.is(next, SEGMENT_START)) {
            found |= (text.lists(next) & Lexicon.ORG_TAIL) != 0 && tokens.is(next, CAPITAL) ? BEFORE_ORG_TAIL : 0;
            found |= (text.lists(next) & Lexicon.SPEECH) != 0 ? AT_SPEECH : 0;
            found |= tokens.is(next, DIGIT) ? BEFORE_NUMBER : 0;
            found |= tokens.isApostrophe(next) && text.word(next + 1) == S ? POSSESSIVE : 0;
        }
        return found
                | switch (text.known(token) >> 2) {
                    case 1 -> KNOWN_PERSON;
                    case 2 -> KNOWN_ORG;
                    case 3 -> KNOWN_LOC;
                    default -> 0;
                };
    }
}
