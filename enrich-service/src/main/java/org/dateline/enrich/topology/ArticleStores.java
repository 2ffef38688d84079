package org.dateline.enrich.topology;

import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.version.VersionHistory;
import org.dateline.enrich.override.ArticleOverride;
import org.dateline.enrich.override.TaggedArticle;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the articles of a partition.
 *
 * @param versions history, by article
 * @param tagged versions with their tags, by {@link NodeNames#versionKey}
 * @param overrides of editors, by article
 * @param languages in which an article is linked, by article
 */
record ArticleStores(
        KeyValueStore<String, VersionHistory> versions,
        KeyValueStore<String, TaggedArticle> tagged,
        KeyValueStore<String, @Nullable ArticleOverride> overrides,
        KeyValueStore<String, String> languages) {

    static ArticleStores of(ProcessingContext context) {
        return new ArticleStores(
                context.getStateStore(NodeNames.ARTICLE_VERSIONS),
                context.getStateStore(NodeNames.TAGGED_ARTICLES),
                context.getStateStore(NodeNames.ARTICLE_OVERRIDES),
                context.getStateStore(NodeNames.LINKED_LANGUAGES));
    }

    /** The newest version of an article; null where we do not have it, or its source killed it. */
    @Nullable
    TaggedArticle newest(String articleId) {
        VersionHistory history = versions.get(articleId);
        return history == null || history.pubStatus() == PubStatus.CANCELED
                ? null
                : tagged.get(NodeNames.versionKey(articleId, history.version()));
    }

    void keep(TaggedArticle article) {
        tagged.put(
                NodeNames.versionKey(
                        article.version().article().articleId(),
                        article.version().version()),
                article);
    }
}
