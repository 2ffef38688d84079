package org.dateline.enrich.runtime;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.dateline.enrich.entity.EntityTagger;
import org.dateline.enrich.entity.Gazetteer;
import org.dateline.enrich.mediatopic.MediaTopicTagger;
import org.dateline.enrich.topology.EnrichTopology;
import org.dateline.enrich.topology.ShareStoreMemory;
import org.dateline.enrich.topology.Stages;
import org.dateline.enrich.topology.StoreMemory;
import org.dateline.enrich.topology.TopologySettings;
import org.dateline.enrich.topology.serde.ContractSerdes;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The enrich service in a process: a Kafka Streams client over {@link EnrichTopology}. Thread-safe. */
public final class EnrichService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EnrichService.class);
    private static final Duration CLOSE = Duration.ofSeconds(30);
    private static final Duration GAZETTEER_LIMIT = Duration.ofMinutes(2);

    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final StoreMemory memory;
    private final GazetteerFollower gazetteer;

    private EnrichService(
            KafkaStreams streams, KafkaStreamsMetrics metrics, StoreMemory memory, GazetteerFollower gazetteer) {
        this.streams = streams;
        this.metrics = metrics;
        this.memory = memory;
        this.gazetteer = gazetteer;
    }

    /**
     * Starts the service; returns when the gazetteer has been read and while it is still joining its group, see {@link #state()}.
     *
     * @throws IllegalStateException if the topics are not there: the set-up has not been run; or the gazetteer cannot be read
     * @throws ExecutionException if the broker refuses
     * @throws ConfigException where a file of topics is missing or not of its form; the message names file and line
     */
    public static EnrichService start(EnrichConfig config, MeterRegistry meters)
            throws ExecutionException, InterruptedException {
        Properties properties = StreamsProperties.of(config);
        SchemaRegistryClient registry =
                NewsSerdes.registryClient(config.getString(EnrichConfig.REGISTRY_URL), config.registryClient());
        TopologySettings settings = new TopologySettings(
                articlePartitions(properties),
                config.getInt(EnrichConfig.LANGUAGE_PARTITIONS),
                Duration.ofMillis(config.getLong(EnrichConfig.TOMBSTONE_DELAY_MS)));
        NewsSerdes serdes = new NewsSerdes(registry);
        MediaTopicTagger mediaTopics = mediaTopics(config);
        EntityTagger tagger = EntityTagger.load(Gazetteer.starter());
        GazetteerFollower gazetteer = GazetteerFollower.start(
                config.clients(),
                new ContractSerdes(serdes, Map.of()).gazetteer().deserializer(),
                tagger,
                meters,
                GAZETTEER_LIMIT);
        try {
            return start(
                    config,
                    properties,
                    settings,
                    serdes,
                    StagesLoader.load(gazetteer, tagger.modelVersion(), mediaTopics),
                    gazetteer,
                    meters);
        } catch (RuntimeException e) {
            gazetteer.close();
            throw e;
        }
    }

    private static MediaTopicTagger mediaTopics(EnrichConfig config) {
        List<Path> lexicons = files(config, EnrichConfig.TOPIC_LEXICONS);
        List<Path> taxonomies = files(config, EnrichConfig.TOPIC_TAXONOMIES);
        try {
            return MediaTopicLoader.load(lexicons, taxonomies);
        } catch (NoSuchFileException e) {
            throw new ConfigException(EnrichConfig.TOPIC_LEXICONS + ", " + EnrichConfig.TOPIC_TAXONOMIES
                    + ": no such file: " + e.getFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException(
                    EnrichConfig.TOPIC_LEXICONS + ", " + EnrichConfig.TOPIC_TAXONOMIES + ": " + e.getMessage());
        }
    }

    private static List<Path> files(EnrichConfig config, String key) {
        return config.getList(key).stream().map(Path::of).toList();
    }

    private static EnrichService start(
            EnrichConfig config,
            Properties properties,
            TopologySettings settings,
            NewsSerdes serdes,
            Stages stages,
            GazetteerFollower gazetteer,
            MeterRegistry meters) {
        EnrichTopology topology = new EnrichTopology(
                stages, new ContractSerdes(serdes, stages.versions()), settings, new MeteredOutcomes(meters));
        StoreMemory memory = new StoreMemory(config.getLong(EnrichConfig.STORE_MEMORY_BYTES));
        properties.put(ShareStoreMemory.MEMORY, memory);
        KafkaStreams streams = new KafkaStreams(topology.build(properties), properties);
        streams.setUncaughtExceptionHandler(new RestartThreads(meters));
        KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(meters);
        streams.setStateListener((now, before) -> LOG.info("enrich service: {} (was {})", now, before));
        streams.start();
        return new EnrichService(streams, metrics, memory, gazetteer);
    }

    /** State of the Kafka Streams client. */
    public State state() {
        return streams.state();
    }

    /** Version of the gazetteer in force on this instance. */
    public String gazetteerVersion() {
        return gazetteer.version();
    }

    /** Whether it works: RUNNING, or REBALANCING with work going on elsewhere. */
    public boolean running() {
        return streams.state() == State.RUNNING;
    }

    @Override
    public void close() {
        // Leaves the group: by default a stopped instance's partitions rest until its session times out, 45 s later.
        if (!streams.close(CloseOptions.timeout(CLOSE)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP))) {
            LOG.warn("the enrich service did not stop within {} s", CLOSE.toSeconds());
        }
        gazetteer.close();
        metrics.close();
        memory.close();
    }

    /** Everything keyed by article must have as many partitions as the raw topic, or state and records would not meet. */
    private static int articlePartitions(Properties properties) throws ExecutionException, InterruptedException {
        String raw = NewsTopics.ARTICLE_RAW.name();
        List<String> together = List.of(raw, NewsTopics.ARTICLE_OVERRIDE.name(), NewsTopics.RETAG_REQUESTED.name());
        Properties client = new Properties();
        properties.forEach((key, value) -> {
            String name = key.toString();
            if (name.equals("bootstrap.servers")
                    || name.startsWith("security.")
                    || name.startsWith("sasl.")
                    || name.startsWith("ssl.")) {
                client.put(name, value);
            }
        });
        try (Admin admin = Admin.create(client)) {
            var topics = admin.describeTopics(together).allTopicNames().get();
            int partitions = partitions(topics.get(raw));
            for (String topic : together) {
                if (partitions != partitions(topics.get(topic))) {
                    throw new IllegalStateException(raw + " and " + topic + " must have the same number of partitions");
                }
            }
            return partitions;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new IllegalStateException(
                        "the topics of the contract are not there: run the set-up job first", e);
            }
            throw e;
        }
    }

    private static int partitions(@Nullable TopicDescription topic) {
        return topic == null ? 0 : topic.partitions().size();
    }
}
