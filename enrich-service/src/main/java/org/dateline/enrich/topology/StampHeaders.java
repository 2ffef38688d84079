package org.dateline.enrich.topology;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.version.ArticleVersion;
import org.dateline.enrich.story.ArticleLinks;
import org.dateline.enrich.story.Story;
import org.dateline.enrich.story.StoryChange;
import org.dateline.schema.NewsTopic;
import org.dateline.schema.NewsTopics;
import org.dateline.schema.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Gives a record the contract's headers just before it is written; what came in by header from elsewhere does not go out. */
final class StampHeaders<V> implements FixedKeyProcessor<String, @Nullable V, V> {

    private static final String SERVICE = "enrich-service";

    /** What is particular to a record's event. */
    record Event(String id, @Nullable String traceparent) {}

    /** Reads the event from a record. */
    interface Describe<V> {
        Event describe(String key, V value);
    }

    private final NewsTopic<?> topic;
    private final Describe<V> describe;
    private @Nullable FixedKeyProcessorContext<String, V> context;

    private StampHeaders(NewsTopic<?> topic, Describe<V> describe) {
        this.topic = topic;
        this.describe = describe;
    }

    static StampHeaders<RejectedDocument> forRejected() {
        return new StampHeaders<>(
                NewsTopics.ARTICLE_REJECTED,
                (key, value) -> new Event(
                        key + ":" + value.ingestedAt().toEpochMilli() + ":" + value.reason(), value.traceparent()));
    }

    static StampHeaders<ArticleVersion> forNormalized() {
        return new StampHeaders<>(
                NewsTopics.ARTICLE_NORMALIZED,
                (key, value) ->
                        new Event(key + ":" + value.version(), value.article().traceparent()));
    }

    static StampHeaders<EnrichedArticle> forEnriched() {
        return new StampHeaders<>(NewsTopics.ARTICLE_ENRICHED, (key, value) -> {
            ArticleVersion version = value.tagged().version();
            Article article = version.article();
            return new Event(key + ":" + version.version() + ":" + value.enrichment(), article.traceparent());
        });
    }

    static StampHeaders<Story> forStory() {
        return new StampHeaders<>(
                NewsTopics.STORY_CURRENT, (key, value) -> new Event(key + ":" + value.version(), null));
    }

    static StampHeaders<StoryChange> forChange() {
        return new StampHeaders<>(NewsTopics.STORY_CHANGED, (key, value) -> new Event(value.changeId(), null));
    }

    static StampHeaders<ArticleLinks> forLinks() {
        return new StampHeaders<>(
                NewsTopics.ARTICLE_LINKED,
                (key, value) -> new Event(
                        key + ":" + value.version() + ":" + value.linkedAt().toEpochMilli() + ":"
                                + Integer.toHexString(spelled(value).hashCode()),
                        null));
    }

    /** The links in words: hash codes of enums differ from one run to the next. */
    private static String spelled(ArticleLinks links) {
        StringBuilder spelled = new StringBuilder();
        for (ArticleLinks.Link link : links.links()) {
            spelled.append(link.articleId()).append(link.relation().name()).append(link.score());
        }
        return spelled.toString();
    }

    static StampHeaders<EnrichedArticle> forTombstone(NewsTopic<?> topic) {
        return new StampHeaders<>(topic, (key, value) -> {
            throw new IllegalStateException("a tombstone has no value");
        });
    }

    @Override
    public void init(FixedKeyProcessorContext<String, V> processorContext) {
        context = processorContext;
    }

    @Override
    public void process(FixedKeyRecord<String, @Nullable V> record) {
        V value = record.value();
        Event event =
                value == null ? new Event(record.key() + ":tombstone", null) : describe.describe(record.key(), value);
        Headers headers = new org.apache.kafka.common.header.internals.RecordHeaders();
        RecordHeaders.put(
                headers,
                topic,
                event.id(),
                SERVICE,
                record.key(),
                Instant.ofEpochMilli(record.timestamp()),
                event.traceparent());
        Initialized.of(context).forward(record.withHeaders(headers));
    }
}
