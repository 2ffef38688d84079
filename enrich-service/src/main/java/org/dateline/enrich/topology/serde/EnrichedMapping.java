package org.dateline.enrich.topology.serde;

import java.util.List;
import org.dateline.enrich.override.TaggedArticle;
import org.dateline.enrich.story.StoryReference;
import org.dateline.news.EnrichedArticle;
import org.dateline.news.ProducerVersion;
import org.jspecify.annotations.Nullable;

/** A tagged article with its story to the contract's {@code EnrichedArticle}. */
final class EnrichedMapping {

    private EnrichedMapping() {}

    static EnrichedArticle write(
            TaggedArticle tagged,
            int enrichment,
            @Nullable StoryReference story,
            List<String> overrides,
            List<ProducerVersion> producers) {
        return EnrichedArticle.newBuilder()
                .setArticleId(tagged.version().article().articleId())
                .setVersion(tagged.version().version())
                .setEnrichment(enrichment)
                .setPubStatus(ArticleMapping.status(tagged.version().article().pubStatus()))
                .setArticle(ArticleMapping.write(tagged.version(), producers))
                .setEntities(tagged.entities().stream().map(TagMapping::write).toList())
                .setMediaTopics(
                        tagged.mediaTopics().stream().map(TagMapping::write).toList())
                .setStory(story == null ? null : StoryMapping.write(story))
                .setOverrides(overrides)
                .setProducers(producers)
                .build();
    }
}
