package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.EntityType.LOC;
import static org.dateline.enrich.entity.EntityType.ORG;
import static org.dateline.enrich.entity.TokenizedText.CAPITAL;
import static org.dateline.enrich.entity.TokenizedText.DIGIT;
import static org.dateline.enrich.entity.TokenizedText.SEGMENT_START;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * In results and tables of sport a city or county is its team: {@code Bumbleton 2 Ellerby 1}. Countries stay places, as the usual
 * guidelines have it. The same names elsewhere in the article are the teams too, unless a preposition says place.
 */
final class ScoreLines implements Recognizer {
    private static final String RULE = "rule:score-line";
    private static final float STRENGTH = 0.85f;
    private static final int LONGEST_TEAM = 3;

    @Override
    public List<Candidate> recognize(TokenizedText text, String language, List<Candidate> earlier) {
        Set<String> teams = new HashSet<>();
        List<Candidate> found = new ArrayList<>();
        int first = 0;
        while (first < text.size) {
            int end = first + 1;
            while (end < text.size && !text.is(end, SEGMENT_START)) {
                end++;
            }
            line(text, first, end, found, teams);
            first = end;
        }
        if (teams.isEmpty()) {
            return List.of();
        }
        boolean[] country = new boolean[text.size];
        for (Candidate candidate : earlier) {
            if (isCountry(candidate)) {
                Arrays.fill(country, candidate.first(), candidate.end(), true);
            } else if (candidate.type() == LOC
                    && teams.contains(name(text, candidate))
                    && !isAfterPreposition(text, candidate.first())) {
                found.add(team(candidate.first(), candidate.end()));
            }
        }
        found.removeIf(candidate -> country[candidate.first()]);
        return found;
    }

    /** Two or more names in the line, each with a number right after it and nothing else of weight. */
    private static void line(TokenizedText text, int first, int end, List<Candidate> found, Set<String> teams) {
        List<Candidate> line = new ArrayList<>();
        int words = 0;
        int at = first;
        while (at < end) {
            if (!text.is(at, CAPITAL)) {
                words += text.is(at, TokenizedText.WORD) && !text.is(at, DIGIT) ? 1 : 0;
                at++;
                continue;
            }
            int to = at + 1;
            while (to < end && text.is(to, CAPITAL) && to - at < LONGEST_TEAM) {
                to++;
            }
            boolean score = to < end && text.is(to, DIGIT);
            if (score) {
                line.add(team(at, to));
            } else {
                words += to - at;
            }
            at = to;
        }
        if (line.size() >= 2 && words <= line.size()) {
            found.addAll(line);
            line.forEach(candidate -> teams.add(name(text, candidate)));
        }
    }

    private static Candidate team(int first, int end) {
        return new Candidate(first, end, ORG, STRENGTH, List.of(), RULE, TailRules.VERSION);
    }

    private static boolean isCountry(Candidate place) {
        return place.readings().stream()
                .map(GazetteerMatcher.Reading::entry)
                .anyMatch(entry -> entry.type() == LOC && entry.country().equals(entry.wikidata()));
    }

    private static boolean isAfterPreposition(TokenizedText text, int first) {
        return switch (text.folded(first - 1)) {
            case "in", "from", "near", "to", "outside" -> true;
            default -> text.is(first, SEGMENT_START) || text.isChar(first - 1, '(');
        };
    }

    private static String name(TokenizedText text, Candidate candidate) {
        StringBuilder name = new StringBuilder();
        for (int i = candidate.first(); i < candidate.end(); i++) {
            name.append(text.folded(i)).append(' ');
        }
        return name.toString();
    }
}
