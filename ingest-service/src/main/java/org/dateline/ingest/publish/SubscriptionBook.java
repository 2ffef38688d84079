package org.dateline.ingest.publish;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.Subscription;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions as they stand on their topic, with what is remembered of each feed. Reading goes through all of both topics: for
 * people and for the start of a service. Not for many threads.
 */
public final class SubscriptionBook implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /**
     * A subscription and what came of it.
     *
     * @param state null before the first poll
     */
    public record Entry(Subscription subscription, @Nullable FeedState state) {}

    private final Map<String, String> clientProperties;
    private final RecordCodec<Subscription, ?> subscriptions;
    private final RecordCodec<FeedState, ?> states;
    private final NewsRecords records;
    private final Producer<String, byte[]> producer;
    private final Clock clock;

    public SubscriptionBook(
            Map<String, String> clientProperties,
            SchemaRegistryClient registry,
            String version,
            RandomGenerator random,
            Clock clock) {
        NewsSerdes serdes = new NewsSerdes(registry);
        this.clientProperties = Map.copyOf(clientProperties);
        this.subscriptions = new RecordCodec<>(
                serdes, NewsTopics.FEED_SUBSCRIBED, FeedMapper::subscription, FeedMapper::subscription);
        this.states = new RecordCodec<>(serdes, NewsTopics.FEED_STATE, FeedMapper::state, FeedMapper::state);
        this.records = new NewsRecords(registry, version, random);
        this.producer = new KafkaProducer<>(
                ProducerSettings.safe(clientProperties), new StringSerializer(), new ByteArraySerializer());
        this.clock = clock;
    }

    /**
     * All subscriptions, by the id of the feed.
     *
     * @throws KafkaException if the broker or the registry does not answer
     */
    public Map<String, Entry> read() {
        Map<String, FeedState> known = new TreeMap<>();
        load(NewsTopics.FEED_STATE.name()).forEach((id, bytes) -> known.put(id, states.decode(bytes)));
        Map<String, Entry> entries = new TreeMap<>();
        load(NewsTopics.FEED_SUBSCRIBED.name())
                .forEach((id, bytes) -> entries.put(id, new Entry(subscriptions.decode(bytes), known.get(id))));
        return entries;
    }

    /** Subscribes, or changes subscriptions; returns when the broker has them all. Throws {@link KafkaException} where it has not. */
    public void put(List<Subscription> feeds) {
        List<CompletableFuture<RecordMetadata>> sent = new ArrayList<>();
        feeds.forEach(feed -> sent.add(send(feed.feedId(), subscriptions.encode(feed))));
        await(sent);
    }

    /** Ends subscriptions. Throws {@link KafkaException} where the broker does not take it. */
    public void remove(List<String> feedIds) {
        List<CompletableFuture<RecordMetadata>> sent = new ArrayList<>();
        feedIds.forEach(feedId -> sent.add(send(feedId, null)));
        await(sent);
    }

    @Override
    public void close() {
        producer.close(LIMIT);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback completes ours
    private CompletableFuture<RecordMetadata> send(String feedId, byte @Nullable [] value) {
        CompletableFuture<RecordMetadata> stored = new CompletableFuture<>();
        producer.send(records.of(subscriptions.topic(), null, feedId, value, clock.instant()), (metadata, failure) -> {
            if (failure == null) {
                stored.complete(metadata);
            } else {
                stored.completeExceptionally(failure);
            }
        });
        return stored;
    }

    private static void await(List<CompletableFuture<RecordMetadata>> sent) {
        try {
            for (CompletableFuture<RecordMetadata> each : sent) {
                each.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException failure) {
            throw new KafkaException("not stored", failure.getCause());
        } catch (TimeoutException late) {
            throw new KafkaException("not stored within " + LIMIT.toSeconds() + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", interrupted);
        }
    }

    private Map<String, byte[]> load(String topic) {
        return new StateLoader(clientProperties).load(topic);
    }
}
