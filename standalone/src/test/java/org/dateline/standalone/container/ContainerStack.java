package org.dateline.standalone.container;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.dateline.enrich.runtime.EnrichConfig;
import org.dateline.enrich.runtime.EnrichService;
import org.dateline.ingest.runtime.IngestConfig;
import org.dateline.ingest.runtime.IngestService;
import org.dateline.schema.ContractSetUp;
import org.dateline.schema.NewsSerdes;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;

/** Broker and registry in containers, both services in this JVM against them. */
final class ContainerStack implements AutoCloseable {

    static final int PARTITIONS = 3;

    private static final String CCOMPAT = "/apis/ccompat/v7";

    private final Network network = Network.newNetwork();
    private final KafkaContainer kafka = new KafkaContainer(ContainerEngine.KAFKA)
            .withNetwork(network)
            .withListener("broker:19092")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", "8388608");
    private final GenericContainer<?> apicurio = new GenericContainer<>(ContainerEngine.APICURIO)
            .withNetwork(network)
            .withEnv("APICURIO_STORAGE_KIND", "kafkasql")
            .withEnv("APICURIO_KAFKASQL_BOOTSTRAP_SERVERS", "broker:19092")
            .withExposedPorts(8080)
            .waitingFor(Wait.forHttp(CCOMPAT + "/subjects")
                    .forPort(8080)
                    .forStatusCode(200)
                    .withStartupTimeout(Duration.ofMinutes(3)))
            .dependsOn(kafka);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> firstSetUp = new ArrayList<>();
    private final List<String> secondSetUp = new ArrayList<>();
    private final Deque<Runnable> closers = new ArrayDeque<>();
    private int pushPort;

    /** Starts all of it; returns when the enrich service is running. */
    void start(Path folder, Duration tombstoneDelay) throws Exception {
        Startables.deepStart(apicurio).get();
        setUp(PARTITIONS, firstSetUp);
        setUp(PARTITIONS + 2, secondSetUp);
        EnrichService enrich = EnrichService.start(
                EnrichConfig.of(Map.of(
                        EnrichConfig.BOOTSTRAP_SERVERS, bootstrapServers(),
                        EnrichConfig.REGISTRY_URL, registryUrl(),
                        EnrichConfig.STATE_DIR, folder.toString(),
                        EnrichConfig.LANGUAGE_PARTITIONS, "2",
                        EnrichConfig.TOMBSTONE_DELAY_MS, Long.toString(tombstoneDelay.toMillis()))),
                meters);
        closers.push(enrich::close);
        IngestService ingest = new IngestService(
                IngestConfig.of(Map.of(
                        "bootstrap.servers", bootstrapServers(),
                        "registry.url", registryUrl(),
                        "http.port", "0")),
                Clock.systemUTC());
        closers.push(ingest::close);
        pushPort = ingest.start();
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(enrich::running);
    }

    private void setUp(int partitions, List<String> lines) throws Exception {
        try (Admin admin = admin()) {
            new ContractSetUp(admin, registry(), lines::add).apply(Optional.of(partitions), Optional.empty());
        }
    }

    String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    String registryUrl() {
        return "http://" + apicurio.getHost() + ":" + apicurio.getMappedPort(8080) + CCOMPAT;
    }

    /** A new client, with nothing cached. */
    SchemaRegistryClient registry() {
        return NewsSerdes.registryClient(registryUrl(), Map.of());
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    PushClient publisher() {
        return PushClient.at(pushPort, "none needed on loopback");
    }

    OutsideConsumer consumer(String topic) {
        return new OutsideConsumer(bootstrapServers(), registryUrl(), topic);
    }

    /** What the first set-up said. */
    List<String> firstSetUp() {
        return firstSetUp;
    }

    /** What a second one said, which asked for more partitions. */
    List<String> secondSetUp() {
        return secondSetUp;
    }

    /** How many raw articles had that outcome in the enrich service. */
    double outcomes(String outcome) {
        return meters.get("dateline.enrich.articles")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    @Override
    public void close() {
        closers.forEach(Runnable::run);
        apicurio.close();
        kafka.close();
        network.close();
    }
}
