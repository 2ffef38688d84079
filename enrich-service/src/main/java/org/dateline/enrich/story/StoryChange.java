package org.dateline.enrich.story;

import java.time.Instant;
import java.util.List;
import org.dateline.enrich.text.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a story.
 *
 * @param changeId unique, and the same when the same input is replayed
 * @param articleId the article that joined or left
 * @param otherStoryId the other story of a merge or split
 */
public record StoryChange(
        String changeId,
        String storyId,
        Kind change,
        @Nullable String articleId,
        @Nullable String otherStoryId,
        float score,
        @Nullable String reason,
        List<Evidence> evidence,
        Instant changedAt) {

    /** What happened. */
    public enum Kind {
        CREATED,
        JOINED,
        LEFT,
        MERGED_INTO,
        SPLIT_FROM,
        CLOSED,
        DISSOLVED
    }

    public StoryChange {
        evidence = List.copyOf(evidence);
    }
}
