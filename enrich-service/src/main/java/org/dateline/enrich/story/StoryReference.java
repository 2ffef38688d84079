package org.dateline.enrich.story;

import org.jspecify.annotations.Nullable;

/**
 * The story that an article belongs to.
 *
 * @param score of the decision, 0 to 1; 1 for a founder
 * @param duplicateOf article that this one copies; null where it is no copy
 */
public record StoryReference(
        String storyId, Role role, float score, @Nullable String duplicateOf) {

    /** What the article is to the story. */
    public enum Role {
        FOUNDER,
        MEMBER,
        DUPLICATE
    }
}
