package org.dateline.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.ingest.intake.IngestListener;
import org.dateline.ingest.intake.IngestReport;
import org.dateline.schema.ContractSchemas;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopic;
import org.dateline.schema.NewsTopics;
import org.dateline.standalone.DatelineMain;
import org.dateline.standalone.embedded.EmbeddedStack;
import org.dateline.standalone.embedded.Ports;
import org.dateline.standalone.report.RunResult;
import org.dateline.standalone.report.RunResult.ArticleRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled fortnight through a real broker, twice on one folder. */
class EmbeddedRunIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void theFortnightComesOutAndComesAgain() throws Exception {
        Path corpus = unpack();
        RunResult first;
        Map<String, Integer> ids;
        try (EmbeddedRun run = start()) {
            RunResult before = run.read();
            IngestReport report = run.ingest(List.of(corpus.toString()));
            sendPoison(run);
            assertThat(run.awaitDrained(remaining -> {})).isTrue();
            await().atMost(LIMIT).until(() -> !run.read().tombstones().isEmpty());
            first = run.read();
            Balance balance = Balance.since(before, first, run.outcomes("unchanged"));
            assertThat(balance.holds()).as(balance.toString()).isTrue();
            assertThat(balance.raw()).isEqualTo(report.published() + 1L);
            assertThat(balance.unchanged()).isPositive();
            ids = schemaIds(run);
        }
        assertThat(first.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("poison");
            assertThat(letter.exception()).contains("SerializationException");
        });
        assertThat(version(first, "All 241 safe after ferry strikes breakwater at Port Solace"))
                .isEqualTo(2);
        assertThat(version(first, "Ferry with 241 aboard hits harbour wall in Valmera, all safe"))
                .isEqualTo(2);
        List<ArticleRow> killed = first.articles().values().stream()
                .filter(article -> article.status().equals("CANCELED"))
                .toList();
        assertThat(killed).hasSize(1);
        assertThat(first.tombstones()).containsExactly(killed.get(0).articleId());
        assertThat(killed.get(0).storyId()).isNull();
        assertThat(first.rejected()).anySatisfy(row -> assertThat(row.reason()).isEqualTo("not-an-article"));
        assertThat(first.stories())
                .anySatisfy(story -> assertThat(story.articleIds()).hasSizeGreaterThan(2));

        try (EmbeddedRun run = start()) {
            assertThat(schemaIds(run)).isEqualTo(ids);
            RunResult before = run.read();
            IngestReport report = run.ingest(List.of(corpus.toString()));
            assertThat(run.awaitDrained(remaining -> {})).isTrue();
            RunResult second = run.read();
            Balance balance = Balance.since(before, second, run.outcomes("unchanged"));
            assertThat(balance.holds()).as(balance.toString()).isTrue();
            assertThat(balance.raw()).isEqualTo(report.published());
            assertThat(balance.deadLettered()).isZero();
            // Both readings of an article that changed are delivered again: a publisher may go back to an earlier
            // wording.
            assertThat(balance.versions()).as(balance.toString()).isLessThan(balance.raw() / 5);
            for (ArticleRow article : first.articles().values()) {
                ArticleRow now = Objects.requireNonNull(second.articles().get(article.articleId()));
                assertThat(now.headline()).isEqualTo(article.headline());
                assertThat(now.status()).isEqualTo(article.status());
                if (article.version() == 1) {
                    assertThat(now.version()).as(article.headline()).isEqualTo(1);
                }
            }
        }
    }

    private EmbeddedRun start() throws Exception {
        EmbeddedStack.Settings settings = new EmbeddedStack.Settings(
                folder.resolve("data"), Ports.free(), Ports.free(), 2, 2, Duration.ofSeconds(1));
        return EmbeddedRun.start(settings, "test", false, IngestListener.SILENT, line -> {});
    }

    private static Map<String, Integer> schemaIds(EmbeddedRun run) throws Exception {
        SchemaRegistryClient registry = NewsSerdes.registryClient(run.stack().registryUrl(), Map.of());
        Map<String, Integer> ids = new TreeMap<>();
        for (NewsTopic<?> topic : NewsTopics.all()) {
            if (topic.valueType() != null) {
                ids.put(topic.subject(), registry.getId(topic.subject(), ContractSchemas.of(topic.valueType())));
            }
        }
        return ids;
    }

    private static int version(RunResult result, String headline) {
        return result.articles().values().stream()
                .filter(article -> article.headline().equals(headline))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no article '" + headline + "'"))
                .version();
    }

    private static void sendPoison(EmbeddedRun run) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", run.stack().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(NewsTopics.ARTICLE_RAW.name(), "poison", "{}"))
                    .get();
        }
    }

    private Path unpack() throws Exception {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        JsonNode manifest;
        try (InputStream in = resource("manifest.json")) {
            manifest = new ObjectMapper().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (JsonNode file : manifest.path("files")) {
            String name = file.path("file").asText();
            try (InputStream in = resource(name)) {
                Files.copy(in, corpus.resolve(name));
            }
        }
        return corpus;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DatelineMain.class.getResourceAsStream("demo/" + name), name);
    }
}
