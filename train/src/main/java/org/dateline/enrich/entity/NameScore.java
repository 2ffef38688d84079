package org.dateline.enrich.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.train.NameSpan;

/** Counts exact spans of exact types (CoNLL-2003 shared task). Not thread-safe. */
final class NameScore {
    private int right;
    private int found;
    private int wanted;

    /** Adds a document; of persons, organizations and places. */
    void add(List<NameSpan> truth, List<NameSpan> spans) {
        Set<NameSpan> gold = new HashSet<>(truth);
        wanted += gold.size();
        found += spans.size();
        for (NameSpan span : spans) {
            right += gold.contains(span) ? 1 : 0;
        }
    }

    /** Harmonic mean of precision and recall. */
    double f1() {
        return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
    }
}
