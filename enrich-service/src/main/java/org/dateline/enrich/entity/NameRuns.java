package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.Lexicon.CALENDAR;
import static org.dateline.enrich.entity.Lexicon.COMMON;
import static org.dateline.enrich.entity.Lexicon.FIRST_NAME;
import static org.dateline.enrich.entity.Lexicon.FUNCTION_WORD;
import static org.dateline.enrich.entity.Lexicon.LOC_HEAD;
import static org.dateline.enrich.entity.Lexicon.LOC_TAIL;
import static org.dateline.enrich.entity.Lexicon.NOT_NAME;
import static org.dateline.enrich.entity.Lexicon.ORG_HEAD;
import static org.dateline.enrich.entity.Lexicon.ORG_TAIL;
import static org.dateline.enrich.entity.Lexicon.PARTICLE;
import static org.dateline.enrich.entity.Lexicon.TITLE;
import static org.dateline.enrich.entity.TokenizedText.ALL_CAPS;
import static org.dateline.enrich.entity.TokenizedText.CAPITAL;
import static org.dateline.enrich.entity.TokenizedText.CAPS_LINE;
import static org.dateline.enrich.entity.TokenizedText.DIGIT;
import static org.dateline.enrich.entity.TokenizedText.SEGMENT_START;
import static org.dateline.enrich.entity.TokenizedText.SENTENCE_START;
import static org.dateline.enrich.entity.TokenizedText.SINGLE;
import static org.dateline.enrich.entity.TokenizedText.SPACE_BEFORE;
import static org.dateline.enrich.entity.TokenizedText.WORD;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds stretches of capitalized words with what may stand between them: initials, particles ({@code van der}), hyphens, apostrophes,
 * {@code of} and {@code for} after words such as {@code Ministry}. A word that opens a sentence and is an ordinary one is left out.
 */
final class NameRuns {
    private static final int LONGEST = 12;

    private final Lexicon lexicon;

    NameRuns(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<NameRun> find(TokenizedText text) {
        List<NameRun> runs = new ArrayList<>();
        int token = 0;
        while (token < text.size) {
            if (!opens(text, token)) {
                token++;
                continue;
            }
            int end = extend(text, token);
            int first = trim(text, token, end);
            if (first < end) {
                runs.add(new NameRun(first, end));
            }
            token = end;
        }
        return runs;
    }

    private boolean opens(TokenizedText text, int token) {
        if (text.is(token, CAPITAL)) {
            boolean afterWord = text.isTie(token - 1) && text.is(token - 2, CAPITAL);
            return !afterWord && !text.is(token, CAPS_LINE);
        }
        return isArabicArticle(text, token);
    }

    /** {@code al-Assad}: the article is part of the name. */
    private boolean isArabicArticle(TokenizedText text, int token) {
        return text.is(token, WORD)
                && !text.is(token, CAPITAL)
                && text.end(token) - text.start(token) == 2
                && (text.folded(token).equals("al") || text.folded(token).equals("el"))
                && text.isTie(token + 1)
                && text.is(token + 2, CAPITAL);
    }

    private int extend(TokenizedText text, int first) {
        int end = first + 1;
        boolean heads = lexicon.has(text.folded(first), ORG_HEAD);
        boolean linked = false;
        while (end < text.size && end - first < LONGEST && !text.is(end, SEGMENT_START)) {
            int next = continuation(text, end, heads, linked);
            if (next < 0) {
                break;
            }
            linked |= text.folded(end).equals("of") || text.folded(end).equals("for");
            heads |= lexicon.has(text.folded(next), ORG_HEAD);
            end = next + 1;
        }
        // a stop belongs to the dotted acronym before it: U.S.
        if (text.isChar(end, '.') && text.is(end - 1, SINGLE) && text.isChar(end - 2, '.') && end - first >= 3) {
            end++;
        }
        return end;
    }

    /** The capitalized word that goes on with the name, or -1. */
    private int continuation(TokenizedText text, int end, boolean heads, boolean linked) {
        if (text.is(end, CAPITAL) && text.is(end, SPACE_BEFORE)) {
            return text.is(end, SENTENCE_START) ? -1 : end;
        }
        if (text.isTie(end)) {
            return text.is(end + 1, CAPITAL) || (lexicon.has(text.folded(end - 1), PARTICLE) && text.is(end + 1, WORD))
                    ? end + 1
                    : -1;
        }
        if (text.isChar(end, '.') && !text.is(end, SPACE_BEFORE)) {
            boolean initial = text.is(end - 1, SINGLE) || isNameAbbreviation(text.folded(end - 1));
            return initial && text.is(end + 1, CAPITAL) && !text.is(end + 1, SEGMENT_START) ? end + 1 : -1;
        }
        if (text.isApostrophe(end) && !text.is(end, SPACE_BEFORE) && !text.is(end + 1, SPACE_BEFORE)) {
            return text.is(end + 1, CAPITAL) && !text.is(end + 1, SINGLE) ? end + 1 : -1;
        }
        if (text.isChar(end, '&')) {
            return text.is(end + 1, CAPITAL) ? end + 1 : -1;
        }
        return overSmallWords(text, end, heads, linked);
    }

    private int overSmallWords(TokenizedText text, int end, boolean heads, boolean linked) {
        String word = text.folded(end);
        if (!text.is(end, WORD)) {
            return -1;
        }
        if (lexicon.has(word, PARTICLE) && !text.is(end, CAPITAL)) {
            int next = end + 1;
            if (lexicon.has(text.folded(next), PARTICLE) && !text.is(next, CAPITAL)) {
                next++;
            }
            if (text.isTie(next)) {
                next++;
            }
            return text.is(next, CAPITAL) && !text.is(next, SEGMENT_START) ? next : -1;
        }
        boolean links = word.equals("of") || word.equals("for") || word.equals("on");
        boolean afterHead = links && lexicon.has(text.folded(end - 1), ORG_HEAD | LOC_HEAD);
        if (afterHead || (word.equals("of") && heads && !linked)) {
            int next = text.folded(end + 1).equals("the") ? end + 2 : end + 1;
            return text.is(next, CAPITAL) && !lexicon.has(text.folded(next), CALENDAR) ? next : -1;
        }
        if (word.equals("and") && heads && linked && text.is(end + 1, CAPITAL)) {
            return lexicon.has(text.folded(end + 1), COMMON) && lexicon.has(text.folded(end - 1), COMMON)
                    ? end + 1
                    : -1;
        }
        return -1;
    }

    private static boolean isNameAbbreviation(String word) {
        return switch (word) {
            case "st",
                    "mt",
                    "ft",
                    "gen",
                    "sen",
                    "rep",
                    "gov",
                    "dr",
                    "mr",
                    "mrs",
                    "ms",
                    "lt",
                    "col",
                    "sgt",
                    "capt",
                    "prof",
                    "rev",
                    "maj",
                    "adm",
                    "hon",
                    "sir",
                    "jr" -> true;
            default -> false;
        };
    }

    /** Leaves out articles, and ordinary words that only open the sentence. */
    private int trim(TokenizedText text, int first, int end) {
        if (lexicon.has(text.folded(first), FUNCTION_WORD) && !text.is(first, ALL_CAPS)) {
            return next(text, first, end);
        }
        if (!text.is(first, SENTENCE_START) && !afterQuote(text, first)) {
            return first;
        }
        int bits = lexicon.bits(text.folded(first));
        if (end - first == 1) {
            return (bits & NOT_NAME) != 0 || (isOrdinary(text, first) && (bits & (TITLE | FIRST_NAME)) == 0)
                    ? end
                    : first;
        }
        boolean partOfName = (bits & (TITLE | FIRST_NAME | ORG_HEAD | LOC_HEAD)) != 0
                || lexicon.has(text.folded(end - 1), ORG_TAIL | LOC_TAIL);
        return isOrdinary(text, first) && !partOfName ? next(text, first, end) : first;
    }

    private boolean isOrdinary(TokenizedText text, int token) {
        return lexicon.has(text.folded(token), COMMON) && !text.is(token, ALL_CAPS | DIGIT);
    }

    private static int next(TokenizedText text, int first, int end) {
        int from = first + 1;
        while (from < end && !text.is(from, CAPITAL)) {
            from++;
        }
        return from;
    }

    private static boolean afterQuote(TokenizedText text, int token) {
        int before = token - 1;
        boolean apostrophe = text.isApostrophe(before) && !text.is(token, SPACE_BEFORE);
        return apostrophe
                || text.isChar(before, '"')
                || text.isChar(before, '\u201C')
                || text.isChar(before, '\u2018')
                || text.isChar(before, ':')
                || text.isChar(before, '\u2022');
    }
}
