package org.dateline.enrich.mediatopic;

import java.util.List;
import org.dateline.enrich.text.Evidence;

/** One machine's opinion on what a text is about: the lexicon, or a trained model. Thread-safe. */
public interface TopicScorer {

    /** Topics of any level, in no particular order, each at most once; empty where it has no opinion. Never throws on any text. */
    List<Scored> score(TopicInput input);

    /** How its tags are marked. */
    MediaTopic.AssertedBy assertedBy();

    /** Version of the lexicon or model. */
    String version();

    /**
     * One topic with its confidence.
     *
     * @param confidence probability, 0 to 1, that a reader would agree
     * @param evidence strongest first
     * @param follows whether only narrower topics speak for it
     */
    record Scored(String qcode, float confidence, List<Evidence> evidence, boolean follows) {

        public Scored {
            evidence = List.copyOf(evidence);
        }
    }
}
