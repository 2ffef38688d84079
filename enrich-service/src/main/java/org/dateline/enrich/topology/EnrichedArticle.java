package org.dateline.enrich.topology;

import java.util.List;
import org.dateline.enrich.override.TaggedArticle;
import org.dateline.enrich.story.StoryReference;
import org.jspecify.annotations.Nullable;

/**
 * The current truth of an article.
 *
 * @param tagged article and tags, overrides applied
 * @param enrichment counts the records of one version, from 1
 * @param story null for canceled and withheld articles
 * @param overrides names of the fields that an editor set
 */
public record EnrichedArticle(
        TaggedArticle tagged, int enrichment, @Nullable StoryReference story, List<String> overrides) {

    public EnrichedArticle {
        overrides = List.copyOf(overrides);
    }
}
