package org.dateline.enrich.entity;

import org.jspecify.annotations.Nullable;

/**
 * An article's text as tokens, with what the writing says about each: shape, sentence start, style of its line. Confined to the thread
 * that tags the article.
 */
final class TokenizedText {
    static final int WORD = 1;
    /** First letter is upper or title case. */
    static final int CAPITAL = 1 << 1;
    /** At least two letters and none of them lower case. */
    static final int ALL_CAPS = 1 << 2;

    static final int DIGIT = 1 << 3;
    static final int SPACE_BEFORE = 1 << 4;
    static final int SENTENCE_START = 1 << 5;
    /** A name never crosses into this token: a new paragraph, list item or sentence on its own line begins. */
    static final int SEGMENT_START = 1 << 6;
    /** Stands in a line with capitals throughout. */
    static final int CAPS_LINE = 1 << 7;
    /** Stands in a headline-style line: most words are capitalized. */
    static final int TITLE_LINE = 1 << 8;
    /** One letter alone. */
    static final int SINGLE = 1 << 9;

    final String text;
    final int size;
    private final int[] starts;
    private final int[] ends;
    private final int[] flags;
    private final @Nullable String[] folded;

    TokenizedText(String text, int size, int[] starts, int[] ends, int[] flags) {
        this.text = text;
        this.size = size;
        this.starts = starts;
        this.ends = ends;
        this.flags = flags;
        this.folded = new String[size];
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    boolean is(int token, int flag) {
        return token >= 0 && token < size && (flags[token] & flag) != 0;
    }

    /** The token is the one character. */
    boolean isChar(int token, char c) {
        return token >= 0 && token < size && ends[token] - starts[token] == 1 && text.charAt(starts[token]) == c;
    }

    /** An apostrophe, straight or curly. */
    boolean isApostrophe(int token) {
        return isChar(token, '\'') || isChar(token, '\u2019');
    }

    /** A hyphen that ties two words without space. */
    boolean isTie(int token) {
        return token > 0
                && token + 1 < size
                && (isChar(token, '-') || isChar(token, '\u2010') || isChar(token, '\u2011'))
                && !is(token, SPACE_BEFORE)
                && !is(token + 1, SPACE_BEFORE)
                && is(token - 1, WORD)
                && is(token + 1, WORD);
    }

    /** The token in folded form (see {@link Folding}); empty outside the text. */
    String folded(int token) {
        if (token < 0 || token >= size) {
            return "";
        }
        String word = folded[token];
        if (word == null) {
            word = Folding.fold(text.substring(starts[token], ends[token]));
            folded[token] = word;
        }
        return word;
    }

    /** Text from the first token to the last, end exclusive. */
    String surface(int first, int end) {
        return text.substring(starts[first], ends[end - 1]);
    }
}
