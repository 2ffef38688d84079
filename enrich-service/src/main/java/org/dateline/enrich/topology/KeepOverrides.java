package org.dateline.enrich.topology;

import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.dateline.enrich.override.ArticleOverride;
import org.dateline.enrich.override.TaggedArticle;
import org.jspecify.annotations.Nullable;

/** Keeps an editor's override, and sends the article that it concerns, if we have it and it was not killed, on its way again. */
final class KeepOverrides implements FixedKeyProcessor<String, @Nullable ArticleOverride, ChangedArticle> {

    private final StoryRequests requests;
    private @Nullable FixedKeyProcessorContext<String, ChangedArticle> context;
    private @Nullable ArticleStores stores;

    KeepOverrides(StoryRequests requests) {
        this.requests = requests;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, ChangedArticle> processorContext) {
        context = processorContext;
        stores = ArticleStores.of(processorContext);
    }

    @Override
    public void process(FixedKeyRecord<String, @Nullable ArticleOverride> record) {
        String articleId = record.key();
        ArticleOverride override = record.value();
        if (override != null && !override.articleId().equals(articleId)) {
            throw new IllegalArgumentException(
                    "the key is '" + articleId + "' but the override's articleId is '" + override.articleId() + "'");
        }
        ArticleStores kept = Initialized.of(stores);
        TaggedArticle article = kept.newest(articleId);
        if (article == null) {
            kept.overrides().put(articleId, override);
            return;
        }
        StoryRequests.Asked asked =
                requests.of(article, override, kept.languages().get(articleId));
        kept.overrides().put(articleId, override);
        asked.keep(articleId, kept.languages());
        Initialized.of(context).forward(record.withValue(new ChangedArticle(article, asked.requests())));
    }
}
