package org.dateline.ingest.publish;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.RejectedItem;
import org.dateline.news.RawArticle;
import org.dateline.news.RejectedArticle;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopic;
import org.dateline.schema.NewsTopics;
import org.dateline.schema.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Makes the records that go out: value in the contract's form, headers, trace. Safe for many threads as long as its random is. */
final class NewsRecords {

    /**
     * A record ready to be sent.
     *
     * @param traceparent the trace that it goes out under
     */
    record Outgoing(ProducerRecord<String, byte[]> outgoing, String traceparent) {}

    private final Serializer<RawArticle> rawArticles;
    private final Serializer<RejectedArticle> rejectedArticles;
    private final ContractMapper mapper;
    private final Traceparents traceparents;

    NewsRecords(SchemaRegistryClient registry, String version, RandomGenerator random) {
        NewsSerdes serdes = new NewsSerdes(registry);
        this.rawArticles = serdes.serializer(NewsTopics.ARTICLE_RAW);
        this.rejectedArticles = serdes.serializer(NewsTopics.ARTICLE_REJECTED);
        this.mapper = new ContractMapper(version);
        this.traceparents = new Traceparents(random);
    }

    ContractMapper mapper() {
        return mapper;
    }

    /** Throws {@link org.apache.kafka.common.KafkaException} where the value cannot be written: it is too large, or the registry is away. */
    Outgoing of(RawItem item) {
        String traceparent = traceparents.next(item.traceparent());
        return outgoing(
                NewsTopics.ARTICLE_RAW,
                null,
                item.articleId(),
                rawArticles.serialize(NewsTopics.ARTICLE_RAW.name(), mapper.rawArticle(item, traceparent)),
                item.ingestedAt(),
                traceparent);
    }

    /** Likewise. */
    Outgoing of(RejectedItem item) {
        String traceparent = traceparents.next(item.traceparent());
        return outgoing(
                NewsTopics.ARTICLE_REJECTED,
                null,
                item.articleId(),
                rejectedArticles.serialize(
                        NewsTopics.ARTICLE_REJECTED.name(), mapper.rejectedArticle(item, traceparent)),
                item.ingestedAt(),
                traceparent);
    }

    /** A record of any other topic, under a trace of its own; with a value of null a tombstone. */
    ProducerRecord<String, byte[]> of(
            NewsTopic<?> topic, @Nullable Integer partition, String key, byte @Nullable [] value, Instant time) {
        return outgoing(topic, partition, key, value, time, traceparents.next(null))
                .outgoing();
    }

    private static Outgoing outgoing(
            NewsTopic<?> topic,
            @Nullable Integer partition,
            String key,
            byte @Nullable [] value,
            Instant time,
            String traceparent) {
        ProducerRecord<String, byte[]> outgoing =
                new ProducerRecord<>(topic.name(), partition, time.toEpochMilli(), key, value);
        String eventId = key + "-" + traceparent.substring(3, 52);
        RecordHeaders.put(outgoing.headers(), topic, eventId, ContractMapper.COMPONENT, key, time, traceparent);
        return new Outgoing(outgoing, traceparent);
    }
}
