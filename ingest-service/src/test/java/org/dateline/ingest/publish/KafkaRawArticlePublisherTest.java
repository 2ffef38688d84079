package org.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.ingest.source.CharsetProvenance;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.Fetch;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.RejectedItem;
import org.dateline.ingest.source.Source;
import org.dateline.ingest.source.SourceItem;
import org.dateline.news.RawArticle;
import org.dateline.news.RejectedArticle;
import org.dateline.schema.ContractSchemas;
import org.dateline.schema.NewsTopics;
import org.dateline.schema.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaRawArticlePublisherTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:15:30.123Z");
    private static final Source SOURCE =
            new Source("post.example", "Post", "https://post.example/rss", Source.Kind.FEED);

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final SchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:9"));
    private final KafkaRawArticlePublisher publisher =
            new KafkaRawArticlePublisher(producer, admin, registry, "1.2.3", new Random(7));

    @BeforeEach
    void register() throws Exception {
        registry.register(NewsTopics.ARTICLE_RAW.subject(), ContractSchemas.of(RawArticle.class));
        registry.register(NewsTopics.ARTICLE_REJECTED.subject(), ContractSchemas.of(RejectedArticle.class));
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void articleArrivesWhole() throws Exception {
        CompletableFuture<Receipt> stored = publisher.publish(item(null));
        assertThat(stored).isNotDone();
        producer.completeNext();

        ProducerRecord<String, byte[]> sent = producer.history().get(0);
        GenericRecord article = decode(sent, RawArticle.class);
        assertThat(stored.get().articleId()).isEqualTo("a1");
        assertThat(sent.key()).isEqualTo("a1");
        assertThat(sent.timestamp()).isEqualTo(NOW.toEpochMilli());
        assertThat(article.get("pubStatus")).hasToString("USABLE");
        assertThat(article.get("format")).hasToString("html-fragment");
        assertThat(article.get("charset")).hasToString("UTF-8");
        assertThat(article.get("charsetProvenance")).hasToString("xml");
        assertThat(StandardCharsets.UTF_8
                        .decode((ByteBuffer) article.get("content"))
                        .toString())
                .isEqualTo("<p>Hi</p>");
        assertThat(article.get("contentDigest").toString()).hasSize(64);
        assertThat(article.get("ingestedAt")).isEqualTo(NOW.toEpochMilli());
        assertThat(((GenericRecord) article.get("declared")).get("headline")).hasToString("Ferry");
        assertThat(((GenericRecord) article.get("declared")).get("urgency")).isEqualTo(3);
        assertThat(((GenericRecord) article.get("fetch")).get("etag")).hasToString("\"e\"");
        assertThat((List<?>) article.get("seenIn")).hasSize(1);
        assertThat(article.get("aliases")).hasToString("[id:urn:x]");
        assertThat(article.get("producers"))
                .hasToString("[{\"component\": \"ingest-service\", \"version\": \"1.2.3\"}]");
        String traceparent = article.get("traceparent").toString();
        assertThat(traceparent).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(RecordHeaders.value(sent.headers(), "traceparent")).isEqualTo(traceparent);
        assertThat(RecordHeaders.value(sent.headers(), "ce_subject")).isEqualTo("a1");
        assertThat(RecordHeaders.value(sent.headers(), "ce_id")).startsWith("a1-");
    }

    @Test
    void traceGoesOn() {
        CompletableFuture<Receipt> stored =
                publisher.publish(item("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00"));

        assertThat(stored).isNotDone();
        String traceparent = RecordHeaders.value(producer.history().get(0).headers(), "traceparent");
        assertThat(traceparent)
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .endsWith("-00")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void refusalKeepsTheStart() throws Exception {
        byte[] bytes = new byte[100_000];
        CompletableFuture<Receipt> stored = publisher.publishRejected(
                new RejectedItem("a2", RejectReason.MALFORMED, "no end", SOURCE, null, null, bytes, NOW, null));

        assertThat(stored).isNotDone();
        ProducerRecord<String, byte[]> sent = producer.history().get(0);
        GenericRecord refused = decode(sent, RejectedArticle.class);
        assertThat(refused.get("reason")).hasToString("malformed");
        assertThat(refused.get("stage")).hasToString("ingest");
        assertThat(((ByteBuffer) refused.get("sample")).remaining()).isEqualTo(64 * 1024);
    }

    @Test
    void failureIsTold() {
        CompletableFuture<Receipt> stored = publisher.publish(item(null));
        producer.errorNext(new TimeoutException("away"));

        assertThat(stored).isCompletedExceptionally();
    }

    /** As another language would read it: by the schema, without our classes. */
    private static GenericRecord decode(ProducerRecord<String, byte[]> sent, Class<?> type) throws IOException {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(sent.value(), 5, sent.value().length - 5, null);
        return new GenericDatumReader<GenericRecord>(ContractSchemas.of(type).rawSchema()).read(null, decoder);
    }

    private static RawItem item(@Nullable String traceparent) {
        SourceItem item = new SourceItem(
                PubStatus.USABLE,
                null,
                "https://post.example/ferry",
                null,
                null,
                ContentFormat.HTML_FRAGMENT,
                "text/html",
                "UTF-8",
                CharsetProvenance.XML,
                "<p>Hi</p>".getBytes(StandardCharsets.UTF_8),
                new DeclaredBuilder().headline("Ferry").urgency(3).author("Ida").build());
        Fetch fetch = new Fetch("https://post.example/rss", "https://post.example/rss", 200, "\"e\"", null, NOW);
        return new RawItem("a1", List.of("id:urn:x"), SOURCE, item, fetch, NOW, Lane.LIVE, null, traceparent);
    }
}
