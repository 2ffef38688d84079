package org.dateline.enrich.topology;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.dateline.enrich.runtime.EnrichConfig;
import org.dateline.enrich.runtime.StagesLoader;
import org.dateline.enrich.runtime.StreamsProperties;
import org.dateline.enrich.topology.serde.ContractSerdes;
import org.dateline.news.ArticleOverride;
import org.dateline.news.RawArticle;
import org.dateline.news.RetagRequest;
import org.dateline.schema.ContractSchemas;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopic;
import org.dateline.schema.NewsTopics;
import org.jspecify.annotations.Nullable;

/** The whole topology in the test driver, with the service's own settings and a registry in memory. */
final class TopologyRun implements AutoCloseable {

    static final Stages STAGES = StagesLoader.load();
    static final Duration TOMBSTONE_DELAY = Duration.ofHours(1);

    final Map<Outcomes.Outcome, Integer> outcomes = new EnumMap<>(Outcomes.Outcome.class);
    final NewsSerdes serdes;
    private final TopologyTestDriver driver;
    private Instant now = RawArticles.MONDAY;

    TopologyRun() {
        this(registry(), stages -> stages);
    }

    TopologyRun(SchemaRegistryClient registry, UnaryOperator<Stages> change) {
        serdes = new NewsSerdes(registry);
        Properties properties = properties();
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder());
        driver = new TopologyTestDriver(topology(serdes, change.apply(STAGES), this::count), properties, now);
    }

    static Topology topology(NewsSerdes serdes, Stages stages, Outcomes outcomes) {
        return new EnrichTopology(
                        stages,
                        new ContractSerdes(serdes, stages.versions()),
                        new TopologySettings(2, 2, TOMBSTONE_DELAY),
                        outcomes)
                .build(properties());
    }

    private static String stateFolder() {
        try {
            return Files.createTempDirectory("dateline-topology-").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties properties() {
        return StreamsProperties.of(EnrichConfig.of(Map.of(
                EnrichConfig.BOOTSTRAP_SERVERS, "test:9092",
                EnrichConfig.REGISTRY_URL, "mock://test",
                EnrichConfig.STATE_DIR, "not-used")));
    }

    static SchemaRegistryClient registry() {
        return register(new MockSchemaRegistryClient());
    }

    static SchemaRegistryClient register(SchemaRegistryClient registry) {
        try {
            for (NewsTopic<?> topic : NewsTopics.all()) {
                Class<? extends SpecificRecord> type = topic.valueType();
                if (type != null) {
                    registry.register(topic.subject(), ContractSchemas.of(type));
                }
            }
            return registry;
        } catch (IOException | RestClientException e) {
            throw new IllegalStateException(e);
        }
    }

    private void count(Outcomes.Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    /** Delivers an article; a minute passes. */
    void deliver(RawArticle raw) {
        deliver(
                raw.getArticleId(),
                serdes.serializer(NewsTopics.ARTICLE_RAW).serialize(NewsTopics.ARTICLE_RAW.name(), raw));
    }

    void deliver(String key, byte @Nullable [] value) {
        driver.createInputTopic(NewsTopics.ARTICLE_RAW.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value, tick());
    }

    void override(String articleId, @Nullable ArticleOverride override) {
        driver.createInputTopic(
                        NewsTopics.ARTICLE_OVERRIDE.name(),
                        new StringSerializer(),
                        serdes.serializer(NewsTopics.ARTICLE_OVERRIDE))
                .pipeInput(articleId, override, tick());
    }

    void retag(String key, @Nullable RetagRequest request) {
        driver.createInputTopic(
                        NewsTopics.RETAG_REQUESTED.name(),
                        new StringSerializer(),
                        serdes.serializer(NewsTopics.RETAG_REQUESTED))
                .pipeInput(key, request, tick());
    }

    void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    /** What was written to the topic since it was read last. */
    <V extends SpecificRecord> List<TestRecord<String, V>> records(NewsTopic<V> topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), serdes.deserializer(topic))
                .readRecordsToList();
    }

    <V extends SpecificRecord> List<V> values(NewsTopic<V> topic) {
        return records(topic).stream().map(TestRecord::value).toList();
    }

    /** The last value since the topic was read last. */
    <V extends SpecificRecord> V last(NewsTopic<V> topic) {
        List<V> values = values(topic);
        if (values.isEmpty()) {
            throw new AssertionError("nothing was written to " + topic.name());
        }
        return values.get(values.size() - 1);
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return bytes(NewsTopics.ARTICLE_DEAD_LETTERED);
    }

    /** Everything written to all downstream topics since they were read last, spelled out to the byte. */
    Map<String, List<String>> everything() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (NewsTopic<?> topic : NewsTopics.all()) {
            if (topic.owner().equals("enrich-service")) {
                List<String> spelled = new ArrayList<>();
                bytes(topic).forEach(record -> spelled.add(spell(record)));
                if (!spelled.isEmpty()) {
                    all.put(topic.name(), spelled);
                }
            }
        }
        return all;
    }

    List<TestRecord<String, byte[]>> bytes(NewsTopic<?> topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static String spell(TestRecord<String, byte[]> record) {
        Headers headers = record.headers();
        StringBuilder spelled = new StringBuilder(record.key()).append('@').append(record.timestamp());
        headers.forEach(header -> spelled.append(' ')
                .append(header.key())
                .append('=')
                .append(java.util.HexFormat.of().formatHex(header.value())));
        return spelled.append(' ')
                .append(
                        record.value() == null
                                ? "null"
                                : java.util.HexFormat.of().formatHex(record.value()))
                .toString();
    }

    private Instant tick() {
        now = now.plus(Duration.ofMinutes(1));
        return now;
    }

    @Override
    public void close() {
        driver.close();
    }
}
