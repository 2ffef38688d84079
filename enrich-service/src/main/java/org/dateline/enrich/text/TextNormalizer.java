package org.dateline.enrich.text;

import java.text.Normalizer;

/**
 * Turns text as it was published into text that can be compared and counted in: NFC, mojibake and doubly encoded entities undone
 * where sure, soft hyphens, control and invisible characters off, every kind of space one space. Quotes, dashes and ligatures stay as
 * they are. What is normalized stays the same when it is normalized again. Thread-safe, stateless.
 */
public final class TextNormalizer {

    /** A removed sign may leave an entity or a misread letter whole; more rounds than that only text that is made for it would need. */
    private static final int MOST_ROUNDS = 8;

    /** Marks of print that stay as they are. */
    private static final String MARKS = "“”„‘’‚«»–—…€";

    private final MojibakeRepair mojibake = new MojibakeRepair();
    private final EntityDecoder entities = new EntityDecoder();

    /** One line: white space of all kinds, line breaks included, is folded to single spaces, none at the ends. Never throws. */
    public String normalize(String text) {
        return clean(text, false);
    }

    /** As {@link #normalize}, but keeps line breaks as {@code \n}, at most two in a row; each line is folded by itself. */
    public String normalizeLines(String text) {
        return clean(text, true);
    }

    private String clean(String text, boolean lines) {
        String clean = text;
        for (int i = 0; i < MOST_ROUNDS && !isClean(clean); i++) {
            String once = cleanOnce(clean, lines);
            if (once.equals(clean)) {
                return clean;
            }
            clean = once;
        }
        return clean;
    }

    private String cleanOnce(String text, boolean lines) {
        String decoded = mojibake.repair(entities.decode(text));
        String folded = fold(decoded, lines);
        return Normalizer.isNormalized(folded, Normalizer.Form.NFC)
                ? folded
                : Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /**
     * Whether nothing is to be done for certain, as for most blocks of most articles: single spaces, no ampersand, and no characters
     * but those that are in normal form by themselves and stand for nothing else.
     */
    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = c >= ' ' && c <= '~';
            boolean doubtful = ascii ? c == '&' || (c == ' ' && before == ' ') : !isPlain(c, before);
            if (doubtful) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    private static boolean isPlain(char c, char before) {
        if (c >= 0xC0 && c <= 0x17F) {
            // Of those above 0xFF some may be the second half of a misread letter.
            return c <= 0xFF || !opensMisread(before);
        }
        if (MARKS.indexOf(c) >= 0) {
            return !opensMisread(before);
        }
        return (c >= 0x400 && c <= 0x45F)
                || (c >= 0x5D0 && c <= 0x5EA)
                || (c >= 0x3041 && c <= 0x3096)
                || (c >= 0x30A1 && c <= 0x30FA)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0xAC00 && c <= 0xD7A3);
    }

    /** Whether UTF-8 read as windows-1252 may begin with the character. */
    private static boolean opensMisread(char c) {
        return c >= 0xC2 && c <= 0xF4;
    }

    private static String fold(String text, boolean lines) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        int breaks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = CharacterKind.meant(text.codePointAt(i));
            int next = i + Character.charCount(c);
            if (CharacterKind.isLineBreak(c)) {
                boolean pair = c == '\r' && next < text.length() && text.charAt(next) == '\n';
                breaks += pair ? 0 : 1;
                space = true;
            } else if (CharacterKind.isSpace(c)) {
                space = true;
            } else if (!CharacterKind.isInvisible(c) || CharacterKind.isNeeded(text, i)) {
                if (space && !out.isEmpty()) {
                    out.append(lines && breaks > 0 ? "\n\n".substring(0, Math.min(2, breaks)) : " ");
                }
                space = false;
                breaks = 0;
                out.appendCodePoint(CharacterKind.isBroken(c) ? 0xFFFD : c);
            }
            i = next;
        }
        return out.toString();
    }
}
