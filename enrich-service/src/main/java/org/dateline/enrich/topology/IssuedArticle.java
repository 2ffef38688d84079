package org.dateline.enrich.topology;

import org.dateline.enrich.story.StoryReference;
import org.jspecify.annotations.Nullable;

/** What went to the enriched topic last for an article. */
public record IssuedArticle(
        int version, int enrichment, @Nullable StoryReference story) {}
