package org.dateline.enrich.topology;

import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.article.version.VersionHistory;
import org.dateline.enrich.override.TaggedArticle;
import org.jspecify.annotations.Nullable;

/** Keeps a tagged version until its story is known, and the article's history. */
final class KeepVersions implements FixedKeyProcessor<String, Delivery, TaggedArticle> {

    private final Outcomes outcomes;
    private @Nullable FixedKeyProcessorContext<String, TaggedArticle> context;
    private @Nullable KeyValueStore<String, VersionHistory> versions;
    private @Nullable KeyValueStore<String, TaggedArticle> tagged;

    KeepVersions(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, TaggedArticle> processorContext) {
        context = processorContext;
        versions = processorContext.getStateStore(NodeNames.ARTICLE_VERSIONS);
        tagged = processorContext.getStateStore(NodeNames.TAGGED_ARTICLES);
    }

    @Override
    public void process(FixedKeyRecord<String, Delivery> delivery) {
        TaggedArticle article = delivery.value().tagged();
        Initialized.of(versions).put(delivery.key(), delivery.value().history());
        Initialized.of(tagged)
                .put(NodeNames.versionKey(delivery.key(), article.version().version()), article);
        outcomes.count(Outcomes.Outcome.VERSION);
        Initialized.of(context).forward(delivery.withValue(article));
    }
}
