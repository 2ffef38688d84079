package org.dateline.standalone.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.ingest.publish.AcceptedPush;
import org.dateline.ingest.publish.KafkaPushStore;
import org.dateline.ingest.publish.PushStore.Outcome;
import org.dateline.ingest.publish.Receipt;
import org.dateline.ingest.runtime.IngestConfig;
import org.dateline.ingest.runtime.IngestService;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.Source;
import org.dateline.ingest.source.SourceItem;
import org.dateline.schema.ContractSetUp;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;
import org.dateline.standalone.PlainHttp;
import org.dateline.standalone.embedded.EmbeddedBroker;
import org.dateline.standalone.embedded.Ports;
import org.dateline.standalone.embedded.RegistryFace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pushes with a real broker: what has a key is stored once, whoever is asked, whatever ends in between. */
class PushOnceIT {

    private static final String ARTICLE =
            "{\"url\":\"https://post.example/ferry\",\"headline\":\"Ferry returns\",\"text\":\"It is back.\"}";

    @TempDir
    private Path folder;

    private EmbeddedBroker broker;
    private RegistryFace registry;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), Ports.free());
        registry = new RegistryFace(folder.resolve("registry.jsonl"), Ports.free());
        try (Admin admin = Admin.create(clients())) {
            new ContractSetUp(admin, registryClient(), line -> {}).apply(Optional.of(2), Optional.empty());
        }
    }

    @AfterEach
    void stop() {
        registry.close();
        broker.close();
    }

    @Test
    void theAnswerOutlivesTheService() throws Exception {
        HttpResponse<String> first;
        try (IngestService service = service(20_000)) {
            int port = service.start();
            first = push(port, ARTICLE, "k1");
            HttpResponse<String> again = push(port, ARTICLE, "k1");
            assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        }
        try (IngestService service = service(20_000)) {
            int port = service.start();
            HttpResponse<String> again = push(port, ARTICLE, "k1");
            assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
            assertThat(push(port, ARTICLE.replace("back", "away"), "k1").statusCode())
                    .isEqualTo(422);
            assertThat(raw()).hasSize(1);
            assertThat(push(port, ARTICLE, "k2").statusCode()).isEqualTo(202);
            assertThat(push(port, "[" + ARTICLE + "," + ARTICLE + "]", null).statusCode())
                    .isEqualTo(202);
            assertThat(raw()).hasSize(4);
        }
        assertThat(raw())
                .extracting(ConsumerRecord::key)
                .containsOnly(new ObjectMapper()
                        .readTree(first.body())
                        .path("articleId")
                        .asText());
    }

    @Test
    void withoutABrokerNothingIsAccepted() throws Exception {
        try (IngestService service = service(2_000)) {
            int port = service.start();
            assertThat(push(port, ARTICLE, "k1").statusCode()).isEqualTo(202);
            broker.close();
            for (String key : new String[] {"k2", null}) {
                long start = System.nanoTime();
                HttpResponse<String> refused = push(port, ARTICLE, key);
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
            }
            assertThat(push(port, ARTICLE, "k1").headers().firstValue("Idempotent-Replayed"))
                    .as("what is known needs no broker")
                    .hasValue("true");
        }
    }

    @Test
    void twoInstancesAskedAtOnceStoreOnce() throws Exception {
        int keys = 40;
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
        try (KafkaPushStore one = store("one", Clock.systemUTC());
                KafkaPushStore two = store("two", Clock.systemUTC())) {
            for (int i = 0; i < keys; i++) {
                List<RawItem> items = List.of(item("a" + i, "words"));
                outcomes.add(one.storeOnce(items, "k" + i, answer("k" + i)));
                outcomes.add(two.storeOnce(items, "k" + i, answer("k" + i)));
            }
            int stored = 0;
            for (CompletableFuture<Outcome> outcome : outcomes) {
                stored += outcome.get(60, TimeUnit.SECONDS) instanceof Outcome.Stored ? 1 : 0;
            }
            assertThat(stored).isEqualTo(keys);
            for (int i = 0; i < keys; i++) {
                for (KafkaPushStore store : List.of(one, two)) {
                    Outcome later = store.storeOnce(List.of(item("a" + i, "words")), "k" + i, answer("k" + i))
                            .get(60, TimeUnit.SECONDS);
                    assertThat(later).isInstanceOf(Outcome.Known.class);
                }
            }
        }
        assertThat(raw()).hasSize(keys);
    }

    @Test
    void aClaimantThatIsGoneIsWaitedForAMinute() throws Exception {
        String key = "k";
        // What a claimant leaves that is killed between its claim and its transaction.
        try (KafkaPushStore gone = store("gone", Clock.systemUTC())) {
            CompletableFuture<Outcome> never = gone.storeOnce(
                    List.of(item("a1", "words")),
                    key,
                    receipts -> new AcceptedPush(key, "r", Instant.now(), 102, "gone"));
            never.get(60, TimeUnit.SECONDS);
        }
        int before = raw().size();
        try (KafkaPushStore soon = store("soon", Clock.systemUTC())) {
            Outcome outcome = soon.storeOnce(List.of(item("a1", "words")), key, answer(key))
                    .get(60, TimeUnit.SECONDS);
            assertThat(outcome).isInstanceOf(Outcome.UnderWay.class);
            assertThat(((Outcome.UnderWay) outcome).retryAfter()).isPositive().isLessThan(Duration.ofSeconds(61));
        }
        assertThat(raw()).hasSize(before);
        try (KafkaPushStore late = store("late", Clock.offset(Clock.systemUTC(), Duration.ofSeconds(61)))) {
            assertThat(late.storeOnce(List.of(item("a1", "words")), key, answer(key))
                            .get(60, TimeUnit.SECONDS))
                    .isInstanceOf(Outcome.Stored.class);
        }
        assertThat(raw()).hasSize(before + 1);
    }

    @Test
    void oneOfABatchThatDoesNotFitStopsAll() throws Exception {
        List<RawItem> items = IntStream.range(0, 50)
                .mapToObj(i -> item("a" + i, i == 29 ? "x".repeat(9 * 1024 * 1024) : "words"))
                .toList();
        try (KafkaPushStore store = store("one", Clock.systemUTC())) {
            assertThatThrownBy(() -> store.store(items).get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(RecordTooLargeException.class);
            assertThatThrownBy(() -> store.storeOnce(items, "k", answer("k")).get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(RecordTooLargeException.class);
            assertThat(raw()).isEmpty();
            List<Receipt> receipts = store.store(items.subList(0, 29)).get(60, TimeUnit.SECONDS);
            assertThat(receipts).hasSize(29).allMatch(Receipt::isPlaced);
        }
        assertThat(raw()).hasSize(29);
    }

    private KafkaPushStore store(String instance, Clock clock) {
        Map<String, String> properties = Map.of("bootstrap.servers", broker.bootstrapServers());
        return new KafkaPushStore(properties, registryClient(), "test", instance, new SecureRandom(), clock);
    }

    private static Function<List<Receipt>, AcceptedPush> answer(String key) {
        return receipts -> new AcceptedPush(
                key,
                "r",
                Instant.now(),
                202,
                receipts.get(0).articleId() + receipts.get(0).traceparent());
    }

    private static RawItem item(String articleId, String words) {
        SourceItem item = new SourceItem(
                PubStatus.USABLE,
                null,
                "https://post.example/" + articleId,
                null,
                null,
                ContentFormat.PLAIN,
                "text/plain",
                "UTF-8",
                null,
                words.getBytes(StandardCharsets.UTF_8),
                new DeclaredBuilder().headline("Ferry returns").build());
        Source source = new Source("push", null, null, Source.Kind.PUSH);
        return new RawItem(articleId, List.of(), source, item, null, Instant.now(), Lane.LIVE, null, null);
    }

    private IngestService service(int ackMillis) throws IOException {
        return new IngestService(
                IngestConfig.of(Map.of(
                        IngestConfig.BOOTSTRAP_SERVERS,
                        broker.bootstrapServers(),
                        IngestConfig.REGISTRY_URL,
                        registry.url(),
                        IngestConfig.HTTP_HOST,
                        "127.0.0.1",
                        IngestConfig.HTTP_PORT,
                        Integer.toString(Ports.free()),
                        "push.ack.timeout.ms",
                        Integer.toString(ackMillis))),
                Clock.systemUTC());
    }

    private static HttpResponse<String> push(int port, String body, String key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/articles"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return PlainHttp.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What consumers see on the topic of raw articles. */
    private List<ConsumerRecord<String, byte[]>> raw() {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
        List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(NewsTopics.ARTICLE_RAW.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            }
        }
        return read;
    }

    private SchemaRegistryClient registryClient() {
        return NewsSerdes.registryClient(registry.url(), Map.of());
    }

    private Map<String, Object> clients() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
