package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.TokenizedText.CAPITAL;
import static org.dateline.enrich.entity.TokenizedText.DIGIT;
import static org.dateline.enrich.entity.TokenizedText.SEGMENT_START;
import static org.dateline.enrich.entity.TokenizedText.SENTENCE_START;
import static org.dateline.enrich.entity.TokenizedText.SINGLE;
import static org.dateline.enrich.entity.TokenizedText.SPACE_BEFORE;
import static org.dateline.enrich.entity.TokenizedText.WORD;

/**
 * Cuts a text into the stretches in which names can stand: capitalized words and what may link them. About four of five tokens of a news
 * text lie outside; the sequence model never looks at these, which is most of its speed.
 */
final class NameChains {
    /** Most tokens of a stretch and of what may trail it. */
    static final int LONGEST = 64;

    private static final int LONGEST_GAP = 3;

    private final TokenizedText text;
    private final int[] lists;

    /**
     * @param lists the word lists that hold each token, see {@link Lexicon#bits}
     */
    NameChains(TokenizedText text, int[] lists) {
        this.text = text;
        this.lists = lists;
    }

    /** First token of the next stretch at or after a token, or the size of the text. */
    int next(int from) {
        int token = from;
        while (token < text.size && !opens(token)) {
            token++;
        }
        return token;
    }

    /** End, exclusive, of the stretch that begins at a token. */
    int end(int first) {
        int end = first + 1;
        int token = end;
        while (token < text.size && token - first < LONGEST - 1 && token - end <= LONGEST_GAP) {
            if (text.is(token, SEGMENT_START) || (text.is(token, SENTENCE_START) && text.is(token, SPACE_BEFORE))) {
                break;
            }
            if (text.is(token, CAPITAL)) {
                end = token + 1;
            } else if (!links(token)) {
                break;
            } else if (closes(token)) {
                end = token + 1;
            }
            token++;
        }
        return end;
    }

    private boolean opens(int token) {
        if (text.is(token, CAPITAL)) {
            return true;
        }
        if (!text.is(token, WORD)) {
            return false;
        }
        int next = token + 1;
        if (text.is(token, DIGIT)) {
            // 49ers, 3M, 139th Pennsylvania
            boolean letters = Character.isLetter(text.text.charAt(text.end(token) - 1));
            return letters || (text.is(next, CAPITAL) && text.is(next, SPACE_BEFORE) && !text.is(next, SENTENCE_START));
        }
        if ((lists[token] & Lexicon.PARTICLE) == 0 || (lists[token] & Lexicon.FUNCTION_WORD) != 0) {
            return false;
        }
        // al-Assad, bin Laden, van der Meer
        if (text.isTie(next)) {
            next++;
        } else if (next < text.size && (lists[next] & Lexicon.PARTICLE) != 0 && !text.is(next, CAPITAL)) {
            next++;
        }
        return text.is(next, CAPITAL) && !text.is(next, SENTENCE_START);
    }

    /** What may stand inside a name without a capital. */
    private boolean links(int token) {
        if (text.is(token, WORD)) {
            boolean tied = !text.is(token, SPACE_BEFORE) && (text.isTie(token - 1) || text.isApostrophe(token - 1));
            return tied || (text.is(token, DIGIT) ? text.end(token) - text.start(token) <= 4 : isSmall(token));
        }
        int length = text.end(token) - text.start(token);
        if (length != 1) {
            return false;
        }
        return switch (text.text.charAt(text.start(token))) {
            case '-', '\u2010', '\u2011', '\u2013', '/', '.', '\'', '\u2019' -> !text.is(token, SPACE_BEFORE);
            case '&', '+', '!' -> true;
            default -> false;
        };
    }

    private boolean isSmall(int token) {
        return (lists[token] & (Lexicon.PARTICLE | Lexicon.FUNCTION_WORD)) != 0
                && text.end(token) - text.start(token) <= 4;
    }

    /** The token may end a name: the stop of {@code U.S.}, the number of {@code Channel 4}, the word after a hyphen. */
    private boolean closes(int token) {
        if (text.isChar(token, '.')) {
            return text.is(token - 1, SINGLE) || (lists[token - 1] & Lexicon.ABBREVIATION) != 0;
        }
        return text.is(token, DIGIT) || text.isTie(token - 1) || text.isApostrophe(token - 1);
    }
}
