package org.dateline.enrich.topology;

import java.time.Instant;
import org.dateline.enrich.story.ArticleLinks;
import org.dateline.enrich.story.Story;
import org.dateline.enrich.story.StoryChange;
import org.dateline.enrich.story.StoryReference;
import org.jspecify.annotations.Nullable;

/** What the single writer of a language publishes, in the order in which it decided, in the trace of the article that caused it. */
public sealed interface StoryOutput {

    /** A story in its new state. */
    record Current(Story story, @Nullable String traceparent) implements StoryOutput {}

    /** An event of a story. */
    record Changed(StoryChange change, @Nullable String traceparent) implements StoryOutput {}

    /** New links of an article. */
    record Linked(ArticleLinks links, @Nullable String traceparent) implements StoryOutput {}

    /**
     * An article's story from now on; goes back to the article's partition.
     *
     * @param version the article's version that the decision was made for
     * @param story null for an article that belongs to none
     * @param at time of the event that caused it
     */
    record Assigned(String articleId, int version, @Nullable StoryReference story, Instant at) implements StoryOutput {}
}
