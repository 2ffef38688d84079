package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The living concepts of a vocabulary as numbers from 0, parents before children, for arrays instead of maps in the inner loops. */
final class ConceptTree {

    private final List<Concept> concepts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] parents;

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
        int top = number;
        while (parents[top] >= 0) {
            top = parents[top];
        }
        return top;
    }
}
