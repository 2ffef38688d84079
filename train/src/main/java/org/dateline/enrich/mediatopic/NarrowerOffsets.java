package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what to add to the model's log odds of each narrower topic: the best balance of precision and recall on texts that the model has not
 * seen. Categories of narrow topics are far from complete, so that the model alone says too little.
 */
final class NarrowerOffsets {
    private final List<String> topics;
    private final List<TopicDocument> documents;
    private final float[][] unseen;

    NarrowerOffsets(List<String> topics, List<TopicDocument> documents, float[][] unseen) {
        this.topics = topics;
        this.documents = documents;
        this.unseen = unseen;
    }

    /** With an offset for each topic that has none. */
    TopicFit fit(TopicFit known) {
        Map<String, Float> offsets = new HashMap<>(known.offsets());
        for (int topic = 0; topic < topics.size(); topic++) {
            if (!TopicDocument.isTop(topics.get(topic))) {
                offsets.put(topics.get(topic), -best(topic));
            }
        }
        return new TopicFit(offsets, known.share(), known.slope(), known.intercept());
    }

    /** The sum from which on the topic is said at the best F1. */
    private float best(int topic) {
        record Case(float sum, boolean is) {}
        List<Case> cases = new ArrayList<>();
        int truth = 0;
        for (int i = 0; i < documents.size(); i++) {
            if (!documents.get(i).topics().isEmpty()) {
                boolean is = documents.get(i).topics().contains(topics.get(topic));
                cases.add(new Case(unseen[i][topic], is));
                truth += is ? 1 : 0;
            }
        }
        cases.sort((one, other) -> Float.compare(other.sum(), one.sum()));
        int right = 0;
        double best = -1;
        float from = 0;
        for (int said = 1; said <= cases.size(); said++) {
            Case one = cases.get(said - 1);
            right += one.is() ? 1 : 0;
            double f1 = 2.0 * right / (said + truth);
            if (f1 > best) {
                best = f1;
                from = one.sum();
            }
        }
        return from;
    }
}
