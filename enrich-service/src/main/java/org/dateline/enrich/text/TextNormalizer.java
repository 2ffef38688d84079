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

    /** Most blocks of most articles: printable ASCII, single spaces, no ampersand. */
    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '&' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
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
