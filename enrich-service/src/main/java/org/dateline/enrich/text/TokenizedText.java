package org.dateline.enrich.text;

import java.util.Arrays;

/**
 * A text cut into words and sentences, by offsets in UTF-16 code units. Tokens are in order and do not overlap; what stands between
 * two of them is white space and punctuation. Immutable, thread-safe.
 */
public final class TokenizedText {

    /** What a token is. */
    public enum Kind {
        /** Letters, with digits or not. */
        WORD,
        /** Digits with their separators. */
        NUMBER,
        /** The {@code 's} of an English possessive. */
        POSSESSIVE
    }

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final Kind[] kinds;
    private final int[] sentences;

    /**
     * @param starts start of each token
     * @param ends end of each token, exclusive
     * @param kinds kind of each token
     * @param sentences first token of each sentence, the first being 0; empty where there is no token
     */
    TokenizedText(String text, int[] starts, int[] ends, Kind[] kinds, int[] sentences) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.kinds = kinds;
        this.sentences = sentences;
    }

    /** The text that was cut. */
    public String text() {
        return text;
    }

    /** Number of tokens. */
    public int size() {
        return starts.length;
    }

    /** Start of a token. */
    public int start(int token) {
        return starts[token];
    }

    /** End of a token, exclusive. */
    public int end(int token) {
        return ends[token];
    }

    /** Kind of a token. */
    public Kind kind(int token) {
        return kinds[token];
    }

    /** The token as it stands in the text. */
    public String token(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** Number of sentences; every token is in one of them. */
    public int sentenceCount() {
        return sentences.length;
    }

    /** First token of a sentence. */
    public int sentenceStart(int sentence) {
        return sentences[sentence];
    }

    /** Token after the last one of a sentence. */
    public int sentenceEnd(int sentence) {
        return sentence + 1 < sentences.length ? sentences[sentence + 1] : starts.length;
    }

    /** The sentence that a token is in. */
    public int sentenceOf(int token) {
        int found = Arrays.binarySearch(sentences, token);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether the token opens a sentence. */
    public boolean opensSentence(int token) {
        return Arrays.binarySearch(sentences, token) >= 0;
    }

    /** First token that starts at or after the offset; {@link #size} where there is none. */
    public int tokenAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 1;
    }
}
