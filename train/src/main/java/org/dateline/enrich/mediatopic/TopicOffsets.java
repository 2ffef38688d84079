package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what to add to the lexicon's log odds of each topic, so that it names the topic of as many texts as it can, each topic counting the
 * same: some topics have many everyday words (sales, market) and would win too often. Coordinate search; deterministic.
 */
final class TopicOffsets {
    private static final float[] STEPS = {-0.3f, 0.3f, -0.1f, 0.1f};
    private static final int ROUNDS = 4;
    /**
     * Topics that most often come second: crime, education, human interest, labor, lifestyle, religion, society, conflict, weather. What is
     * filed under them is not at hand as open text; set by hand.
     */
    private static final Set<String> SECOND = Set.of(
            "medtop:02000000",
            "medtop:05000000",
            "medtop:08000000",
            "medtop:09000000",
            "medtop:10000000",
            "medtop:12000000",
            "medtop:14000000",
            "medtop:16000000",
            "medtop:17000000");

    private static final float SECOND_OFFSET = -0.6f;
    /** More would be the habit of one publisher. */
    private static final float MOST = 1f;
    /** Half of the texts of science and technology are to be on computing, as in the news. */
    private static final double COMPUTING_SHARE = 0.5;

    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop
    private record Case(float[] odds, int topic, double weight) {}

    private final List<String> topics;
    private final List<Integer> filed = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();

    /** @param odds for each text one a topic */
    TopicOffsets(List<String> topics, float[][] odds, List<TopicDocument> documents, Set<String> computing) {
        this.topics = topics;
        Map<Integer, int[]> counts = new HashMap<>();
        List<Integer> texts = new ArrayList<>();
        for (int i = 0; i < odds.length; i++) {
            int topic = only(documents.get(i));
            if (topic >= 0) {
                texts.add(i);
                boolean onComputing = computing.contains(documents.get(i).label());
                counts.computeIfAbsent(topic, t -> new int[2])[onComputing ? 1 : 0]++;
            }
        }
        filed.addAll(counts.keySet().stream().sorted().toList());
        for (int i : texts) {
            int topic = only(documents.get(i));
            int[] count = counts.getOrDefault(topic, new int[] {1, 0});
            boolean onComputing = computing.contains(documents.get(i).label());
            double share = count[1] == 0 ? 1 : onComputing ? COMPUTING_SHARE : 1 - COMPUTING_SHARE;
            cases.add(new Case(odds[i], topic, share / count[onComputing ? 1 : 0]));
        }
    }

    /** The one top-level topic that a text has, or -1. Environment has one narrow category and cannot speak for all of it. */
    private int only(TopicDocument document) {
        int only = -1;
        for (String qcode : document.topics()) {
            if (TopicDocument.isTop(qcode)) {
                if (only >= 0 || qcode.equals("medtop:06000000")) {
                    return -1;
                }
                only = topics.indexOf(qcode);
            }
        }
        return only;
    }

    Map<String, Float> fit() {
        float[] offsets = new float[topics.size()];
        double best = right(offsets);
        for (int round = 0; round < ROUNDS; round++) {
            for (int topic : filed) {
                for (float step : STEPS) {
                    double better = best;
                    while (better >= best && Math.abs(offsets[topic] + step) <= MOST) {
                        offsets[topic] += step;
                        better = right(offsets);
                        if (better <= best) {
                            offsets[topic] -= step;
                            break;
                        }
                        best = better;
                    }
                }
            }
        }
        Map<String, Float> named = new TreeMap<>();
        topics.stream().filter(SECOND::contains).forEach(topic -> named.put(topic, SECOND_OFFSET));
        for (int topic : filed) {
            named.put(topics.get(topic), Math.round(offsets[topic] * 10) / 10f);
        }
        return named;
    }

    private double right(float[] offsets) {
        double right = 0;
        for (Case text : cases) {
            int best = text.topic();
            for (int topic : filed) {
                if (text.odds()[topic] + offsets[topic] > text.odds()[best] + offsets[best]) {
                    best = topic;
                }
            }
            right += best == text.topic() ? text.weight() : 0;
        }
        return right;
    }
}
