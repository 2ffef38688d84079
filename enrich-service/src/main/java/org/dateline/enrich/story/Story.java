package org.dateline.enrich.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The current truth of a story.
 *
 * @param version counts the states of this story, from 1
 * @param mergedInto id of the story that took this one over; null unless {@link Status#MERGED}
 * @param headline of its most central article
 * @param members oldest first; bounded
 * @param articleCount all its articles, also those beyond the bound
 * @param entities most frequent first; bounded
 */
public record Story(
        String storyId,
        int version,
        Status status,
        @Nullable String mergedInto,
        String headline,
        String language,
        Instant firstPublishedAt,
        Instant lastPublishedAt,
        int articleCount,
        List<Member> members,
        List<String> sources,
        List<Tag> entities,
        List<Tag> mediaTopics,
        Instant changedAt) {

    /** Life of a story. */
    public enum Status {
        OPEN,
        MERGED,
        CLOSED,
        DISSOLVED
    }

    /** An article of the story. */
    public record Member(
            String articleId, StoryReference.Role role, String sourceId, String headline, Instant publishedAt) {}

    /** An entity or media topic with the number of member articles that have it. */
    public record Tag(String id, String name, int articles) {}

    public Story {
        members = List.copyOf(members);
        sources = List.copyOf(sources);
        entities = List.copyOf(entities);
        mediaTopics = List.copyOf(mediaTopics);
    }
}
