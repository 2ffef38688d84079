package org.dateline.enrich.topology;

import java.util.List;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.version.VersionHistory;
import org.dateline.enrich.mediatopic.MediaTopic;
import org.dateline.enrich.override.ArticleOverride;
import org.dateline.enrich.override.TaggedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Tags the newest version of an article again, with the gazetteer in force, and sends it on its way where its tags are others now. An
 * article that we do not have, or that was killed, needs no tags.
 */
final class TagAgain implements FixedKeyProcessor<String, @Nullable RetagRequest, ChangedArticle> {

    private final Stages stages;
    private final StoryRequests requests;
    private final Outcomes outcomes;
    private @Nullable FixedKeyProcessorContext<String, ChangedArticle> context;
    private @Nullable KeyValueStore<String, VersionHistory> versions;
    private @Nullable KeyValueStore<String, TaggedArticle> tagged;
    private @Nullable KeyValueStore<String, ArticleOverride> overrides;
    private @Nullable KeyValueStore<String, String> languages;

    TagAgain(Stages stages, StoryRequests requests, Outcomes outcomes) {
        this.stages = stages;
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
    public void process(FixedKeyRecord<String, @Nullable RetagRequest> record) {
        String articleId = record.key();
        RetagRequest request = record.value();
        if (request == null || !request.articleId().equals(articleId)) {
            throw new IllegalArgumentException("the key is '" + articleId + "' but the request's articleId is "
                    + (request == null ? "not there" : "'" + request.articleId() + "'"));
        }
        TaggedArticle before = NewestArticle.of(articleId, Initialized.of(versions), Initialized.of(tagged));
        if (before == null) {
            return;
        }
        TaggedArticle after = again(before);
        if (after.entities().equals(before.entities()) && after.mediaTopics().equals(before.mediaTopics())) {
            return;
        }
        KeyValueStore<String, String> linked = Initialized.of(languages);
        StoryRequests.Asked asked = requests.of(after, Initialized.of(overrides).get(articleId), linked.get(articleId));
        Initialized.of(tagged)
                .put(NodeNames.versionKey(articleId, after.version().version()), after);
        asked.keep(articleId, linked);
        outcomes.count(Outcomes.Outcome.RETAGGED);
        Initialized.of(context).forward(record.withValue(new ChangedArticle(after, asked.requests())));
    }

    private TaggedArticle again(TaggedArticle before) {
        Article article = before.version().article();
        Stages.FoundEntities found = stages.entities().tag(article.text(), article.headline(), article.language());
        List<MediaTopic> topics = stages.mediaTopics().tag(article, found.entities());
        return new TaggedArticle(before.version(), found.entities(), topics, found.gazetteerVersion());
    }
}
