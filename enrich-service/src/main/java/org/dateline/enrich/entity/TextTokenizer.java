package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.TokenizedText.ALL_CAPS;
import static org.dateline.enrich.entity.TokenizedText.CAPITAL;
import static org.dateline.enrich.entity.TokenizedText.CAPS_LINE;
import static org.dateline.enrich.entity.TokenizedText.DIGIT;
import static org.dateline.enrich.entity.TokenizedText.SEGMENT_START;
import static org.dateline.enrich.entity.TokenizedText.SENTENCE_START;
import static org.dateline.enrich.entity.TokenizedText.SINGLE;
import static org.dateline.enrich.entity.TokenizedText.SPACE_BEFORE;
import static org.dateline.enrich.entity.TokenizedText.TITLE_LINE;
import static org.dateline.enrich.entity.TokenizedText.WORD;

import java.util.Arrays;

/**
 * Cuts text into words (runs of letters, digits and marks; one token a character in scripts that write no spaces) and single other
 * characters, and finds sentence starts and headline-style lines. One pass, linear.
 */
final class TextTokenizer {
    /** A line this long that ends without a full stop was probably wrapped, as wire copy is. */
    private static final int WRAPPED_LINE = 50;

    private final Lexicon lexicon;
    private final String text;
    private int[] starts;
    private int[] ends;
    private int[] flags;
    private int size;

    private TextTokenizer(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        int guess = text.length() / 4 + 8;
        starts = new int[guess];
        ends = new int[guess];
        flags = new int[guess];
    }

    static TokenizedText tokenize(String text, Lexicon lexicon) {
        TextTokenizer tokenizer = new TextTokenizer(text, lexicon);
        tokenizer.run();
        return new TokenizedText(text, tokenizer.size, tokenizer.starts, tokenizer.ends, tokenizer.flags);
    }

    private void run() {
        int length = text.length();
        int at = 0;
        int lineFirst = 0;
        int lineStart = 0;
        int newlines = 2;
        boolean wrapped = false;
        boolean space = true;
        while (at < length) {
            int c = text.codePointAt(at);
            if (c == '\n' || c == '\u2028' || c == '\u2029') {
                styleLine(lineFirst);
                lineFirst = size;
                newlines++;
                space = true;
                at++;
                wrapped = newlines == 1 && at - 1 - lineStart >= WRAPPED_LINE && !afterStop();
                lineStart = at;
                continue;
            }
            if (isSpace(c)) {
                space = true;
                at += Character.charCount(c);
                continue;
            }
            int flag = space ? SPACE_BEFORE : 0;
            if (newlines > 1 || (newlines == 1 && !wrapped && !Character.isLowerCase(c))) {
                flag |= SEGMENT_START | SENTENCE_START;
            } else if (space && afterStop()) {
                flag |= SENTENCE_START;
            }
            at = token(at, c, flag);
            newlines = 0;
            space = false;
        }
        styleLine(lineFirst);
    }

    private int token(int from, int first, int flag) {
        int at = from + Character.charCount(first);
        if (!isWordPart(first)) {
            add(from, at, flag);
            return at;
        }
        int letters = Character.isLetter(first) ? 1 : 0;
        boolean lower = Character.isLowerCase(first);
        boolean digit = Character.isDigit(first);
        if (!standsAlone(first)) {
            while (at < text.length()) {
                int c = text.codePointAt(at);
                if (!isWordPart(c) || standsAlone(c)) {
                    break;
                }
                letters += Character.isLetter(c) ? 1 : 0;
                lower |= Character.isLowerCase(c);
                digit |= Character.isDigit(c);
                at += Character.charCount(c);
            }
        }
        int shape = flag | WORD;
        if (Character.isUpperCase(first) || Character.isTitleCase(first)) {
            shape |= CAPITAL;
            shape |= letters > 1 && !lower ? ALL_CAPS : 0;
        }
        shape |= digit ? DIGIT : 0;
        shape |= letters == 1 && !digit ? SINGLE : 0;
        add(from, at, shape);
        return at;
    }

    private void add(int start, int end, int flag) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            flags = Arrays.copyOf(flags, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        flags[size] = flag;
        size++;
    }

    /** The last tokens end a sentence: a stop, maybe with closing quotes or brackets, not after an abbreviation. */
    private boolean afterStop() {
        int last = size - 1;
        while (last >= 0 && ends[last] - starts[last] == 1 && isClosing(text.charAt(starts[last]))) {
            last--;
        }
        if (last < 0 || ends[last] - starts[last] != 1) {
            return last < 0;
        }
        char c = text.charAt(starts[last]);
        if (c == '!' || c == '?' || c == '\u2026' || c == '\u3002' || c == '\u0964') {
            return true;
        }
        if (c != '.') {
            return false;
        }
        if (last == 0 || (flags[last - 1] & SINGLE) != 0) {
            return false;
        }
        return !lexicon.isAbbreviation(Folding.fold(text.substring(starts[last - 1], ends[last - 1])));
    }

    private void styleLine(int first) {
        int words = 0;
        int capitals = 0;
        int caps = 0;
        int smallWords = 0;
        for (int i = first; i < size; i++) {
            if ((flags[i] & WORD) == 0 || (flags[i] & DIGIT) != 0) {
                continue;
            }
            words++;
            capitals += (flags[i] & CAPITAL) != 0 ? 1 : 0;
            caps += (flags[i] & (ALL_CAPS | SINGLE)) != 0 && (flags[i] & CAPITAL) != 0 ? 1 : 0;
            smallWords += (flags[i] & CAPITAL) == 0 && ends[i] - starts[i] <= 4 ? 1 : 0;
        }
        int style = 0;
        if (words >= 2 && caps * 10 >= words * 8) {
            style = CAPS_LINE;
        } else if (words >= 4 && words <= 30 && capitals * 10 >= (words - smallWords) * 9 && capitals * 2 > words) {
            style = TITLE_LINE;
        }
        for (int i = first; style != 0 && i < size; i++) {
            flags[i] |= style;
        }
    }

    private static boolean isClosing(char c) {
        return c == '"' || c == '\'' || c == '\u2019' || c == '\u201D' || c == ')' || c == ']' || c == '\u00BB';
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B || c == 0xAD;
    }

    private static boolean isWordPart(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean standsAlone(int c) {
        return c >= 0x0E00
                && (Character.isIdeographic(c)
                        || (c >= 0x3040 && c <= 0x30FF)
                        || (c <= 0x0EFF)
                        || (c >= 0x1000 && c <= 0x109F)
                        || (c >= 0x1780 && c <= 0x17FF));
    }
}
