package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.text.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What the phrases of a lexicon add up to in one text: for each concept the sum of their weights, dampened for repetition. The headline
 * counts three times and the lead one and a half times, for that is where news says what it is about.
 */
final class LexiconTally {

    private static final int LEAD_CHARS = 400;
    private static final int MAX_EVIDENCE = 8;
    private static final float[] ZONE_WEIGHTS = {3f, 1.5f, 1f};
    private static final int HEADLINE = 0;
    private static final int LEAD = 1;
    private static final int BODY = 2;
    private static final int SPOKEN = 1;
    private static final int OWN = 2;
    private static final int DECIDES = 4;
    /** A phrase of this weight decides on its own. */
    private static final float DECIDING = 3;

    private final ArticleWords words;
    private final PhraseIndex index;
    private final float[] sums;
    /** What the phrases that speak for each concept are like; one byte each, for there are many concepts and few are spoken of. */
    private final byte[] marks;

    private final List<Term> found = new ArrayList<>(64);
    private long[] hits = new long[128];
    private int hitCount;

    /**
     * A phrase that was found.
     *
     * @param first its first word where it stands first, and {@code last} its last
     * @param name that of the entity, where that was found and no words
     */
    private record Term(
            int phrase, int first, int last, @Nullable String name, float dampened) {}

    LexiconTally(ArticleWords words, PhraseIndex index, int concepts) {
        this.words = words;
        this.index = index;
        sums = new float[concepts];
        marks = new byte[concepts];
        int text = words.headline();
        index.match(words, 0, text, (phrase, first, last) -> hit(phrase, HEADLINE, first, last));
        index.match(
                words,
                text,
                words.size(),
                (phrase, first, last) -> hit(phrase, words.start(first) < LEAD_CHARS ? LEAD : BODY, first, last));
        Arrays.sort(hits, 0, hitCount);
        addUp();
        for (Entity entity : words.input().entities()) {
            String wikidata = entity.wikidata();
            int phrase = wikidata == null ? -1 : index.id(wikidata);
            if (phrase >= 0) {
                add(new Term(phrase, 0, 0, entity.name(), dampen(1 + 2 * entity.salience())));
            }
        }
    }

    /** Sum of dampened weights of a concept and all below it. */
    float sum(int concept) {
        return sums[concept];
    }

    /** Whether a phrase that stands for the concept itself speaks for it. */
    boolean own(int concept) {
        return (marks[concept] & OWN) != 0;
    }

    /** Whether more than one phrase speaks for a concept, or one that the lexicon lets decide: a single word never does by itself. */
    boolean decides(int concept) {
        return (marks[concept] & DECIDES) != 0;
    }

    /** Number of words of headline and text. */
    int words() {
        return words.size();
    }

    /** The phrases that speak for a concept as they stand in the text, strongest first, at most eight. */
    List<Evidence> evidence(int concept) {
        Strongest spoken = new Strongest(MAX_EVIDENCE);
        for (int i = 0; i < found.size(); i++) {
            Term term = found.get(i);
            float weight = index.weight(term.phrase, concept);
            if (weight > 0) {
                spoken.offer(i, weight * term.dampened);
            }
        }
        return spoken.evidence(i -> surface(found.get(i)));
    }

    private String surface(Term term) {
        return term.name == null ? words.surface(term.first, term.last) : term.name;
    }

    /** Phrase, zone, first and last word in one number, so that sorting groups them by phrase in text order. */
    private void hit(int phrase, int zone, int first, int last) {
        if (hitCount == hits.length) {
            hits = Arrays.copyOf(hits, hitCount * 2);
        }
        hits[hitCount++] = (long) phrase << 42 | (long) zone << 40 | (long) first << 20 | last;
    }

    private void addUp() {
        int i = 0;
        while (i < hitCount) {
            long first = hits[i];
            long phrase = first >>> 42;
            float frequency = 0;
            while (i < hitCount && hits[i] >>> 42 == phrase) {
                frequency += ZONE_WEIGHTS[(int) (hits[i] >>> 40) & 3];
                i++;
            }
            add(new Term((int) phrase, (int) (first >>> 20) & 0xfffff, (int) first & 0xfffff, null, dampen(frequency)));
        }
    }

    private void add(Term term) {
        found.add(term);
        boolean deciding = index.strength(term.phrase) >= DECIDING;
        for (int place = index.place(term.phrase); place < index.place(term.phrase + 1); place++) {
            float weight = index.weight(place);
            int concept = index.concept(place);
            sums[concept] += weight * term.dampened;
            if (weight > 0) {
                int mark = marks[concept] | (index.own(place) ? OWN : 0);
                boolean decides = deciding || (mark & SPOKEN) != 0;
                marks[concept] = (byte) (mark | SPOKEN | (decides ? DECIDES : 0));
            }
        }
    }

    /** 1 for one mention, at most 2 for any number. */
    private static float dampen(float frequency) {
        return 2 * frequency / (1 + frequency);
    }
}
