package org.dateline.enrich.topology.serde;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.override.TaggedArticle;
import org.dateline.enrich.story.StoryReference;
import org.dateline.news.EnrichedArticle;
import org.dateline.news.ProducerVersion;
import org.jspecify.annotations.Nullable;

/** A tagged article with its story to the contract's {@code EnrichedArticle}. */
final class EnrichedMapping {

    private static final String GAZETTEER = "gazetteer";

    private EnrichedMapping() {}

    /** What makes every record of this service, and the gazetteer that tagged this article. */
    private static List<ProducerVersion> producers(List<ProducerVersion> service, TaggedArticle tagged) {
        if (tagged.gazetteerVersion().isEmpty()) {
            return service;
        }
        List<ProducerVersion> all = new ArrayList<>(service);
        all.add(new ProducerVersion(GAZETTEER, tagged.gazetteerVersion()));
        return all;
    }

    /** Empty where the record does not say. */
    static String gazetteerVersion(EnrichedArticle article) {
        return article.getProducers().stream()
                .filter(producer -> producer.getComponent().equals(GAZETTEER))
                .map(ProducerVersion::getVersion)
                .findFirst()
                .orElse("");
    }

    static EnrichedArticle write(
            TaggedArticle tagged,
            int enrichment,
            @Nullable StoryReference story,
            List<String> overrides,
            List<ProducerVersion> service) {
        return EnrichedArticle.newBuilder()
                .setArticleId(tagged.version().article().articleId())
                .setVersion(tagged.version().version())
                .setEnrichment(enrichment)
                .setPubStatus(ArticleMapping.status(tagged.version().article().pubStatus()))
                .setArticle(ArticleMapping.write(tagged.version(), service))
                .setEntities(tagged.entities().stream().map(TagMapping::write).toList())
                .setMediaTopics(
                        tagged.mediaTopics().stream().map(TagMapping::write).toList())
                .setStory(story == null ? null : StoryMapping.write(story))
                .setOverrides(overrides)
                .setProducers(producers(service, tagged))
                .build();
    }
}
