package org.dateline.enrich.article.date;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.article.date.DateToken.Kind;

/**
 * Cuts text into numbers, words and signs. Digits of all scripts become ASCII. Words are folded: lower case, no accents, no dotless
 * i, no hamza and nukta, no dots inside ({@code p.m.} is {@code pm}). Han characters are one token each, except the words for
 * the halves of the day. Stateless.
 */
final class DateScanner {

    private static final Set<String> HAN_PAIRS =
            Set.of("上午", "下午", "午前", "午後", "凌晨", "早上", "晚上", "晚间", "傍晚", "发布", "發布", "更新", "公開");

    private DateScanner() {}

    static List<DateToken> scan(String text) {
        List<DateToken> tokens = new ArrayList<>();
        boolean spaced = true;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (isBlank(c)) {
                spaced = true;
                i += Character.charCount(c);
                continue;
            }
            int end = end(text, i, c);
            tokens.add(token(text, i, end, c, spaced));
            spaced = false;
            i = end;
        }
        return tokens;
    }

    /** The folded form of a word, by which tables and tokens are compared. */
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean ascii = true;
        for (int i = 0; i < lower.length() && ascii; i++) {
            ascii = lower.charAt(i) < 0x80;
        }
        String parted = ascii ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(parted.length());
        for (int i = 0; i < parted.length(); i++) {
            char c = parted.charAt(i);
            if (c == '\u0131') {
                folded.append('i');
            } else if (c != '.' && !isFoldedMark(c)) {
                folded.append(c);
            }
        }
        return ascii ? folded.toString() : Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static boolean isFoldedMark(char c) {
        return (c >= 0x300 && c <= 0x36F)
                || (c >= 0x64B && c <= 0x655)
                || c == 0x93C
                || c == 0x9BC
                || c == 0x970
                || (c >= 0x200B && c <= 0x200F);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF;
    }

    private static int end(String text, int start, int first) {
        if (Character.isDigit(first)) {
            int i = start;
            while (i < text.length() && Character.isDigit(text.codePointAt(i))) {
                i += Character.charCount(text.codePointAt(i));
            }
            return beforeGluedHour(text, start, i);
        }
        if (!isLetter(first)) {
            return start + Character.charCount(first);
        }
        if (Character.UnicodeScript.of(first) == Character.UnicodeScript.HAN) {
            boolean pair = start + 2 <= text.length() && HAN_PAIRS.contains(text.substring(start, start + 2));
            return start + (pair ? 2 : Character.charCount(first));
        }
        return wordEnd(text, start);
    }

    /** Where the year ends in {@code 28.09.1912:44} and {@code 28.09.201912:44}, as print elements without white space between them. */
    private static int beforeGluedHour(String text, int start, int end) {
        boolean glued = (end - start == 4 || end - start == 6)
                && start > 1
                && "./-".indexOf(text.charAt(start - 1)) >= 0
                && isAsciiDigit(text, start - 2)
                && end < text.length()
                && text.charAt(end) == ':'
                && isAsciiDigit(text, end + 1)
                && isAsciiDigit(text, end + 2);
        return glued ? end - 2 : end;
    }

    private static boolean isAsciiDigit(String text, int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static int wordEnd(String text, int start) {
        int i = start;
        int segment = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (isLetter(c) || c == '\'' || c == '\u05F3') {
                i += Character.charCount(c);
            } else if (c == '.' && i - segment <= 2 && i + 1 < text.length() && isLetter(text.codePointAt(i + 1))) {
                i++;
                segment = i;
            } else {
                break;
            }
        }
        boolean dotted = segment > start && i < text.length() && text.charAt(i) == '.';
        return dotted ? i + 1 : i;
    }

    private static boolean isLetter(int c) {
        if (Character.isLetter(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == 0x970
                || c == '\u200C';
    }

    private static DateToken token(String text, int start, int end, int first, boolean spaced) {
        String raw = text.substring(start, end);
        if (Character.isDigit(first)) {
            StringBuilder digits = new StringBuilder();
            raw.codePoints().forEach(c -> digits.append(Character.digit(c, 10)));
            long value = digits.length() <= 18 ? Long.parseLong(digits, 0, digits.length(), 10) : -1;
            return new DateToken(Kind.NUMBER, digits.toString(), value, raw, start, end, spaced);
        }
        if (isLetter(first)) {
            return new DateToken(Kind.WORD, fold(raw), -1, raw, start, end, spaced);
        }
        return new DateToken(Kind.SIGN, raw, -1, raw, start, end, spaced);
    }
}
