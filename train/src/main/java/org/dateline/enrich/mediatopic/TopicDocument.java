package org.dateline.enrich.mediatopic;

import java.util.List;
import java.util.Set;

/**
 * A text to learn from.
 *
 * @param label the category that its publisher filed it under, empty where none is known
 * @param filed what the label stands for, with all that is broader; empty where it is not known
 * @param topics these, and those of texts that it repeats
 * @param group texts of one group are learned from or scored on together: neighbors, and those that repeat each other
 */
record TopicDocument(String headline, String text, String label, Set<String> filed, Set<String> topics, int group) {

    TopicDocument {
        filed = Set.copyOf(filed);
        topics = Set.copyOf(topics);
    }

    /** IPTC's codes of the top level end in six zeros. */
    static boolean isTop(String qcode) {
        return Concept.isTopLevel(qcode);
    }

    TopicInput input() {
        return new TopicInput(headline, text, "en", null, List.of(), List.of(), List.of());
    }
}
