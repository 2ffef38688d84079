package org.dateline.enrich.article;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the encoding of bytes that are no UTF-8, by the letters that come out: each candidate is asked how many of the characters
 * beyond ASCII are common ones of a language that is written in it, less what no text has: signs within words, capitals after small
 * letters, gaps in the code. Looks at a bounded part. Immutable, thread-safe.
 */
final class CharsetGuess {

    /** Bytes beyond ASCII that are looked at. */
    private static final int MOST = 3_000;

    private static final int FEWEST = 4;

    /** A candidate must explain at least this share of the characters, beyond what chance does. */
    private static final double LEAST = 0.15;

    /** So many bytes beyond ASCII for each ASCII letter are another script than Latin. */
    private static final double OTHER_SCRIPT = 0.5;

    /** Most pages without a label are Western: where a few letters are all there is, others must be clearly better. */
    private static final double MOST_PAGES = 0.15;

    private static final double DOUBT = 2;

    private static final char FIRST_GREEK = 0x370;
    private static final char FIRST_EAST_ASIAN = 0x2E80;

    /** Common characters of a language in an encoding. */
    private record Alphabet(Charset charset, String letters) {

        /** Share of random bytes that would come out as common characters: an alphabet of half the code page fits anything by half. */
        double chance() {
            boolean single = charset.newEncoder().maxBytesPerChar() <= 1.0f;
            return letters.length() / (single ? 128.0 : 7_000.0);
        }
    }

    private final List<Alphabet> alphabets = new ArrayList<>();

    private CharsetGuess() {}

    static CharsetGuess load() {
        CharsetGuess guess = new CharsetGuess();
        for (String line : WordList.lines(CharsetGuess.class, "charset-letters.tsv")) {
            String[] fields = line.split("\t", -1);
            for (String name : fields[0].split(" ", -1)) {
                if (Charset.isSupported(name)) {
                    guess.alphabets.add(new Alphabet(Charset.forName(name), fields[1]));
                }
            }
        }
        return guess;
    }

    /** Whether the bytes hold so much beyond ASCII that they are not in Latin letters. */
    static boolean isOtherScript(byte[] content) {
        int high = 0;
        int words = 0;
        boolean tag = false;
        for (byte b : content) {
            tag = b == '<' || (tag && b != '>');
            boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
            high += b < 0 ? 1 : 0;
            // Scripts and style sheets are ASCII: what stands near other bytes is what counts.
            words += letter && !tag ? 1 : 0;
        }
        return high > 40 && high > words * OTHER_SCRIPT;
    }

    /** The likeliest encoding; null where none is likely. */
    @Nullable
    Charset guess(byte[] content) {
        byte[] sample = sample(content);
        if (sample.length == 0) {
            return null;
        }
        int high = high(sample);
        Map<Charset, String> texts = new LinkedHashMap<>();
        Charset best = null;
        double most = LEAST;
        for (Alphabet alphabet : alphabets) {
            String text = texts.computeIfAbsent(alphabet.charset(), charset -> new String(sample, charset));
            double chance = alphabet.chance();
            double score = (score(text, alphabet.letters()) - chance) / (1 - chance);
            boolean western = alphabet.charset().name().equals("windows-1252");
            score += western ? Math.min(MOST_PAGES, DOUBT / high) : 0;
            if (score > most) {
                most = score;
                best = alphabet.charset();
            }
        }
        return best;
    }

    private static int high(byte[] bytes) {
        int high = 0;
        for (byte b : bytes) {
            high += b < 0 ? 1 : 0;
        }
        return high;
    }

    /** The lines around bytes beyond ASCII, whole ones, since a part of a line may begin amid a character. */
    private static byte[] sample(byte[] content) {
        byte[] sample = new byte[Math.min(content.length, MOST * 4)];
        int length = 0;
        int high = 0;
        int line = 0;
        int lineHigh = 0;
        for (int i = 0; i <= content.length && high < MOST; i++) {
            if (i < content.length && content[i] != '\n' && content[i] != '>' && content[i] != '<') {
                lineHigh += content[i] < 0 ? 1 : 0;
                continue;
            }
            int size = Math.min(Math.min(i, content.length) - line, sample.length - length - 1);
            if (lineHigh > 0 && size > 0) {
                System.arraycopy(content, line, sample, length, size);
                length += size;
                sample[length++] = '\n';
                high += lineHigh;
            }
            line = i + 1;
            lineHigh = 0;
        }
        return high < FEWEST ? new byte[0] : Arrays.copyOf(sample, length);
    }

    private static double score(String text, String letters) {
        int beyond = 0;
        int common = 0;
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            beyond++;
            char before = i > 0 ? text.charAt(i - 1) : ' ';
            char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (letters.indexOf(c) >= 0) {
                common++;
            }
            odd += isOdd(c, before, after) ? 1 : 0;
            if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
                odd++;
            }
        }
        return beyond == 0 ? 0 : (common - 2.0 * odd) / beyond;
    }

    /**
     * What no text has: gaps, controls, private characters, signs within words other than apostrophes, hyphens and marks, and other
     * scripts within Latin words.
     */
    private static boolean isOdd(char c, char before, char after) {
        if (Character.isLetter(c)) {
            return c >= FIRST_GREEK && c < FIRST_EAST_ASIAN && (isLatin(before) || isLatin(after));
        }
        boolean within = Character.isLetter(before) && Character.isLetter(after);
        int type = Character.getType(c);
        boolean fine = c == '\u2019'
                || c == '\u00B7'
                || c == '\u00AD'
                || c == '\u2013'
                || c == '\u2010'
                || type == Character.NON_SPACING_MARK;
        return c == '\uFFFD' || type == Character.CONTROL || type == Character.PRIVATE_USE || (within && !fine);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
