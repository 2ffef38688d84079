package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.TokenizedText.ALL_CAPS;
import static org.dateline.enrich.entity.TokenizedText.CAPITAL;
import static org.dateline.enrich.entity.TokenizedText.SEGMENT_START;
import static org.dateline.enrich.entity.TokenizedText.WORD;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Organizations that the article introduces with their acronym: {@code Fictional Food Programme (FFP)}. The long form is found by the
 * initials, read backwards from the bracket, after Schwartz and Hearst (PSB 2003) but on whole words. Works in every script with capitals.
 */
final class BracketedAcronyms implements Recognizer {
    private static final String RULE = "rule:bracketed-acronym";
    private static final float STRENGTH = 0.78f;
    private static final int LONGEST = 8;

    @Override
    public List<Candidate> recognize(TokenizedText text, String language, List<Candidate> earlier) {
        List<Candidate> found = new ArrayList<>();
        for (int i = 2; i + 2 < text.size; i++) {
            if (!text.isChar(i, '(') || !text.is(i + 1, ALL_CAPS) || !text.isChar(i + 2, ')')) {
                continue;
            }
            String acronym = text.surface(i + 1, i + 2);
            int first = acronym.length() >= 2 && acronym.length() <= LONGEST ? longForm(text, i, acronym) : -1;
            if (first >= 0) {
                found.add(candidate(first, i));
                found.add(candidate(i + 1, i + 2));
            }
        }
        return found;
    }

    private static Candidate candidate(int first, int end) {
        return new Candidate(first, end, EntityType.ORG, STRENGTH, List.of(), RULE, TailRules.VERSION);
    }

    /** First token of the long form, or -1. Small words may be passed over or stand for a letter. */
    private static int longForm(TokenizedText text, int bracket, String acronym) {
        String letters = acronym.toLowerCase(Locale.ROOT);
        int letter = letters.length() - 1;
        int token = bracket - 1;
        int steps = 0;
        while (token >= 0 && letter >= 0 && steps++ < 2 * LONGEST) {
            if (text.is(token, WORD)) {
                boolean fits = text.folded(token).charAt(0) == Folding.fold(letters.charAt(letter));
                if (fits) {
                    if (letter == 0) {
                        return text.is(token, CAPITAL) ? token : -1;
                    }
                    letter--;
                } else if (text.is(token, CAPITAL)) {
                    return -1;
                }
            } else if (!text.isTie(token) && !text.isChar(token, '&')) {
                return -1;
            }
            if (text.is(token, SEGMENT_START)) {
                return -1;
            }
            token--;
        }
        return -1;
    }
}
