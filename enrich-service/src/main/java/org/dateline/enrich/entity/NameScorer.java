package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.EntityType.LOC;
import static org.dateline.enrich.entity.EntityType.ORG;
import static org.dateline.enrich.entity.EntityType.PERSON;
import static org.dateline.enrich.entity.Lexicon.COMMON;
import static org.dateline.enrich.entity.Lexicon.DIRECTION;
import static org.dateline.enrich.entity.Lexicon.FIRST_NAME;
import static org.dateline.enrich.entity.Lexicon.LOC_HEAD;
import static org.dateline.enrich.entity.Lexicon.LOC_TAIL;
import static org.dateline.enrich.entity.Lexicon.ORG_CUE;
import static org.dateline.enrich.entity.Lexicon.ORG_HEAD;
import static org.dateline.enrich.entity.Lexicon.ORG_TAIL;
import static org.dateline.enrich.entity.Lexicon.PARTICLE;
import static org.dateline.enrich.entity.Lexicon.PLACE_NOUN;
import static org.dateline.enrich.entity.Lexicon.ROLE;
import static org.dateline.enrich.entity.Lexicon.SPEECH;
import static org.dateline.enrich.entity.Lexicon.TITLE;
import static org.dateline.enrich.entity.TokenizedText.ALL_CAPS;
import static org.dateline.enrich.entity.TokenizedText.CAPITAL;
import static org.dateline.enrich.entity.TokenizedText.DIGIT;
import static org.dateline.enrich.entity.TokenizedText.SENTENCE_START;
import static org.dateline.enrich.entity.TokenizedText.SINGLE;
import static org.dateline.enrich.entity.TokenizedText.WORD;

/**
 * Weighs what a capitalized stretch of English is: its own words, then the words around it. The weights were set by hand and checked on
 * open gold sets.
 */
final class NameScorer {
    private static final int LONGEST_ACRONYM = 6;

    private final Lexicon lexicon;

    NameScorer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Evidence for one stretch.
     *
     * @param places tells whether a token belongs to a place that the gazetteer knows
     */
    NameEvidence score(TokenizedText text, NameRun run, boolean titleBefore, TokenTest places) {
        NameEvidence evidence = new NameEvidence();
        inside(text, run, evidence, places);
        before(text, run, evidence, titleBefore);
        after(text, run, evidence, places);
        return evidence;
    }

    /** A question about one token. */
    interface TokenTest {
        boolean test(int token);
    }

    private void inside(TokenizedText text, NameRun run, NameEvidence evidence, TokenTest places) {
        int words = 0;
        int common = 0;
        int initials = 0;
        boolean linked = false;
        for (int i = run.first(); i < run.end(); i++) {
            if (text.isChar(i, '&')) {
                evidence.add(ORG, 1.5f, "ampersand");
            }
            if (!text.is(i, WORD)) {
                continue;
            }
            String word = text.folded(i);
            linked |= word.equals("of") || word.equals("for");
            if (!text.is(i, CAPITAL)) {
                if (lexicon.has(word, PARTICLE)) {
                    evidence.add(PERSON, 0.5f, "particle");
                }
                continue;
            }
            words++;
            initials += text.is(i, SINGLE) ? 1 : 0;
            common += lexicon.has(word, COMMON) ? 1 : 0;
            if (text.is(i, DIGIT)) {
                evidence.add(PERSON, -2, "digit");
            }
        }
        int first = run.first();
        int last = run.end() - 1;
        String head = text.folded(first);
        String tail = text.folded(last);
        if (words == 1) {
            single(text, first, evidence);
            return;
        }
        if (lexicon.has(tail, ORG_TAIL)) {
            evidence.add(ORG, lexicon.has(tail, LOC_TAIL) ? 1.5f : 3, "organization-word");
        }
        if (lexicon.has(tail, LOC_TAIL)) {
            evidence.add(LOC, lexicon.has(tail, ORG_TAIL) ? 1.5f : 3, "place-word");
        }
        if (linked && lexicon.has(head, ORG_HEAD)) {
            evidence.add(ORG, 3, "organization-of");
        } else if (linked) {
            evidence.add(ORG, 0.5f, "name-of");
            evidence.add(PERSON, -1, "name-of");
        } else if (lexicon.has(head, ORG_HEAD)) {
            evidence.add(ORG, 1.2f, "organization-word");
        }
        if (lexicon.has(head, LOC_HEAD)) {
            evidence.add(LOC, 2, "place-word");
        }
        if (lexicon.has(head, FIRST_NAME) && !places.test(first)) {
            evidence.add(PERSON, words <= 3 ? 2.5f : 1.2f, "first-name");
        }
        if (initials == words) {
            evidence.add(ORG, 1.2f, "acronym");
        } else if (text.is(first, SINGLE) && !text.is(last, SINGLE)) {
            evidence.add(PERSON, 2, "initials");
        } else if (initials > 0 && words >= 3 && !text.is(last, SINGLE)) {
            evidence.add(PERSON, 1, "initials");
        }
        if (places.test(first) && !places.test(last) && tail.endsWith("s") && !linked) {
            evidence.add(ORG, 2, "team");
        } else if (places.test(first) && !places.test(last)) {
            evidence.add(ORG, 0.8f, "place-and-name");
        }
        evidence.add(PERSON, common * -0.8f, "common-word");
        evidence.add(ORG, Math.min(2, common) * 0.3f, "common-word");
        if (common == 0 && initials < words && (words == 2 || words == 3) && !linked && !text.is(last, ALL_CAPS)) {
            evidence.add(PERSON, 1.2f, "two-names");
        }
    }

    private void single(TokenizedText text, int token, NameEvidence evidence) {
        String word = text.folded(token);
        boolean common = lexicon.has(word, COMMON);
        int length = text.end(token) - text.start(token);
        if (text.is(token, ALL_CAPS) && length <= LONGEST_ACRONYM) {
            evidence.add(ORG, text.is(token, DIGIT) ? 0.3f : 1.6f, "acronym");
            return;
        }
        if (lexicon.has(word, FIRST_NAME)) {
            evidence.add(PERSON, 1.6f, "first-name");
        }
        if (common) {
            evidence.add(PERSON, -1.5f, "common-word");
            evidence.add(ORG, -1.5f, "common-word");
            evidence.add(LOC, -1.5f, "common-word");
        }
        if (lexicon.has(word, TITLE | ROLE | ORG_HEAD | ORG_TAIL | LOC_TAIL | LOC_HEAD)) {
            evidence.add(PERSON, -1, "common-word");
            evidence.add(ORG, -1, "common-word");
            evidence.add(LOC, -1, "common-word");
        }
        if (text.is(token, SENTENCE_START)) {
            evidence.add(LOC, -0.3f, "sentence-start");
            evidence.add(ORG, -0.3f, "sentence-start");
        }
    }

    private void before(TokenizedText text, NameRun run, NameEvidence evidence, boolean titleBefore) {
        if (titleBefore) {
            evidence.add(PERSON, 3, "title");
        }
        int before = run.first() - 1;
        if (before < 0 || text.is(run.first(), TokenizedText.SEGMENT_START)) {
            return;
        }
        String word = text.folded(before);
        boolean sentenceStart = text.is(run.first(), SENTENCE_START);
        if (sentenceStart) {
            return;
        }
        switch (word) {
            case "the" -> {
                evidence.add(PERSON, -2, "article");
                evidence.add(ORG, 0.7f, "article");
                evidence.add(LOC, -0.5f, "article");
            }
            case "in" -> {
                evidence.add(LOC, 1.7f, "in-place");
                evidence.add(PERSON, -1, "in-place");
            }
            case "at", "from", "to", "into", "toward", "towards", "around", "between", "via" ->
                evidence.add(LOC, word.equals("into") ? 1 : 0.6f, "place-preposition");
            case "by" -> evidence.add(PERSON, 0.5f, "by");
            case "with" -> evidence.add(PERSON, 0.2f, "by");
            case "of" -> {
                if (lexicon.has(text.folded(before - 1), PLACE_NOUN)) {
                    evidence.add(LOC, 3, "place-of");
                }
            }
            default -> {
                if (lexicon.has(word, ROLE)) {
                    evidence.add(PERSON, 2, "role");
                } else if (lexicon.has(word, DIRECTION)) {
                    evidence.add(LOC, 2, "direction");
                } else if (lexicon.has(word, SPEECH)) {
                    evidence.add(PERSON, 0.6f, "speech");
                }
            }
        }
        if (text.isChar(before, ',') && lexicon.has(text.folded(before - 1), ROLE)) {
            evidence.add(PERSON, 1, "role");
        }
    }

    private void after(TokenizedText text, NameRun run, NameEvidence evidence, TokenTest places) {
        int next = run.end();
        if (next >= text.size || text.is(next, TokenizedText.SEGMENT_START)) {
            return;
        }
        String word = text.folded(next);
        if (text.isChar(next, ',')) {
            afterComma(text, next + 1, evidence, places);
        } else if (text.isChar(next, '(')) {
            if (places.test(next + 1) && text.isChar(next + 2, ')')) {
                evidence.add(PERSON, 2, "nationality-in-brackets");
            }
        } else if (text.isApostrophe(next) && lexicon.has(text.folded(next + 2), ORG_CUE)) {
            evidence.add(ORG, 0.8f, "organization-cue");
        } else if (lexicon.has(word, SPEECH)) {
            evidence.add(PERSON, 1.2f, "speech");
            evidence.add(ORG, 0.3f, "speech");
        } else if (word.equals("who") || word.equals("whose")) {
            evidence.add(PERSON, 1, "who");
        } else if (lexicon.has(word, PLACE_NOUN)) {
            evidence.add(LOC, 1.2f, "place-noun");
        } else if (lexicon.has(word, ORG_CUE)) {
            evidence.add(ORG, 0.8f, "organization-cue");
        }
    }

    private void afterComma(TokenizedText text, int next, NameEvidence evidence, TokenTest places) {
        if (places.test(next)) {
            evidence.add(LOC, 2, "place-in-place");
        } else if (text.is(next, DIGIT) && isAge(text, next)) {
            evidence.add(PERSON, 2.5f, "age");
        } else if (text.folded(next).equals("who")) {
            evidence.add(PERSON, 1.5f, "who");
        } else {
            int noun = lexicon.has(text.folded(next), ROLE) ? next : next + 1;
            if (lexicon.has(text.folded(noun), ROLE) && !text.is(noun, CAPITAL)) {
                evidence.add(PERSON, 1, "role");
            }
        }
    }

    private static boolean isAge(TokenizedText text, int token) {
        return text.end(token) - text.start(token) == 2 && (text.isChar(token + 1, ',') || text.isChar(token + 1, '.'));
    }
}
