package org.dateline.enrich.mediatopic;

import java.util.List;
import org.dateline.enrich.text.Evidence;

/** An opinion on what a text is about, in one vocabulary. Thread-safe. */
public interface TopicScorer {

    /**
     * Topics of any level, in no particular order, each at most once and with all that are broader, none of them less sure; empty
     * where it has no opinion. Never throws on any text.
     */
    List<Scored> score(TopicInput input);

    /** The vocabulary of its topics. */
    Vocabulary vocabulary();

    /**
     * One topic with its confidence.
     *
     * @param confidence probability, 0 to 1, that a reader would agree
     * @param evidence strongest first
     * @param assertedBy what decided it
     * @param madeByVersion version of the lexicon, model or rules
     */
    record Scored(
            String qcode,
            float confidence,
            List<Evidence> evidence,
            MediaTopic.AssertedBy assertedBy,
            String madeByVersion) {

        public Scored {
            evidence = List.copyOf(evidence);
        }
    }
}
