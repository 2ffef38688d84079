package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.entity.GazetteerMatcher.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Chooses between the things that a known name may mean: how likely each is at all, whether the article has words that go with it, and
 * whether it names the thing in full or others of the same country. Abstains where no reading stands out.
 */
final class EntityLinker {
    private static final float CONTEXT = 1.2f;
    private static final float COUNTRY = 0.6f;
    private static final float NAMED_IN_FULL = 3f;
    /** Least probability of the best reading. */
    private static final float ENOUGH = 0.6f;

    /**
     * A choice.
     *
     * @param entry null where the linker abstains
     * @param meansAnother this mention is not what the article's other mentions of the name are
     */
    record Link(@Nullable GazetteerEntry entry, float confidence, boolean meansAnother) {}

    private static final Link NONE = new Link(null, 0, false);
    private static final Link ANOTHER = new Link(null, 0, true);

    private final OtherMeanings others;
    private final Set<String> words;
    private final Set<String> certain = new HashSet<>();
    private final Map<String, Integer> countries = new HashMap<>();

    /** Reads an article: its words and the names that have one reading only. */
    EntityLinker(TokenizedText text, List<Candidate> candidates, OtherMeanings others) {
        this.others = others;
        words = new HashSet<>();
        for (int i = 0; i < text.size; i++) {
            words.add(text.folded(i));
        }
        for (Candidate candidate : candidates) {
            if (candidate.readings().size() == 1) {
                GazetteerEntry entry = candidate.readings().get(0).entry();
                if (candidate.end() - candidate.first() > 1) {
                    certain.add(entry.entityId());
                }
                countries.merge(countryOf(entry), 1, Integer::sum);
            }
        }
    }

    Link link(Candidate candidate) {
        List<Reading> readings = candidate.readings();
        if (readings.isEmpty()) {
            return NONE;
        }
        if (others.meansAnother(candidate)) {
            return ANOTHER;
        }
        boolean word = candidate.end() - candidate.first() == 1;
        if (readings.size() == 1) {
            GazetteerEntry entry = readings.get(0).entry();
            float confidence = word && !certain.contains(entry.entityId()) ? 0.5f + 0.45f * entry.prior() : 0.97f;
            return new Link(entry, confidence, false);
        }
        List<Float> scores = new ArrayList<>();
        int best = 0;
        for (int i = 0; i < readings.size(); i++) {
            scores.add(score(readings.get(i).entry()));
            if (scores.get(i) > scores.get(best)) {
                best = i;
            }
        }
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - scores.get(best));
        }
        float probability = (float) (1 / sum);
        return probability < ENOUGH ? NONE : new Link(readings.get(best).entry(), probability, false);
    }

    private float score(GazetteerEntry entry) {
        float score = (float) Math.log(Math.max(entry.prior(), 1e-3));
        int hits = 0;
        for (String term : entry.contextTerms()) {
            hits += words.contains(Folding.fold(term)) ? 1 : 0;
        }
        score += CONTEXT * Math.min(2, hits);
        if (countries.containsKey(countryOf(entry))) {
            score += COUNTRY;
        }
        if (certain.contains(entry.entityId())) {
            score += NAMED_IN_FULL;
        }
        return score;
    }

    private static String countryOf(GazetteerEntry entry) {
        return entry.country().isEmpty() ? entry.entityId() : entry.country();
    }
}
