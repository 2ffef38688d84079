package org.dateline.enrich.story;

import java.util.List;

/**
 * What one article did to the stories: all lists in the order in which they are to be published.
 *
 * @param assignments the article's own story first, then other articles whose story or role changed with it
 * @param stories stories in their new state
 * @param changes events
 * @param links links that are new or changed
 */
public record StoryOutcome(
        List<Assignment> assignments, List<Story> stories, List<StoryChange> changes, List<ArticleLinks> links) {

    /** An article's story from now on. */
    public record Assignment(String articleId, int version, StoryReference story) {}

    public StoryOutcome {
        assignments = List.copyOf(assignments);
        stories = List.copyOf(stories);
        changes = List.copyOf(changes);
        links = List.copyOf(links);
    }
}
