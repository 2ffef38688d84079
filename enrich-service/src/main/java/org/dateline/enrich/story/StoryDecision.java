package org.dateline.enrich.story;

import java.util.List;
import org.dateline.enrich.text.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Where an article belongs.
 *
 * @param storyId null for a story of its own
 * @param reason in words, for the event
 * @param alike other stories that the article fits as well, the best first
 * @param followed central articles of earlier stories that this one goes on with
 */
record StoryDecision(
        @Nullable String storyId,
        StoryReference.Role role,
        double score,
        @Nullable String duplicateOf,
        String reason,
        List<Evidence> evidence,
        List<String> alike,
        List<String> followed) {

    static StoryDecision found(String reason) {
        return new StoryDecision(null, StoryReference.Role.FOUNDER, 1, null, reason, List.of(), List.of(), List.of());
    }

    static StoryDecision join(String storyId, double score, String reason, List<Evidence> evidence) {
        return new StoryDecision(
                storyId, StoryReference.Role.MEMBER, score, null, reason, evidence, List.of(), List.of());
    }

    /** The same, with what else was found on the way. */
    StoryDecision besides(List<String> alikeStories, List<String> followedArticles) {
        return new StoryDecision(storyId, role, score, duplicateOf, reason, evidence, alikeStories, followedArticles);
    }

    static StoryDecision copy(String storyId, String originalId, double similarity) {
        return new StoryDecision(
                storyId,
                StoryReference.Role.DUPLICATE,
                similarity,
                originalId,
                "copy of " + originalId,
                List.of(),
                List.of(),
                List.of());
    }
}
