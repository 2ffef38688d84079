package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.TokenizedText.CAPITAL;
import static org.dateline.enrich.entity.TokenizedText.SEGMENT_START;
import static org.dateline.enrich.entity.TokenizedText.SENTENCE_START;
import static org.dateline.enrich.entity.TokenizedText.TITLE_LINE;

import java.util.ArrayList;
import java.util.List;

/** Events and laws of English by their last word: {@code Fernwick Festival}, {@code Clean Rivers Act}. Immutable and thread-safe. */
final class TailRules implements Recognizer {
    static final String VERSION = "1";

    private static final String RULE = "rule:last-word";
    private static final float STRENGTH = 0.9f;
    private static final int LONGEST = 8;

    private final Lexicon lexicon;

    TailRules(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Candidate> recognize(TokenizedText text, String language, List<Candidate> earlier) {
        List<Candidate> found = new ArrayList<>();
        for (int last = 1; language.equals("en") && last < text.size; last++) {
            if (!text.is(last, CAPITAL) || text.is(last, SENTENCE_START | TITLE_LINE | TokenizedText.CAPS_LINE)) {
                continue;
            }
            boolean event = lexicon.has(text.folded(last), Lexicon.EVENT_TAIL);
            if ((event || lexicon.has(text.folded(last), Lexicon.LAW_TAIL)) && !text.is(last + 1, CAPITAL)) {
                int first = first(text, last);
                if (first < last) {
                    EntityType type = event ? EntityType.EVENT : EntityType.LAW;
                    found.add(new Candidate(first, last + 1, type, STRENGTH, List.of(), RULE, VERSION));
                }
            }
        }
        return found;
    }

    /** First of the capitalized words that end here; an ordinary word that opens the sentence is none of them. */
    private int first(TokenizedText text, int last) {
        int first = last;
        while (first > 0
                && last - first < LONGEST
                && !text.is(first, SEGMENT_START | SENTENCE_START)
                && text.is(first - 1, CAPITAL)
                && !lexicon.has(text.folded(first - 1), Lexicon.FUNCTION_WORD)) {
            first--;
        }
        boolean opener = text.is(first, SENTENCE_START) && lexicon.has(text.folded(first), Lexicon.COMMON);
        return opener ? first + 1 : first;
    }
}
