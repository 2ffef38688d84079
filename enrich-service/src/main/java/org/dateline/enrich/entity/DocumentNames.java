package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.EntityType.LOC;
import static org.dateline.enrich.entity.EntityType.ORG;
import static org.dateline.enrich.entity.EntityType.PERSON;
import static org.dateline.enrich.entity.TokenizedText.CAPITAL;
import static org.dateline.enrich.entity.TokenizedText.SINGLE;
import static org.dateline.enrich.entity.TokenizedText.SPACE_BEFORE;
import static org.dateline.enrich.entity.TokenizedText.TITLE_LINE;
import static org.dateline.enrich.entity.TokenizedText.WORD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the other places of names that an article has made known: the same words again, also in headlines, and a person's family name
 * alone after the full name.
 */
final class DocumentNames {
    private static final String SHORT_FORM = "rule:short-form";
    private static final String REPEATED = "rule:repeated";
    private static final float STRENGTH = 0.75f;

    private final Lexicon lexicon;
    private final PersonNames personNames;

    private record Known(EntityType type, String madeBy) {}

    DocumentNames(Lexicon lexicon, PersonNames personNames) {
        this.lexicon = lexicon;
        this.personNames = personNames;
    }

    /**
     * Repeated names.
     *
     * @param earlier what stands after arbitration
     * @return the same, with names added, and single words retyped that are short forms of a person named in full
     */
    List<Candidate> spread(TokenizedText text, List<Candidate> earlier) {
        Map<String, Known> shortForms = new HashMap<>();
        AliasTrie trie = new AliasTrie();
        List<Known> names = new ArrayList<>();
        for (Candidate candidate : earlier) {
            if (candidate.type() != PERSON && candidate.type() != ORG && candidate.type() != LOC) {
                continue;
            }
            learn(trie, names, words(text, candidate), new Known(candidate.type(), REPEATED));
            String shortForm = candidate.type() == PERSON ? personNames.shortForm(text, candidate) : null;
            if (shortForm != null && shortForms.putIfAbsent(shortForm, new Known(PERSON, SHORT_FORM)) == null) {
                learn(trie, names, List.of(shortForm), new Known(PERSON, SHORT_FORM));
            }
        }
        if (names.isEmpty()) {
            return earlier;
        }
        return repeated(text, retyped(text, earlier, shortForms), trie, names);
    }

    private static void learn(AliasTrie trie, List<Known> names, List<String> words, Known known) {
        if (trie.add(words, true) >= 0) {
            names.add(known);
        }
    }

    private static List<String> words(TokenizedText text, Candidate candidate) {
        List<String> words = new ArrayList<>();
        for (int i = candidate.first(); i < candidate.end(); i++) {
            if (!text.isTie(i)) {
                words.add(text.folded(i));
            }
        }
        return words;
    }

    private List<Candidate> retyped(TokenizedText text, List<Candidate> earlier, Map<String, Known> shortForms) {
        List<Candidate> all = new ArrayList<>();
        for (Candidate candidate : earlier) {
            boolean word = candidate.end() - candidate.first() == 1;
            boolean retype = word
                    && candidate.type() != PERSON
                    && (candidate.readings().isEmpty() || (candidate.type() == LOC && !isPlace(text, candidate)))
                    && shortForms.containsKey(text.folded(candidate.first()));
            all.add(
                    retype
                            ? new Candidate(
                                    candidate.first(),
                                    candidate.end(),
                                    PERSON,
                                    STRENGTH,
                                    List.of(),
                                    SHORT_FORM,
                                    TailRules.VERSION)
                            : candidate);
        }
        return all;
    }

    /** The words before or after say that a place is meant. */
    private boolean isPlace(TokenizedText text, Candidate candidate) {
        String before = text.folded(candidate.first() - 1);
        return before.equals("in")
                || lexicon.has(before, Lexicon.DIRECTION | Lexicon.PLACE_NOUN)
                || (text.isChar(candidate.end(), ',') && text.is(candidate.end() + 1, CAPITAL));
    }

    private List<Candidate> repeated(TokenizedText text, List<Candidate> chosen, AliasTrie trie, List<Known> names) {
        @Nullable Candidate[] taken = new Candidate[text.size];
        for (Candidate candidate : chosen) {
            Arrays.fill(taken, candidate.first(), candidate.end(), candidate);
        }
        List<Candidate> all = new ArrayList<>(chosen);
        AliasTrie.Match rule = (name, first, end) -> isName(text, first, end);
        int token = 0;
        while (token < text.size) {
            if (taken[token] != null || !text.is(token, WORD)) {
                token++;
                continue;
            }
            long found = trie.longest(text, token, Inflections.NONE, rule);
            int end = found < 0 ? token + 1 : (int) (found >>> 32);
            if (found >= 0 && isFree(taken, token, end) && standsAlone(text, taken, token, end)) {
                Known known = names.get(trie.firstAliasOf((int) found));
                int first = withParticles(text, taken, token, known);
                Candidate name =
                        new Candidate(first, end, known.type(), STRENGTH, List.of(), known.madeBy(), TailRules.VERSION);
                Arrays.fill(taken, first, end, name);
                all.add(name);
            }
            token = end;
        }
        all.sort(Comparator.comparingInt(Candidate::first));
        return all;
    }

    /** {@code Van der Meer}, {@code de Gaulle}: a family name takes its particles with it. */
    private int withParticles(TokenizedText text, @Nullable Candidate[] taken, int first, Known known) {
        int from = first;
        while (known.madeBy().equals(SHORT_FORM)
                && from > 0
                && taken[from - 1] == null
                && !text.is(from, TokenizedText.SEGMENT_START)
                && text.end(from - 1) - text.start(from - 1) > 1
                && lexicon.has(text.folded(from - 1), Lexicon.PARTICLE)) {
            from--;
        }
        return from;
    }

    private boolean isName(TokenizedText text, int first, int end) {
        if (!text.is(first, CAPITAL) || (text.is(first, SINGLE) && end - first == 1)) {
            return false;
        }
        boolean ordinary = end - first == 1 && lexicon.has(text.folded(first), Lexicon.COMMON | Lexicon.CALENDAR);
        return !ordinary || !text.is(first, TokenizedText.SENTENCE_START | TITLE_LINE | TokenizedText.CAPS_LINE);
    }

    private static boolean isFree(@Nullable Candidate[] taken, int first, int end) {
        for (int i = first; i < end; i++) {
            if (taken[i] != null) {
                return false;
            }
        }
        return true;
    }

    /** A word inside a longer capitalized stretch is another name ({@code Trump Tower}), but for headlines. */
    private boolean standsAlone(TokenizedText text, @Nullable Candidate[] taken, int first, int end) {
        if (end - first > 1 || text.is(first, TITLE_LINE | TokenizedText.CAPS_LINE)) {
            return true;
        }
        boolean next = end < text.size
                && text.is(end, CAPITAL)
                && text.is(end, SPACE_BEFORE)
                && !text.is(end, TokenizedText.SENTENCE_START)
                && taken[end] == null;
        boolean before = first > 0
                && text.is(first - 1, CAPITAL)
                && !text.is(first, TokenizedText.SENTENCE_START)
                && taken[first - 1] == null
                && !lexicon.has(text.folded(first - 1), Lexicon.TITLE | Lexicon.COMMON);
        return !next && !before;
    }
}
