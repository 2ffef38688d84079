package org.dateline.standalone.embedded;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.enrich.runtime.EnrichConfig;
import org.dateline.enrich.runtime.EnrichService;
import org.dateline.schema.ContractSetUp;
import org.dateline.schema.NewsSerdes;

/** Broker, registry, topics, schemas and the enrich service in this JVM; closed in the reverse order. */
public final class EmbeddedStack implements AutoCloseable {

    /**
     * What to start.
     *
     * @param folder data of broker, registry and state stores
     * @param kafkaPort port of the broker
     * @param registryPort port of the registry
     * @param partitions of each article topic when it is created
     * @param threads stream threads
     * @param tombstoneDelay time between a kill and its tombstone
     * @param enrich more of {@link EnrichConfig}
     */
    public record Settings(
            Path folder,
            int kafkaPort,
            int registryPort,
            int partitions,
            int threads,
            Duration tombstoneDelay,
            Map<String, String> enrich) {

        public Settings {
            enrich = Map.copyOf(enrich);
        }

        /** With what the enrich service does by itself. */
        public Settings(
                Path folder, int kafkaPort, int registryPort, int partitions, int threads, Duration tombstoneDelay) {
            this(folder, kafkaPort, registryPort, partitions, threads, tombstoneDelay, Map.of());
        }
    }

    private final EmbeddedBroker broker;
    private final RegistryFace registry;
    private final EnrichService enrich;
    private final Admin admin;

    private EmbeddedStack(EmbeddedBroker broker, RegistryFace registry, EnrichService enrich, Admin admin) {
        this.broker = broker;
        this.registry = registry;
        this.enrich = enrich;
        this.admin = admin;
    }

    /**
     * Starts everything; returns when the enrich service has been started, not yet when it has joined.
     *
     * @param progress is told one line a step
     */
    public static EmbeddedStack start(Settings settings, MeterRegistry meters, Consumer<String> progress)
            throws IOException, ExecutionException, InterruptedException {
        Opened opened = new Opened();
        try {
            EmbeddedBroker broker =
                    opened.add(EmbeddedBroker.start(settings.folder().resolve("kafka"), settings.kafkaPort()));
            RegistryFace registry =
                    opened.add(new RegistryFace(settings.folder().resolve("registry.jsonl"), settings.registryPort()));
            Admin admin = opened.add(Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers())));
            new ContractSetUp(admin, NewsSerdes.registryClient(registry.url(), Map.of()), progress)
                    .apply(Optional.of(settings.partitions()), Optional.empty());
            EnrichService enrich = opened.add(EnrichService.start(config(settings, broker, registry), meters));
            return new EmbeddedStack(broker, registry, enrich, admin);
        } catch (IOException | ExecutionException | InterruptedException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static EnrichConfig config(Settings settings, EmbeddedBroker broker, RegistryFace registry) {
        Map<String, String> keys = new HashMap<>(settings.enrich());
        keys.put(EnrichConfig.BOOTSTRAP_SERVERS, broker.bootstrapServers());
        keys.put(EnrichConfig.REGISTRY_URL, registry.url());
        keys.put(EnrichConfig.STATE_DIR, settings.folder().resolve("state").toString());
        keys.put(EnrichConfig.STREAM_THREADS, Integer.toString(settings.threads()));
        keys.put(EnrichConfig.LANGUAGE_PARTITIONS, Integer.toString(settings.partitions()));
        keys.put(
                EnrichConfig.TOMBSTONE_DELAY_MS,
                Long.toString(settings.tombstoneDelay().toMillis()));
        // One process: after a kill -9 the next run need not wait for the usual 45 s to be believed dead.
        keys.put("kafka.session.timeout.ms", "10000");
        return EnrichConfig.of(keys);
    }

    /** Kafka's address. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** The registry's address. */
    public String registryUrl() {
        return registry.url();
    }

    /** The enrich service. */
    public EnrichService enrich() {
        return enrich;
    }

    /** A client of the broker; closed with the stack. */
    public Admin admin() {
        return admin;
    }

    @Override
    public void close() {
        enrich.close();
        admin.close();
        registry.close();
        broker.close();
    }
}
