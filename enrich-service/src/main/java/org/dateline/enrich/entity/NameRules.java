package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.EntityType.LOC;
import static org.dateline.enrich.entity.EntityType.NATIONALITY;
import static org.dateline.enrich.entity.EntityType.PERSON;
import static org.dateline.enrich.entity.Lexicon.CALENDAR;
import static org.dateline.enrich.entity.Lexicon.EVENT_TAIL;
import static org.dateline.enrich.entity.Lexicon.FIRST_NAME;
import static org.dateline.enrich.entity.Lexicon.NOT_NAME;
import static org.dateline.enrich.entity.Lexicon.ORG_HEAD;
import static org.dateline.enrich.entity.Lexicon.ORG_TAIL;
import static org.dateline.enrich.entity.Lexicon.TITLE;
import static org.dateline.enrich.entity.TokenizedText.CAPITAL;
import static org.dateline.enrich.entity.TokenizedText.TITLE_LINE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names that the gazetteer does not know, by how English writes them. What each place in the article says about a name is added up, so
 * that "Mr Tanaka" in one sentence types "Tanaka" in all.
 */
final class NameRules implements Recognizer {
    static final String VERSION = "1";

    /** Least weight at which a type is believed, and least lead over the next type. */
    private static final float ENOUGH = 1.5f;

    private static final float LEAD = 0.4f;
    /** In headline-style lines capitals mean nothing, so only sure names count. */
    private static final float ENOUGH_IN_HEADLINE = 2.5f;
    /** Share of the evidence of every further place of the same name. */
    private static final float REPEATED = 0.5f;

    private final Lexicon lexicon;
    private final NameRuns runs;
    private final NameScorer scorer;

    /** A stretch of one run to be typed, with what its place says. */
    private record Part(
            NameRun run, NameEvidence evidence, @Nullable Candidate known) {}

    NameRules(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.runs = new NameRuns(lexicon);
        this.scorer = new NameScorer(lexicon);
    }

    @Override
    public List<Candidate> recognize(TokenizedText text, String language, List<Candidate> earlier) {
        if (!language.equals("en")) {
            return List.of();
        }
        @Nullable Candidate[] known = new Candidate[text.size];
        for (Candidate candidate : earlier) {
            for (int i = candidate.first(); i < candidate.end(); i++) {
                known[i] = candidate;
            }
        }
        List<Part> parts = new ArrayList<>();
        for (NameRun run : runs.find(text)) {
            split(text, run, known, parts);
        }
        return typed(text, parts);
    }

    /** Cuts a run at titles, days and nationalities, and leaves what the gazetteer knows entirely to it. */
    private void split(TokenizedText text, NameRun run, @Nullable Candidate[] known, List<Part> parts) {
        if (isOrganization(text, run) && known(known, run) == null) {
            part(text, run, false, known, parts);
            return;
        }
        int from = run.first();
        boolean title = false;
        int at = from;
        while (at < run.end()) {
            Candidate here = known[at];
            boolean cuts = here == null
                    ? lexicon.has(text.folded(at), TITLE | CALENDAR) && text.is(at, CAPITAL)
                    : here.type() == NATIONALITY;
            boolean opensName = lexicon.has(text.folded(at), FIRST_NAME) && at == from && at + 1 < run.end();
            if (!cuts || opensName) {
                at++;
                continue;
            }
            part(text, new NameRun(from, at), title, known, parts);
            title = lexicon.has(text.folded(at), TITLE);
            at = here == null ? at + 1 : Math.max(at + 1, here.end());
            while (at < run.end() && !text.is(at, CAPITAL)) {
                if (text.folded(at).equals("of")) {
                    title = false;
                }
                at++;
            }
            from = at;
        }
        boolean lowerTitle = from == run.first()
                && !text.is(from, TokenizedText.SENTENCE_START)
                && lexicon.has(text.folded(from - 1), TITLE)
                && text.is(from - 1, CAPITAL);
        part(text, new NameRun(from, run.end()), title || lowerTitle, known, parts);
    }

    private boolean isOrganization(TokenizedText text, NameRun run) {
        int last = run.end() - 1;
        String tail = text.folded(last);
        String head = text.folded(run.first());
        if (lexicon.has(head, TITLE) && !lexicon.has(head, ORG_HEAD)) {
            return false;
        }
        for (int i = run.first(); i < run.end(); i++) {
            if (lexicon.has(text.folded(i), i > run.first() ? TITLE | CALENDAR : CALENDAR)) {
                return false;
            }
        }
        boolean heads =
                lexicon.has(head, ORG_HEAD) && text.folded(run.first() + 1).equals("of");
        return run.end() - run.first() > 1 && (heads || lexicon.has(tail, ORG_TAIL));
    }

    private static @Nullable Candidate known(@Nullable Candidate[] known, NameRun run) {
        Candidate candidate = known[run.first()];
        return candidate != null && candidate.covers(run.first(), run.end()) ? candidate : null;
    }

    private void part(TokenizedText text, NameRun run, boolean title, @Nullable Candidate[] known, List<Part> parts) {
        if (run.first() >= run.end()) {
            return;
        }
        if (lexicon.has(text.folded(run.end() - 1), EVENT_TAIL) && known(known, run) == null) {
            return;
        }
        NameEvidence evidence = scorer.score(text, run, title, i -> isPlace(known, i));
        parts.add(new Part(run, evidence, known(known, run)));
        EntityType best = evidence.best();
        if (evidence.weight(best) < (best == LOC ? 2 : ENOUGH)) {
            around(text, run, known, parts);
        }
    }

    /** What stands beside a known name in a run that is no name as a whole. */
    private void around(TokenizedText text, NameRun run, @Nullable Candidate[] known, List<Part> parts) {
        int at = run.first();
        while (at < run.end()) {
            int from = at;
            while (at < run.end() && known[at] == null) {
                at++;
            }
            int to = at;
            while (at < run.end() && known[at] != null) {
                at++;
            }
            boolean whole = from == run.first() && to == run.end();
            if (from < to && !whole && text.is(from, CAPITAL) && text.is(to - 1, CAPITAL)) {
                NameRun rest = new NameRun(from, to);
                parts.add(new Part(rest, scorer.score(text, rest, false, i -> isPlace(known, i)), null));
            }
        }
    }

    private static boolean isPlace(@Nullable Candidate[] known, int token) {
        if (token < 0 || token >= known.length) {
            return false;
        }
        Candidate candidate = known[token];
        return candidate != null && candidate.type() == LOC;
    }

    private List<Candidate> typed(TokenizedText text, List<Part> parts) {
        Map<String, NameEvidence> byName = new HashMap<>();
        for (Part part : parts) {
            byName.merge(key(text, part.run()), copy(part.evidence()), (sum, more) -> {
                sum.merge(more, REPEATED);
                return sum;
            });
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Part part : parts) {
            NameEvidence all = byName.getOrDefault(key(text, part.run()), part.evidence());
            EntityType type = all.best();
            float weight = all.weight(type);
            float enough = text.is(part.run().first(), TITLE_LINE) ? ENOUGH_IN_HEADLINE : ENOUGH;
            if (weight >= enough
                    && all.margin() >= LEAD
                    && !isNoName(text, part.run())
                    && overrules(part, type, weight)) {
                candidates.add(new Candidate(
                        part.run().first(),
                        part.run().end(),
                        type,
                        strength(part.run(), weight),
                        List.of(),
                        "rule:" + all.rule(type),
                        VERSION));
            }
        }
        return candidates;
    }

    /** The gazetteer gives way only to a settled reading of the same one word as a person. */
    private static boolean overrules(Part part, EntityType type, float weight) {
        Candidate known = part.known();
        if (known == null) {
            return true;
        }
        boolean oneWord = known.end() - known.first() == 1;
        return oneWord && type == PERSON && known.type() == LOC && weight >= 3;
    }

    private boolean isNoName(TokenizedText text, NameRun run) {
        if (run.end() - run.first() > 1) {
            return false;
        }
        return lexicon.has(text.folded(run.first()), NOT_NAME | CALENDAR) || text.is(run.first(), TokenizedText.SINGLE);
    }

    /** Between 0.5 and 0.95; a name of several words that evidence settles beats a known name inside it. */
    private static float strength(NameRun run, float weight) {
        float certainty = 1 - 1 / (1 + weight / 2);
        float length = run.end() - run.first() > 1 ? 0.25f : 0.1f;
        return Math.min(0.95f, 0.4f + 0.4f * certainty + length);
    }

    private static NameEvidence copy(NameEvidence evidence) {
        NameEvidence copy = new NameEvidence();
        copy.merge(evidence, 1);
        return copy;
    }

    private static String key(TokenizedText text, NameRun run) {
        StringBuilder key = new StringBuilder();
        for (int i = run.first(); i < run.end(); i++) {
            key.append(text.folded(i)).append(' ');
        }
        return key.toString();
    }
}
