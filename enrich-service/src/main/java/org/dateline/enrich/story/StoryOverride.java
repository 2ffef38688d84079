package org.dateline.enrich.story;

import org.jspecify.annotations.Nullable;

/**
 * What an editor wants of an article's story; goes before all that is reckoned.
 *
 * @param storyId story that the article is to be in
 * @param detach in no story but one of its own
 * @param mergeStoryId another story that is to be one with the article's
 */
public record StoryOverride(
        @Nullable String storyId, boolean detach, @Nullable String mergeStoryId) {

    /** Nothing. */
    public static final StoryOverride NONE = new StoryOverride(null, false, null);

    /** Whether the article stays where the editor has put it. */
    boolean holds() {
        return storyId != null || mergeStoryId != null;
    }
}
