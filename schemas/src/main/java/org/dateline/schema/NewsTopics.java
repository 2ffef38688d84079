package org.dateline.schema;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.news.Article;
import org.dateline.news.ArticleLinks;
import org.dateline.news.ArticleOverride;
import org.dateline.news.BackfillState;
import org.dateline.news.EnrichedArticle;
import org.dateline.news.FeedState;
import org.dateline.news.FeedSubscription;
import org.dateline.news.GazetteerEntry;
import org.dateline.news.PageRequest;
import org.dateline.news.PageState;
import org.dateline.news.PushAccepted;
import org.dateline.news.RawArticle;
import org.dateline.news.RejectedArticle;
import org.dateline.news.RetagRequest;
import org.dateline.news.Story;
import org.dateline.news.StoryChange;
import org.dateline.schema.NewsTopic.Cleanup;

/** Every Kafka topic of Dateline. Nothing else in the project spells a topic's name. */
public final class NewsTopics {

    private static final int MIB = 1024 * 1024;
    private static final int LARGE = 8 * MIB;
    private static final int ARTICLE_PARTITIONS = 6;
    private static final Duration MONTH = Duration.ofDays(30);

    /** Longer than the last check of a page, which comes after a week. */
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private static final String INGEST = "ingest-service";
    private static final String ENRICH = "enrich-service";
    private static final String OPERATOR = "operator";

    public static final NewsTopic<FeedSubscription> FEED_SUBSCRIBED = new NewsTopic<>(
            "news.feed.subscribed.v1",
            "feedId",
            FeedSubscription.class,
            12,
            Cleanup.COMPACT,
            null,
            MIB,
            List.of(OPERATOR, INGEST),
            "What to poll; its partitions spread the feeds over the ingest instances.");

    public static final NewsTopic<FeedState> FEED_STATE = new NewsTopic<>(
            "news.feed.state.v1",
            "feedId",
            FeedState.class,
            12,
            Cleanup.COMPACT,
            null,
            MIB,
            List.of(INGEST),
            "What a poller has to remember of a feed: validators, seen items, next poll, failures.");

    public static final NewsTopic<PageRequest> PAGE_REQUESTED = new NewsTopic<>(
            "news.page.requested.v1",
            "articleId",
            PageRequest.class,
            ARTICLE_PARTITIONS,
            Cleanup.COMPACT_DELETE,
            FORTNIGHT,
            LARGE,
            List.of(INGEST),
            "Pages to fetch or to look at again; its partitions spread them over the ingest instances.");

    public static final NewsTopic<PageState> PAGE_STATE = new NewsTopic<>(
            "news.page.state.v1",
            "articleId",
            PageState.class,
            ARTICLE_PARTITIONS,
            Cleanup.COMPACT_DELETE,
            FORTNIGHT,
            MIB,
            List.of(INGEST),
            "What is to be remembered of a page: validators, checks done, next check, whether it is missing.");

    public static final NewsTopic<PushAccepted> PUSH_ACCEPTED = new NewsTopic<>(
            "news.push.accepted.v1",
            "keyDigest",
            PushAccepted.class,
            1,
            Cleanup.COMPACT_DELETE,
            Duration.ofDays(2),
            MIB,
            List.of(INGEST),
            "Answers to pushes with an idempotency key, so that the same push is not stored twice.");

    public static final NewsTopic<BackfillState> BACKFILL_STATE = new NewsTopic<>(
            "news.backfill.state.v1",
            "jobId",
            BackfillState.class,
            1,
            Cleanup.COMPACT,
            null,
            MIB,
            List.of(INGEST),
            "How far each back-fill has come.");

    public static final NewsTopic<RawArticle> ARTICLE_RAW = new NewsTopic<>(
            "news.article.raw.v1",
            "articleId",
            RawArticle.class,
            ARTICLE_PARTITIONS,
            Cleanup.DELETE,
            MONTH,
            LARGE,
            List.of(INGEST),
            "What a source said, verbatim, with how it was obtained.");

    public static final NewsTopic<Article> ARTICLE_NORMALIZED = new NewsTopic<>(
            "news.article.normalized.v1",
            "articleId",
            Article.class,
            ARTICLE_PARTITIONS,
            Cleanup.COMPACT_DELETE,
            MONTH,
            LARGE,
            List.of(ENRICH),
            "Clean text and metadata, one record a version.");

    public static final NewsTopic<EnrichedArticle> ARTICLE_ENRICHED = new NewsTopic<>(
            "news.article.enriched.v1",
            "articleId",
            EnrichedArticle.class,
            ARTICLE_PARTITIONS,
            Cleanup.COMPACT,
            null,
            LARGE,
            List.of(ENRICH),
            "The current truth of an article: text, entities, media topics, story.");

    public static final NewsTopic<ArticleLinks> ARTICLE_LINKED = new NewsTopic<>(
            "news.article.linked.v1",
            "articleId",
            ArticleLinks.class,
            ARTICLE_PARTITIONS,
            Cleanup.COMPACT,
            null,
            MIB,
            List.of(ENRICH),
            "Related articles with relation, score and evidence.");

    public static final NewsTopic<Story> STORY_CURRENT = new NewsTopic<>(
            "news.story.current.v1",
            "storyId",
            Story.class,
            ARTICLE_PARTITIONS,
            Cleanup.COMPACT,
            null,
            MIB,
            List.of(ENRICH),
            "The current truth of a story.");

    public static final NewsTopic<StoryChange> STORY_CHANGED = new NewsTopic<>(
            "news.story.changed.v1",
            "storyId",
            StoryChange.class,
            ARTICLE_PARTITIONS,
            Cleanup.DELETE,
            MONTH,
            MIB,
            List.of(ENRICH),
            "Created, joined, left, merged, split: nobody has to poll.");

    public static final NewsTopic<RejectedArticle> ARTICLE_REJECTED = new NewsTopic<>(
            "news.article.rejected.v1",
            "articleId",
            RejectedArticle.class,
            ARTICLE_PARTITIONS,
            Cleanup.DELETE,
            MONTH,
            MIB,
            List.of(ENRICH, INGEST),
            "Refused by a rule: a decision.");

    public static final NewsTopic<SpecificRecord> ARTICLE_DEAD_LETTERED = new NewsTopic<>(
            "news.article.dead-lettered.v1",
            "as read",
            null,
            ARTICLE_PARTITIONS,
            Cleanup.DELETE,
            MONTH,
            LARGE,
            List.of(ENRICH),
            "Could not be processed: a failure, with the bytes as read and `__streams.errors.*` headers.");

    public static final NewsTopic<GazetteerEntry> GAZETTEER_ENTRY = new NewsTopic<>(
            "news.gazetteer.entry.v1",
            "entityId",
            GazetteerEntry.class,
            1,
            Cleanup.COMPACT,
            null,
            MIB,
            List.of(OPERATOR),
            "Known entities, live-editable.");

    public static final NewsTopic<ArticleOverride> ARTICLE_OVERRIDE = new NewsTopic<>(
            "news.article.override.v1",
            "articleId",
            ArticleOverride.class,
            ARTICLE_PARTITIONS,
            Cleanup.COMPACT,
            null,
            MIB,
            List.of(OPERATOR),
            "An editor's corrections, applied last, surviving every re-enrichment.");

    public static final NewsTopic<RetagRequest> RETAG_REQUESTED = new NewsTopic<>(
            "news.retag.requested.v1",
            "articleId",
            RetagRequest.class,
            ARTICLE_PARTITIONS,
            Cleanup.DELETE,
            Duration.ofDays(7),
            MIB,
            List.of(OPERATOR),
            "Articles whose tags are to be made again with the gazetteer in force.");

    private static final List<NewsTopic<?>> ALL = List.of(
            FEED_SUBSCRIBED,
            FEED_STATE,
            PAGE_REQUESTED,
            PAGE_STATE,
            PUSH_ACCEPTED,
            BACKFILL_STATE,
            ARTICLE_RAW,
            ARTICLE_NORMALIZED,
            ARTICLE_ENRICHED,
            ARTICLE_LINKED,
            STORY_CURRENT,
            STORY_CHANGED,
            ARTICLE_REJECTED,
            ARTICLE_DEAD_LETTERED,
            GAZETTEER_ENTRY,
            ARTICLE_OVERRIDE,
            RETAG_REQUESTED);

    private NewsTopics() {}

    /** All topics, in the order of the flow. */
    public static List<NewsTopic<?>> all() {
        return ALL;
    }

    /** The topic of that name, if it is one of ours. */
    public static Optional<NewsTopic<?>> named(String name) {
        return ALL.stream()
                .filter(topic -> topic.name().equals(name))
                .<NewsTopic<?>>map(topic -> topic)
                .findFirst();
    }
}
