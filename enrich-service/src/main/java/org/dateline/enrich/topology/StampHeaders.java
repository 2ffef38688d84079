package org.dateline.enrich.topology;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.version.ArticleVersion;
import org.dateline.enrich.story.ArticleLinks;
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

    static StampHeaders<StoryOutput.Current> forStory() {
        return new StampHeaders<>(
                NewsTopics.STORY_CURRENT,
                (key, value) -> new Event(key + ":" + value.story().version(), value.traceparent()));
    }

    static StampHeaders<StoryOutput.Changed> forChange() {
        return new StampHeaders<>(
                NewsTopics.STORY_CHANGED,
                (key, value) -> new Event(value.change().changeId(), value.traceparent()));
    }

    static StampHeaders<StoryOutput.Linked> forLinks() {
        return new StampHeaders<>(NewsTopics.ARTICLE_LINKED, (key, value) -> {
            ArticleLinks links = value.links();
            String id = key + ":" + links.version() + ":" + links.linkedAt().toEpochMilli() + ":"
                    + Integer.toHexString(spelled(links).hashCode());
            return new Event(id, value.traceparent());
        });
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
        Event event = value == null ? tombstone(record) : describe.describe(record.key(), value);
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

    /** A tombstone has no value: its trace comes in the header that {@link IssueEnriched} gave it. */
    private static Event tombstone(FixedKeyRecord<String, ?> record) {
        return new Event(record.key() + ":tombstone", RecordHeaders.value(record.headers(), RecordHeaders.TRACEPARENT));
    }
}
