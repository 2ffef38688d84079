package org.dateline.enrich.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import org.dateline.enrich.text.TokenizedText.Kind;

/**
 * Cuts text into words and sentences in one pass, the same for every stage.
 *
 * <p>A word is a run of letters, digits and marks. Hyphens part words; apostrophes stay inside ({@code O'Neill}, {@code don't}) but
 * part an English possessive ({@code Trump}, {@code 's}) and a Romance elision ({@code l'}, {@code Assemblée}). Dotted abbreviations
 * ({@code U.S.}) and numbers with separators ({@code 2,000.50}) are one token. Han and kana characters are one token each; other
 * scripts without spaces stay in one run up to the next space or sign. Sentences end at line breaks and after end punctuation,
 * except after known abbreviations and initials.
 *
 * <p>Thread-safe. Linear in the length of the text.
 */
public final class Tokenizer {

    private final SentenceBreaks breaks;

    private Tokenizer(SentenceBreaks breaks) {
        this.breaks = breaks;
    }

    /** Reads the abbreviations. */
    public static Tokenizer load() {
        return new Tokenizer(SentenceBreaks.load());
    }

    /** Words and sentences of the text. Never throws. */
    public TokenizedText tokenize(String text) {
        Tokens tokens = new Tokens(text);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!isWordPart(c)) {
                i += Character.charCount(c);
                continue;
            }
            int end = isIdeographic(c) ? i + Character.charCount(c) : wordEnd(text, i);
            end = tokens.addWord(i, end);
            i = end;
        }
        return tokens.finish(breaks);
    }

    private static int wordEnd(String text, int start) {
        int dotted = dottedEnd(text, start);
        if (dotted > 0) {
            return dotted;
        }
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (isIdeographic(c)) {
                break;
            }
            if (isWordPart(c)) {
                i += Character.charCount(c);
            } else if (joins(text, i)) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** End of an abbreviation such as {@code U.S.} or {@code z.B.}, single letters with dots; -1 where there is none. */
    private static int dottedEnd(String text, int start) {
        int i = start;
        int letters = 0;
        while (i + 1 < text.length() && Character.isLetter(text.charAt(i)) && text.charAt(i + 1) == '.') {
            i += 2;
            letters++;
        }
        boolean wordFollows = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
        return letters > 1 && !wordFollows ? i : -1;
    }

    /** Whether the sign at {@code i} is part of the word or number around it. */
    private static boolean joins(String text, int i) {
        if (i == 0 || i + 1 >= text.length()) {
            return false;
        }
        char c = text.charAt(i);
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        if (c == '\'' || c == '\u2019' || c == '\u02BC') {
            return Character.isLetter(before) && Character.isLetter(after);
        }
        if (c == '.' || c == ',' || c == ':') {
            return Character.isDigit(before) && Character.isDigit(after);
        }
        boolean middleDot = c == '\u00B7' && Character.isLetter(before) && Character.isLetter(after);
        return middleDot || c == '\u200C' || c == '\u200D';
    }

    private static boolean isWordPart(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isIdeographic(int c) {
        if (c < 0x2E80) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    /** Growing arrays of tokens. */
    private static final class Tokens {

        private final String text;
        private int[] starts;
        private int[] ends;
        private Kind[] kinds;
        private int size;

        Tokens(String text) {
            this.text = text;
            int room = text.length() / 5 + 8;
            starts = new int[room];
            ends = new int[room];
            kinds = new Kind[room];
        }

        /** Adds the word, cut at its apostrophe where it is an elision or a possessive; returns where to go on. */
        int addWord(int start, int end) {
            int apostrophe = Elision.split(text, start, end);
            if (apostrophe > 0) {
                add(start, apostrophe, Kind.WORD);
                boolean possessive = text.charAt(apostrophe) == '\'' || text.charAt(apostrophe) == '\u2019';
                add(apostrophe, end, possessive ? Kind.POSSESSIVE : Kind.WORD);
            } else {
                add(start, end, isNumber(start, end) ? Kind.NUMBER : Kind.WORD);
            }
            return end;
        }

        private boolean isNumber(int start, int end) {
            for (int i = start; i < end; i++) {
                if (Character.isLetter(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
                    return false;
                }
            }
            return Character.isDigit(text.charAt(start));
        }

        private void add(int start, int end, Kind kind) {
            if (size == starts.length) {
                int room = size * 2;
                starts = Arrays.copyOf(starts, room);
                ends = Arrays.copyOf(ends, room);
                kinds = Arrays.copyOf(kinds, room);
            }
            starts[size] = start;
            ends[size] = end;
            kinds[size++] = kind;
        }

        TokenizedText finish(SentenceBreaks breaks) {
            int[] allStarts = Arrays.copyOf(starts, size);
            int[] allEnds = Arrays.copyOf(ends, size);
            int[] sentences = breaks.find(text, allStarts, allEnds);
            return new TokenizedText(text, allStarts, allEnds, Arrays.copyOf(kinds, size), sentences);
        }
    }
}
