package org.dateline.standalone.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.dateline.schema.ContractSchemas;
import org.dateline.schema.NewsTopic;
import org.dateline.schema.NewsTopics;
import org.dateline.standalone.container.PushClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both services against the broker and the registry of the compose stack. Each test has articles of its own. */
final class ContainerStackIT {

    /** Topics of one partition, whatever is asked for. */
    private static final Set<String> SINGLE = Set.of(
            NewsTopics.GAZETTEER_ENTRY.name(), NewsTopics.PUSH_ACCEPTED.name(), NewsTopics.BACKFILL_STATE.name());

    private static final String ENRICHED = NewsTopics.ARTICLE_ENRICHED.name();

    private static ContainerStack stack;

    @BeforeAll
    static void start(@TempDir Path state) throws Exception {
        ContainerEngine.require("ContainerStackIT", ContainerEngine.KAFKA, ContainerEngine.APICURIO);
        stack = new ContainerStack();
        stack.start(state, Duration.ofSeconds(1));
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void aSecondSetUpChangesNothing() throws Exception {
        assertThat(stack.firstSetUp())
                .filteredOn(line -> line.endsWith("created, 3 partitions"))
                .hasSize(14);
        assertThat(stack.secondSetUp())
                .as("the same schemas under the same ids, and nothing else")
                .containsExactlyElementsOf(stack.firstSetUp().stream()
                        .filter(line -> line.startsWith("subject "))
                        .toList());
        try (Admin admin = stack.admin()) {
            List<String> names = NewsTopics.all().stream().map(NewsTopic::name).toList();
            assertThat(admin.describeTopics(names).allTopicNames().get().values())
                    .allSatisfy(topic -> assertThat(topic.partitions())
                            .as(topic.name())
                            .hasSize(SINGLE.contains(topic.name()) ? 1 : ContainerStack.PARTITIONS));
        }
    }

    @Test
    void theRegistryFindsEverySchemaAndGivesItBackUnchanged() throws Exception {
        for (NewsTopic<?> topic : NewsTopics.all()) {
            if (topic.valueType() == null) {
                continue;
            }
            AvroSchema schema = ContractSchemas.of(topic.valueType());
            int id = stack.registry().getId(topic.subject(), schema);
            assertThat(stack.firstSetUp())
                    .anyMatch(line -> line.startsWith("subject " + topic.subject() + ": schema " + id + ","));
            assertThat(stack.registry().getSchemaById(id).rawSchema()).isEqualTo(schema.rawSchema());
        }
    }

    @Test
    void theRegistryRefusesAnIncompatibleSchema() throws Exception {
        SchemaRegistryClient registry = stack.registry();
        String subject = NewsTopics.ARTICLE_ENRICHED.subject();
        Schema breaking = new Schema.Parser().parse("""
                {"type": "record", "name": "EnrichedArticle", "namespace": "org.dateline.news",
                 "fields": [{"name": "articleId", "type": "string"}, {"name": "price", "type": "int"}]}""");
        assertThatThrownBy(() -> registry.register(subject, new AvroSchema(breaking)))
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        refusal -> assertThat(refusal.getStatus()).isEqualTo(409));
        assertThat(registry.getAllVersions(subject)).hasSize(1);
        assertThat(registry.getCompatibility(subject)).isEqualTo("FULL_TRANSITIVE");
    }

    @Test
    void anArticleIsEnrichedOnceAVersion() throws Exception {
        byte[] page = DemoDocument.CUP_FINAL.bytes();
        try (OutsideConsumer enriched = stack.consumer(ENRICHED)) {
            Answer first = push(DemoDocument.CUP_FINAL, page);
            ConsumerRecord<String, byte[]> record = enriched.await(first.articleId(), any -> true);
            assertThat(OutsideConsumer.headers(record))
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", "/dateline/enrich-service")
                    .containsEntry("ce_type", "org.dateline." + ENRICHED)
                    .containsEntry("ce_subject", first.articleId())
                    .containsEntry("content-type", "application/avro")
                    .containsEntry("traceparent", first.traceparent())
                    .containsKeys("ce_id", "ce_time");
            GenericRecord article =
                    (GenericRecord) enriched.decode(record.value()).get("article");
            assertThat(article.get("headline").toString())
                    .isEqualTo("Late lob wins Friendship Cup for Barcelona's youngsters");
            assertThat(article.get("language").toString()).startsWith("en");
            assertThat(article.get("text").toString())
                    .contains("Nissan Stadium")
                    .doesNotContain("cookies");

            double unchanged = stack.outcomes("unchanged");
            assertThat(push(DemoDocument.CUP_FINAL, page).articleId()).isEqualTo(first.articleId());
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> stack.outcomes("unchanged") > unchanged);

            byte[] corrected = new String(page, StandardCharsets.UTF_8)
                    .replace("61,204 people", "61,402 people")
                    .getBytes(StandardCharsets.UTF_8);
            push(DemoDocument.CUP_FINAL, corrected);
            ConsumerRecord<String, byte[]> second = enriched.await(
                    first.articleId(),
                    one -> enriched.decode(one.value()).get("version").equals(2));
            assertThat(((GenericRecord) enriched.decode(second.value()).get("article"))
                            .get("changes")
                            .toString())
                    .contains("text");
            assertThat(enriched.seen(first.articleId()))
                    .extracting(one -> enriched.decode(one.value()).get("version"))
                    .as("the re-delivery between them left no trace")
                    .containsExactly(1, 2);
        }
    }

    @Test
    void aKillReachesTheTopicsFirstAsAnEventThenAsATombstone() throws Exception {
        try (OutsideConsumer enriched = stack.consumer(ENRICHED);
                OutsideConsumer normalized = stack.consumer(NewsTopics.ARTICLE_NORMALIZED.name())) {
            Answer published = push(DemoDocument.CLEARED, DemoDocument.CLEARED.bytes());
            String id = published.articleId();
            enriched.await(id, any -> true);
            assertThat(push(DemoDocument.CLEARED_KILL, DemoDocument.CLEARED_KILL.bytes())
                            .articleId())
                    .isEqualTo(id);
            for (OutsideConsumer topic : List.of(enriched, normalized)) {
                ConsumerRecord<String, byte[]> kill = topic.await(
                        id,
                        one -> one.value() != null
                                && topic.decode(one.value())
                                        .get("pubStatus")
                                        .toString()
                                        .equals("CANCELED"));
                ConsumerRecord<String, byte[]> tombstone = topic.await(id, one -> one.value() == null);
                assertThat(tombstone.partition()).isEqualTo(kill.partition());
                assertThat(tombstone.offset()).isGreaterThan(kill.offset());
            }
        }
    }

    @Test
    void aRefusedPageIsARejection() throws Exception {
        try (OutsideConsumer rejected = stack.consumer(NewsTopics.ARTICLE_REJECTED.name())) {
            Answer pushed = push(DemoDocument.NOT_FOUND_PAGE, DemoDocument.NOT_FOUND_PAGE.bytes());
            ConsumerRecord<String, byte[]> record = rejected.await(pushed.articleId(), any -> true);
            assertThat(rejected.decode(record.value()).get("reason").toString()).isNotEmpty();
        }
    }

    @Test
    void aPoisonRecordIsDeadLetteredAndTheStreamGoesOn() throws Exception {
        byte[] poison = "neither Avro nor an article".getBytes(StandardCharsets.UTF_8);
        Properties settings = new Properties();
        settings.put("bootstrap.servers", stack.bootstrapServers());
        try (KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
                OutsideConsumer dead = stack.consumer(NewsTopics.ARTICLE_DEAD_LETTERED.name());
                OutsideConsumer enriched = stack.consumer(ENRICHED)) {
            String raw = NewsTopics.ARTICLE_RAW.name();
            // One in every partition: whatever comes after has to pass a poison record.
            for (int partition = 0; partition < ContainerStack.PARTITIONS; partition++) {
                String key = "poison-" + partition;
                long offset = producer.send(new ProducerRecord<>(raw, partition, key, poison))
                        .get()
                        .offset();
                ConsumerRecord<String, byte[]> letter = dead.await(key, any -> true);
                assertThat(letter.value()).isEqualTo(poison);
                assertThat(OutsideConsumer.headers(letter))
                        .containsAllEntriesOf(Map.of(
                                "__streams.errors.topic", raw,
                                "__streams.errors.partition", Integer.toString(partition),
                                "__streams.errors.offset", Long.toString(offset)))
                        .containsKeys(
                                "__streams.errors.exception",
                                "__streams.errors.message",
                                "__streams.errors.stacktrace");
            }
            Answer pushed = push(DemoDocument.SCHOOL_BREAKFAST, DemoDocument.SCHOOL_BREAKFAST.bytes());
            assertThat(enriched.await(pushed.articleId(), any -> true).value()).isNotEmpty();
        }
    }

    private static Answer push(DemoDocument document, byte[] body) throws Exception {
        Answer answer = stack.publisher().push(document.mediaType(), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer;
    }
}
