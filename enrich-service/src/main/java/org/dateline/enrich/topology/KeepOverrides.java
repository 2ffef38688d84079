package org.dateline.enrich.topology;

import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.article.version.VersionHistory;
import org.dateline.enrich.override.ArticleOverride;
import org.dateline.enrich.override.TaggedArticle;
import org.jspecify.annotations.Nullable;

/** Keeps an editor's override, and sends the article that it concerns, if we have it and it was not killed, on its way again. */
final class KeepOverrides implements FixedKeyProcessor<String, @Nullable ArticleOverride, ChangedArticle> {

    private final StoryRequests requests;
    private @Nullable FixedKeyProcessorContext<String, ChangedArticle> context;
    private @Nullable KeyValueStore<String, @Nullable ArticleOverride> overrides;
    private @Nullable KeyValueStore<String, VersionHistory> versions;
    private @Nullable KeyValueStore<String, TaggedArticle> tagged;
    private @Nullable KeyValueStore<String, String> languages;

    KeepOverrides(StoryRequests requests) {
        this.requests = requests;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, ChangedArticle> processorContext) {
        context = processorContext;
        overrides = processorContext.getStateStore(NodeNames.ARTICLE_OVERRIDES);
        versions = processorContext.getStateStore(NodeNames.ARTICLE_VERSIONS);
        tagged = processorContext.getStateStore(NodeNames.TAGGED_ARTICLES);
        languages = processorContext.getStateStore(NodeNames.LINKED_LANGUAGES);
    }

    @Override
    public void process(FixedKeyRecord<String, @Nullable ArticleOverride> record) {
        String articleId = record.key();
        ArticleOverride override = record.value();
        if (override != null && !override.articleId().equals(articleId)) {
            throw new IllegalArgumentException(
                    "the key is '" + articleId + "' but the override's articleId is '" + override.articleId() + "'");
        }
        TaggedArticle article = NewestArticle.of(articleId, Initialized.of(versions), Initialized.of(tagged));
        if (article == null) {
            Initialized.of(overrides).put(articleId, override);
            return;
        }
        KeyValueStore<String, String> linked = Initialized.of(languages);
        StoryRequests.Asked asked = requests.of(article, override, linked.get(articleId));
        Initialized.of(overrides).put(articleId, override);
        asked.keep(articleId, linked);
        Initialized.of(context).forward(record.withValue(new ChangedArticle(article, asked.requests())));
    }
}
