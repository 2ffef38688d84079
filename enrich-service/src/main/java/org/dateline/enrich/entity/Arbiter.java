package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides between overlapping candidates: the stronger, then the longer, then the earlier one stays. */
final class Arbiter {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::strength)
            .reversed()
            .thenComparing(Comparator.comparingInt((Candidate c) -> c.end() - c.first())
                    .reversed())
            .thenComparingInt(Candidate::first);

    private Arbiter() {}

    /** The candidates that stay, in text order, none overlapping another. */
    static List<Candidate> choose(List<Candidate> candidates, int tokens) {
        List<Candidate> order = new ArrayList<>(candidates);
        order.sort(BEST_FIRST);
        boolean[] taken = new boolean[tokens];
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : order) {
            if (isFree(taken, candidate)) {
                java.util.Arrays.fill(taken, candidate.first(), candidate.end(), true);
                chosen.add(candidate);
            }
        }
        chosen.sort(Comparator.comparingInt(Candidate::first));
        return chosen;
    }

    private static boolean isFree(boolean[] taken, Candidate candidate) {
        for (int i = candidate.first(); i < candidate.end(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }
}
