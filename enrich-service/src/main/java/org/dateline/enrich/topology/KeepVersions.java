package org.dateline.enrich.topology;

import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
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
    private @Nullable ArticleStores stores;

    KeepVersions(StoryRequests requests, Outcomes outcomes) {
        this.requests = requests;
        this.outcomes = outcomes;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, ChangedArticle> processorContext) {
        context = processorContext;
        stores = ArticleStores.of(processorContext);
    }

    @Override
    public void process(FixedKeyRecord<String, Delivery> delivery) {
        String articleId = delivery.key();
        TaggedArticle article = delivery.value().tagged();
        ArticleStores kept = Initialized.of(stores);
        StoryRequests.Asked asked = requests.of(
                article, kept.overrides().get(articleId), kept.languages().get(articleId));
        kept.versions().put(articleId, delivery.value().history());
        kept.keep(article);
        asked.keep(articleId, kept.languages());
        outcomes.count(Outcomes.Outcome.VERSION);
        Initialized.of(context).forward(delivery.withValue(new ChangedArticle(article, asked.requests())));
    }
}
