package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The living concepts of a vocabulary as numbers from 0, parents before children, for arrays instead of maps in the inner loops. */
final class ConceptTree {

    private final List<Concept> concepts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] parents;
    private final int[] tops;
    private final int[] topLevel;
    private final int[][] narrower;

    ConceptTree(Vocabulary vocabulary) {
        for (Concept concept : vocabulary.concepts()) {
            if (!concept.isRetired()) {
                numbers.put(concept.qcode(), concepts.size());
                concepts.add(concept);
            }
        }
        parents = new int[concepts.size()];
        for (int i = 0; i < parents.length; i++) {
            String parent = concepts.get(i).parent();
            parents[i] = parent == null ? -1 : number(parent);
        }
        tops = new int[parents.length];
        for (int i = 0; i < tops.length; i++) {
            tops[i] = parents[i] < 0 ? i : tops[parents[i]];
        }
        topLevel = IntStream.range(0, tops.length).filter(i -> tops[i] == i).toArray();
        narrower = new int[tops.length][];
        for (int top : topLevel) {
            narrower[top] = IntStream.range(0, tops.length)
                    .filter(i -> i != top && tops[i] == top)
                    .toArray();
        }
    }

    int size() {
        return parents.length;
    }

    Concept concept(int number) {
        return concepts.get(number);
    }

    /** @throws IllegalArgumentException for a code that the vocabulary does not have, or has retired */
    int number(String qcode) {
        Integer number = numbers.get(qcode);
        if (number == null) {
            throw new IllegalArgumentException("not a living concept of the vocabulary: " + qcode);
        }
        return number;
    }

    /** -1 at the top level. */
    int parent(int number) {
        return parents[number];
    }

    int top(int number) {
        return tops[number];
    }

    /** The numbers of all below a concept of the top level, parents before children. Not to be written to. */
    int[] narrower(int top) {
        return narrower[top];
    }

    /** The numbers of the concepts of the top level. Not to be written to. */
    int[] topLevel() {
        return topLevel;
    }
}
