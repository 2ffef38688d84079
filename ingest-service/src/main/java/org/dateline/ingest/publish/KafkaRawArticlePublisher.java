package org.dateline.ingest.publish;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.RejectedItem;

/**
 * Publishes to Kafka with an idempotent producer that waits for all in-sync replicas. Nothing is reported as stored that is not. Safe for many
 * threads; {@link #close()} waits for what is under way.
 */
public final class KafkaRawArticlePublisher implements RawArticlePublisher, AutoCloseable {

    private static final long BUFFER_BYTES = 64L * 1024 * 1024;
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(30);

    private final Producer<String, byte[]> producer;
    private final Admin admin;
    private final NewsRecords records;

    /**
     * Connects; that the broker is away shows at the first record.
     *
     * @param clientProperties at least {@code bootstrap.servers}; what the delivery guarantee rests on is set here whatever they say
     * @param version of this service, written into every record
     * @param random source of trace ids; has to be safe for many threads
     */
    public KafkaRawArticlePublisher(
            Map<String, String> clientProperties,
            SchemaRegistryClient registry,
            String version,
            RandomGenerator random) {
        this(
                new KafkaProducer<>(
                        producerProperties(clientProperties), new StringSerializer(), new ByteArraySerializer()),
                Admin.create(adminProperties(clientProperties)),
                registry,
                version,
                random);
    }

    KafkaRawArticlePublisher(
            Producer<String, byte[]> producer,
            Admin admin,
            SchemaRegistryClient registry,
            String version,
            RandomGenerator random) {
        this.records = new NewsRecords(registry, version, random);
        this.producer = producer;
        this.admin = admin;
    }

    @Override
    public CompletableFuture<Receipt> publish(RawItem item) {
        return send(() -> records.of(item));
    }

    @Override
    public CompletableFuture<Receipt> publishRejected(RejectedItem item) {
        return send(() -> records.of(item));
    }

    /** Whether the broker answers within the limit. */
    public boolean brokerAnswers(Duration limit) {
        try {
            return !admin.describeCluster()
                    .nodes()
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until everything that was handed over is stored or has failed. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
        admin.close(CLOSE_LIMIT);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback completes ours
    private CompletableFuture<Receipt> send(Supplier<NewsRecords.Outgoing> item) {
        CompletableFuture<Receipt> stored = new CompletableFuture<>();
        try {
            NewsRecords.Outgoing made = item.get();
            producer.send(made.outgoing(), (metadata, failure) -> {
                if (failure == null) {
                    stored.complete(new Receipt(
                            made.outgoing().key(),
                            metadata.topic(),
                            metadata.partition(),
                            metadata.offset(),
                            made.traceparent()));
                } else {
                    stored.completeExceptionally(failure);
                }
            });
        } catch (KafkaException failure) {
            stored.completeExceptionally(failure);
        }
        return stored;
    }

    private static Properties producerProperties(Map<String, String> given) {
        Properties properties = new Properties();
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "5");
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Long.toString(BUFFER_BYTES));
        properties.putAll(ProducerSettings.safe(given));
        return properties;
    }

    private static Map<String, Object> adminProperties(Map<String, String> given) {
        Map<String, Object> properties = new HashMap<>();
        AdminClientConfig.configNames().stream()
                .filter(given::containsKey)
                .forEach(name -> properties.put(name, given.get(name)));
        return properties;
    }
}
