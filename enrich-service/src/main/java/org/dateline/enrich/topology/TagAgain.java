package org.dateline.enrich.topology;

import java.util.List;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.mediatopic.MediaTopic;
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
    private @Nullable ArticleStores stores;

    TagAgain(Stages stages, StoryRequests requests, Outcomes outcomes) {
        this.stages = stages;
        this.requests = requests;
        this.outcomes = outcomes;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, ChangedArticle> processorContext) {
        context = processorContext;
        stores = ArticleStores.of(processorContext);
    }

    @Override
    public void process(FixedKeyRecord<String, @Nullable RetagRequest> record) {
        String articleId = record.key();
        RetagRequest request = record.value();
        if (request == null || !request.articleId().equals(articleId)) {
            throw new IllegalArgumentException("the key is '" + articleId + "' but the request's articleId is "
                    + (request == null ? "not there" : "'" + request.articleId() + "'"));
        }
        ArticleStores kept = Initialized.of(stores);
        TaggedArticle before = kept.newest(articleId);
        if (before == null) {
            return;
        }
        TaggedArticle after = again(before);
        if (saysTheSame(after.entities(), before.entities())
                && after.mediaTopics().equals(before.mediaTopics())) {
            return;
        }
        StoryRequests.Asked asked = requests.of(
                after, kept.overrides().get(articleId), kept.languages().get(articleId));
        kept.keep(after);
        asked.keep(articleId, kept.languages());
        outcomes.count(Outcomes.Outcome.RETAGGED);
        Initialized.of(context).forward(record.withValue(new ChangedArticle(after, asked.requests())));
    }

    /** Another version of the gazetteer alone is no news. */
    private static boolean saysTheSame(List<Entity> entities, List<Entity> others) {
        return withoutVersions(entities).equals(withoutVersions(others));
    }

    private static List<Entity> withoutVersions(List<Entity> entities) {
        return entities.stream()
                .map(entity -> entity.withMentions(entity.mentions().stream()
                        .map(mention -> mention.withVersion(""))
                        .toList()))
                .toList();
    }

    private TaggedArticle again(TaggedArticle before) {
        Article article = before.version().article();
        Stages.FoundEntities found = stages.entities().tag(article.text(), article.headline(), article.language());
        List<MediaTopic> topics = stages.mediaTopics().tag(article, found.entities());
        return new TaggedArticle(before.version(), found.entities(), topics, found.gazetteerVersion());
    }
}
