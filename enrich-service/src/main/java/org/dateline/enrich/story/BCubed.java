package org.dateline.enrich.story;

import java.util.HashMap;
import java.util.Map;

/**
 * How well stories agree with labelled ones: BCubed precision, recall and F1 (Bagga and Baldwin, "Entity-based cross-document
 * coreferencing", 1998), 0 to 1.
 */
public record BCubed(double precision, double recall) {

    /**
     * Compares two groupings of the same articles.
     *
     * @param truth the right story of each article, by article id
     * @param found the one that was found
     */
    public static BCubed of(Map<String, String> truth, Map<String, String> found) {
        return new BCubed(share(found, truth), share(truth, found));
    }

    /** The harmonic mean. */
    public double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    /** Mean share of an item's group in one grouping that is also its group in the other. */
    private static double share(Map<String, String> groups, Map<String, String> others) {
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, Integer> common = new HashMap<>();
        groups.forEach((id, group) -> {
            sizes.merge(group, 1, Integer::sum);
            common.merge(group + '\t' + others.get(id), 1, Integer::sum);
        });
        double sum = 0;
        for (Map.Entry<String, String> entry : groups.entrySet()) {
            int both = common.getOrDefault(entry.getValue() + '\t' + others.get(entry.getKey()), 0);
            sum += (double) both / sizes.getOrDefault(entry.getValue(), 1);
        }
        return sum / groups.size();
    }
}
