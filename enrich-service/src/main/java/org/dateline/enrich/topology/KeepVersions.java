package org.dateline.enrich.topology;

import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.article.version.VersionHistory;
import org.dateline.enrich.override.ArticleOverride;
import org.dateline.enrich.override.TaggedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a tagged version until its story is known, and the article's history. Whatever can fail on the article has been done when
 * the first store is written: a version that failed and is delivered again must not look like a repetition.
 */
final class KeepVersions implements FixedKeyProcessor<String, Delivery, ChangedArticle> {

    private final StoryRequests requests;
    private final Outcomes outcomes;
    private @Nullable FixedKeyProcessorContext<String, ChangedArticle> context;
    private @Nullable KeyValueStore<String, VersionHistory> versions;
    private @Nullable KeyValueStore<String, TaggedArticle> tagged;
    private @Nullable KeyValueStore<String, ArticleOverride> overrides;
    private @Nullable KeyValueStore<String, String> languages;

    KeepVersions(StoryRequests requests, Outcomes outcomes) {
        this.requests = requests;
        this.outcomes = outcomes;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, ChangedArticle> processorContext) {
        context = processorContext;
        versions = processorContext.getStateStore(NodeNames.ARTICLE_VERSIONS);
        tagged = processorContext.getStateStore(NodeNames.TAGGED_ARTICLES);
        overrides = processorContext.getStateStore(NodeNames.ARTICLE_OVERRIDES);
        languages = processorContext.getStateStore(NodeNames.LINKED_LANGUAGES);
    }

    @Override
    public void process(FixedKeyRecord<String, Delivery> delivery) {
        String articleId = delivery.key();
        TaggedArticle article = delivery.value().tagged();
        KeyValueStore<String, String> linked = Initialized.of(languages);
        StoryRequests.Asked asked =
                requests.of(article, Initialized.of(overrides).get(articleId), linked.get(articleId));
        Initialized.of(versions).put(articleId, delivery.value().history());
        Initialized.of(tagged)
                .put(NodeNames.versionKey(articleId, article.version().version()), article);
        asked.keep(articleId, linked);
        outcomes.count(Outcomes.Outcome.VERSION);
        Initialized.of(context).forward(delivery.withValue(new ChangedArticle(article, asked.requests())));
    }
}
