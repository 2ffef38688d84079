package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.TokenizedText.ALL_CAPS;
import static org.dateline.enrich.entity.TokenizedText.CAPITAL;
import static org.dateline.enrich.entity.TokenizedText.CAPS_LINE;
import static org.dateline.enrich.entity.TokenizedText.SENTENCE_START;
import static org.dateline.enrich.entity.TokenizedText.TITLE_LINE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.enrich.entity.GazetteerMatcher.Hit;
import org.dateline.enrich.entity.GazetteerMatcher.Reading;

/** Names that the gazetteer knows. */
final class GazetteerRecognizer implements Recognizer {
    private static final float STRENGTH = 0.8f;
    /** A single word may be anybody's; a longer name hardly. */
    private static final float WORD_STRENGTH = 0.7f;

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;

    GazetteerRecognizer(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    @Override
    public List<Candidate> recognize(TokenizedText text, String language, List<Candidate> earlier) {
        List<Candidate> found = new ArrayList<>();
        for (Hit hit : gazetteer.matcher().match(text, language)) {
            if (isOrdinaryWord(text, hit)) {
                continue;
            }
            Reading likeliest = hit.readings().stream()
                    .max(Comparator.comparingDouble(r -> r.entry().prior()))
                    .orElseThrow();
            float strength = hit.end() - hit.first() == 1 ? WORD_STRENGTH : STRENGTH;
            found.add(new Candidate(
                    hit.first(),
                    hit.end(),
                    likeliest.entry().type(),
                    strength,
                    hit.readings(),
                    "gazetteer:" + likeliest.entry().entityId(),
                    gazetteer.version()));
        }
        return found;
    }

    /**
     * A word that English also uses without a capital ({@code Turkey} never, {@code Shell}, {@code Chad}, {@code US} yes) counts only
     * where the capital means something: not in a line of capitals and, unless it is an acronym, not at the start of a sentence.
     */
    private boolean isOrdinaryWord(TokenizedText text, Hit hit) {
        int first = hit.first();
        if (hit.end() - first > 1 || !lexicon.has(text.folded(first), Lexicon.COMMON)) {
            return false;
        }
        if (text.is(first, CAPS_LINE)) {
            return true;
        }
        return text.is(first, CAPITAL) && !text.is(first, ALL_CAPS) && text.is(first, SENTENCE_START | TITLE_LINE);
    }
}
