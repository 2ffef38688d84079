package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.TokenizedText.ALL_CAPS;
import static org.dateline.enrich.entity.TokenizedText.CAPITAL;
import static org.dateline.enrich.entity.TokenizedText.WORD;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.entity.GazetteerMatcher.Reading;

/**
 * Tells where a name that the gazetteer knows means something else in this article: a team that goes by the name of its place, and an acronym that
 * the article introduces for other words. Such a mention gets no id: a wrong one is worse than none. English only. Confined to one thread.
 */
final class OtherMeanings {
    /** An article is about sport when it has so many different words of sport, and one in so many of its words is one. */
    private static final int LEAST_WORDS = 3;

    private static final int RARITY = 100;

    private static final Set<String> PLACE_PREPOSITIONS = Set.of(
            "in",
            "at",
            "from",
            "near",
            "to",
            "of",
            "across",
            "outside",
            "into",
            "around",
            "throughout",
            "via",
            "leaving",
            "south",
            "north",
            "east",
            "west",
            "southern",
            "northern",
            "eastern",
            "western",
            "central",
            "downtown");

    private final TokenizedText text;
    private final boolean sport;
    private final Set<String> introduced = new HashSet<>();

    /** @param sportWords folded words that reports of sport have */
    OtherMeanings(TokenizedText text, Set<String> sportWords, List<Candidate> candidates) {
        this.text = text;
        this.sport = isSport(text, sportWords);
        for (Candidate candidate : candidates) {
            if (isIntroducedForOtherWords(candidate)) {
                introduced.add(text.surface(candidate.first(), candidate.end()));
            }
        }
    }

    /** Whether this mention means none of the readings that the gazetteer has for it. */
    boolean meansAnother(Candidate candidate) {
        if (candidate.readings().isEmpty()) {
            return false;
        }
        return isTeam(candidate) || introduced.contains(text.surface(candidate.first(), candidate.end()));
    }

    private static boolean isSport(TokenizedText text, Set<String> sportWords) {
        Set<String> distinct = new HashSet<>();
        int count = 0;
        for (int i = 0; i < text.size; i++) {
            if (text.is(i, WORD) && sportWords.contains(text.folded(i))) {
                distinct.add(text.folded(i));
                count++;
            }
        }
        return distinct.size() >= LEAST_WORDS && count * RARITY >= text.size;
    }

    /** In sport a place without a preposition plays: {@code England beat Samoa}; {@code (Germany)} after a name is where one is from. */
    private boolean isTeam(Candidate candidate) {
        int before = candidate.first() - 1;
        return sport
                && candidate.type() == EntityType.LOC
                && candidate.readings().stream()
                        .allMatch(reading -> reading.entry().type() == EntityType.LOC)
                && !PLACE_PREPOSITIONS.contains(text.folded(before))
                && !text.isChar(before, '(')
                && !text.isChar(before, ',')
                && !isAddress(candidate)
                && !isDateline(candidate);
    }

    /** {@code Paris, France}: a town before its country. */
    private boolean isAddress(Candidate candidate) {
        int comma = candidate.end();
        return text.isChar(comma, ',') && text.is(comma + 1, CAPITAL) && text.isChar(comma + 2, ',');
    }

    /** {@code LONDON 1996-08-30}, {@code LONDON (Reuters) -}: opens its paragraph, with a number or brackets after it. */
    private boolean isDateline(Candidate candidate) {
        int next = candidate.end();
        boolean opens = candidate.first() == 0 || text.is(candidate.first(), TokenizedText.SEGMENT_START);
        return opens
                && (text.isChar(next, '(')
                        || text.isChar(next, '\u2014')
                        || text.isChar(next, '\u2013')
                        || text.isChar(next, '-')
                        || (text.is(next, TokenizedText.DIGIT) && text.end(next) - text.start(next) == 4));
    }

    /** {@code artificial pancreas (AP)}: the words before the brackets have its letters, and are not a name of what the gazetteer knows. */
    private boolean isIntroducedForOtherWords(Candidate candidate) {
        int at = candidate.first();
        if (candidate.end() - at != 1
                || candidate.readings().isEmpty()
                || !text.is(at, ALL_CAPS)
                || !text.isChar(at - 1, '(')
                || !text.isChar(at + 1, ')')) {
            return false;
        }
        String letters = text.folded(at);
        int first = at - 1 - letters.length();
        for (int i = 0; i < letters.length(); i++) {
            if (!text.is(first + i, WORD) || text.folded(first + i).charAt(0) != letters.charAt(i)) {
                return false;
            }
        }
        String opening = text.folded(first);
        return candidate.readings().stream().noneMatch(reading -> beginsWith(reading, opening));
    }

    private static boolean beginsWith(Reading reading, String word) {
        GazetteerEntry entry = reading.entry();
        return Folding.fold(entry.name()).startsWith(word)
                || entry.aliases().stream()
                        .anyMatch(alias -> Folding.fold(alias.name()).startsWith(word));
    }
}
