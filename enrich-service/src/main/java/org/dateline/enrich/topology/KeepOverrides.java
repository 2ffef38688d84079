package org.dateline.enrich.topology;

import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.article.version.VersionHistory;
import org.dateline.enrich.override.ArticleOverride;
import org.dateline.enrich.override.TaggedArticle;
import org.jspecify.annotations.Nullable;

/** Keeps an editor's override, and sends the article that it concerns, if we have it, on its way again. */
final class KeepOverrides implements FixedKeyProcessor<String, ArticleOverride, TaggedArticle> {

    private @Nullable FixedKeyProcessorContext<String, TaggedArticle> context;
    private @Nullable KeyValueStore<String, ArticleOverride> overrides;
    private @Nullable KeyValueStore<String, VersionHistory> versions;
    private @Nullable KeyValueStore<String, TaggedArticle> tagged;

    @Override
    public void init(FixedKeyProcessorContext<String, TaggedArticle> processorContext) {
        context = processorContext;
        overrides = processorContext.getStateStore(NodeNames.ARTICLE_OVERRIDES);
        versions = processorContext.getStateStore(NodeNames.ARTICLE_VERSIONS);
        tagged = processorContext.getStateStore(NodeNames.TAGGED_ARTICLES);
    }

    @Override
    public void process(FixedKeyRecord<String, @Nullable ArticleOverride> override) {
        Initialized.of(overrides).put(override.key(), override.value());
        VersionHistory history = Initialized.of(versions).get(override.key());
        if (history == null) {
            return;
        }
        TaggedArticle article = Initialized.of(tagged).get(NodeNames.versionKey(override.key(), history.version()));
        if (article != null) {
            Initialized.of(context).forward(override.withValue(article));
        }
    }
}
