package org.dateline.standalone.ingest;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.ingest.publish.SubscriptionBook;
import org.dateline.news.RawArticle;
import org.dateline.schema.ContractSetUp;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;
import org.dateline.standalone.embedded.EmbeddedBroker;
import org.dateline.standalone.embedded.Ports;
import org.dateline.standalone.embedded.RegistryFace;

/** Broker and registry in this JVM with the contract set up, and what stands on the raw topic. */
final class IngestBroker implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final RegistryFace registry;

    IngestBroker(Path folder, int partitions) throws IOException, ExecutionException, InterruptedException {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), Ports.free());
        registry = new RegistryFace(folder.resolve("registry.jsonl"), Ports.free());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new ContractSetUp(admin, registryClient(), line -> {}).apply(Optional.of(partitions), Optional.empty());
        }
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    String registryUrl() {
        return registry.url();
    }

    SchemaRegistryClient registryClient() {
        return NewsSerdes.registryClient(registry.url(), Map.of());
    }

    SubscriptionBook subscriptions() {
        return new SubscriptionBook(
                Map.of("bootstrap.servers", bootstrapServers()),
                registryClient(),
                "test",
                new SecureRandom(),
                Clock.systemUTC());
    }

    /** All raw articles that a read_committed consumer sees. */
    List<RawArticle> rawArticles() {
        List<RawArticle> articles = new ArrayList<>();
        Deserializer<RawArticle> values = new NewsSerdes(registryClient()).deserializer(NewsTopics.ARTICLE_RAW);
        Map<String, Object> properties = new HashMap<>();
        properties.put("bootstrap.servers", bootstrapServers());
        properties.put("isolation.level", "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(NewsTopics.ARTICLE_RAW.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(200))) {
                    articles.add(values.deserialize(each.topic(), each.value()));
                }
            }
        }
        return articles;
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
    }
}
