package org.dateline.enrich.topology.serde;

import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.dateline.enrich.article.version.VersionHistory;
import org.dateline.enrich.override.ArticleOverride;
import org.dateline.enrich.override.TaggedArticle;
import org.dateline.enrich.state.StoredAssignment;
import org.dateline.enrich.state.StoredHistory;
import org.dateline.enrich.state.StoredIssue;
import org.dateline.enrich.state.StoredLinkable;
import org.dateline.enrich.state.StoredRequest;
import org.dateline.enrich.story.LinkableArticle;
import org.dateline.enrich.topology.IssuedArticle;
import org.dateline.enrich.topology.StoryOutput;
import org.dateline.enrich.topology.StoryRequest;

/** Serdes of stores and internal topics. Thread-safe. */
public final class StateSerdes {

    private StateSerdes() {}

    public static Serde<VersionHistory> history() {
        return new StateCodec<VersionHistory, StoredHistory>(
                        StoredHistory.class, LinkableMapping::write, LinkableMapping::read)
                .serde();
    }

    /** The contract's own record serves as the stored form: what is kept is what will be issued. */
    public static Serde<TaggedArticle> tagged() {
        return new StateCodec<TaggedArticle, org.dateline.news.EnrichedArticle>(
                        org.dateline.news.EnrichedArticle.class, StateSerdes::writeTagged, StateSerdes::readTagged)
                .serde();
    }

    public static Serde<ArticleOverride> override() {
        return new StateCodec<>(org.dateline.news.ArticleOverride.class, OverrideMapping::write, OverrideMapping::read)
                .serde();
    }

    public static Serde<StoryRequest> request() {
        return new StateCodec<StoryRequest, StoredRequest>(
                        StoredRequest.class, StateSerdes::writeRequest, StateSerdes::readRequest)
                .serde();
    }

    public static Serde<StoryOutput.Assigned> assigned() {
        return new StateCodec<StoryOutput.Assigned, StoredAssignment>(
                        StoredAssignment.class,
                        value -> new StoredAssignment(
                                value.articleId(), value.version(), LinkableMapping.write(value.story()), value.at()),
                        stored -> new StoryOutput.Assigned(
                                stored.getArticleId(),
                                stored.getVersion(),
                                LinkableMapping.read(stored.getStory()),
                                stored.getAt()))
                .serde();
    }

    public static Serde<IssuedArticle> issued() {
        return new StateCodec<IssuedArticle, StoredIssue>(
                        StoredIssue.class,
                        value -> new StoredIssue(
                                value.version(), value.enrichment(), LinkableMapping.write(value.story())),
                        stored -> new IssuedArticle(
                                stored.getVersion(), stored.getEnrichment(), LinkableMapping.read(stored.getStory())))
                .serde();
    }

    private static org.dateline.news.EnrichedArticle writeTagged(TaggedArticle tagged) {
        return EnrichedMapping.write(tagged, 0, null, List.of(), List.of());
    }

    private static TaggedArticle readTagged(org.dateline.news.EnrichedArticle stored) {
        return new TaggedArticle(
                ArticleMapping.read(stored.getArticle()),
                stored.getEntities().stream().map(TagMapping::read).toList(),
                stored.getMediaTopics().stream().map(TagMapping::read).toList(),
                EnrichedMapping.gazetteerVersion(stored));
    }

    private static StoredRequest writeRequest(StoryRequest request) {
        LinkableArticle article = request.article();
        return StoredRequest.newBuilder()
                .setArticleId(request.articleId())
                .setVersion(request.version())
                .setLanguage(request.language())
                .setArticle(article == null ? null : LinkableMapping.write(article))
                .setAt(request.at())
                .setReason(request.reason())
                .setReissue(request.reissue())
                .setTraceparent(request.traceparent())
                .build();
    }

    private static StoryRequest readRequest(StoredRequest stored) {
        StoredLinkable article = stored.getArticle();
        return new StoryRequest(
                stored.getArticleId(),
                stored.getVersion(),
                stored.getLanguage(),
                article == null ? null : LinkableMapping.read(article),
                stored.getAt(),
                stored.getReason(),
                stored.getReissue(),
                stored.getTraceparent());
    }
}
