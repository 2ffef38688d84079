package org.dateline.enrich.mediatopic;

import java.util.List;
import org.dateline.enrich.text.Evidence;

/**
 * A subject of the news.
 *
 * @param qcode code in the vocabulary, e.g. {@code medtop:20000002}
 * @param name in English
 * @param confidence 0 to 1
 * @param vocabularyVersion release of the vocabulary
 * @param madeByVersion version of the model or lexicon
 * @param evidence what decided it, strongest first
 */
public record MediaTopic(
        String qcode,
        String name,
        float confidence,
        AssertedBy assertedBy,
        String vocabularyVersion,
        String madeByVersion,
        List<Evidence> evidence) {

    /** Who says so. */
    public enum AssertedBy {
        MODEL,
        LEXICON,
        /** Follows from a narrower topic. */
        PARENT,
        PUBLISHER,
        EDITOR
    }

    public MediaTopic {
        evidence = List.copyOf(evidence);
    }
}
