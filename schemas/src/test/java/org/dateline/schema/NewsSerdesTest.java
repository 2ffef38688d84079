package org.dateline.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.dateline.news.Evidence;
import org.dateline.news.Lane;
import org.dateline.news.ProducerVersion;
import org.dateline.news.PubStatus;
import org.dateline.news.RawArticle;
import org.dateline.news.Sighting;
import org.dateline.news.Source;
import org.dateline.news.StoryChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the wire is a promise to consumers in other languages: to the byte. */
class NewsSerdesTest {

    private static final String TOPIC = NewsTopics.STORY_CHANGED.name();
    private static final Instant TIME = Instant.parse("2026-09-01T06:40:00.123Z");

    private final FakeRegistry registry = new FakeRegistry();
    private final NewsSerdes serdes = new NewsSerdes(registry);

    /** A registry that counts what it is asked and fails on demand. */
    private static final class FakeRegistry extends MockSchemaRegistryClient {
        private int asked;
        private @Nullable Exception failure;

        @Override
        public int getId(String subject, ParsedSchema schema) throws IOException, RestClientException {
            answer();
            return super.getId(subject, schema);
        }

        @Override
        public ParsedSchema getSchemaById(int id) throws IOException, RestClientException {
            answer();
            return super.getSchemaById(id);
        }

        private void answer() throws IOException, RestClientException {
            asked++;
            if (failure instanceof IOException away) {
                throw away;
            }
            if (failure instanceof RestClientException refusal) {
                throw refusal;
            }
        }
    }

    @BeforeEach
    void register() throws IOException, RestClientException {
        registry.register(NewsTopics.STORY_CHANGED.subject(), ContractSchemas.of(StoryChange.class));
        registry.register(NewsTopics.ARTICLE_RAW.subject(), ContractSchemas.of(RawArticle.class));
        registry.asked = 0;
    }

    private static StoryChange change() {
        return change("near");
    }

    private static StoryChange change(String reason) {
        return StoryChange.newBuilder()
                .setChangeId("c1")
                .setStoryId("s1")
                .setChange("joined")
                .setArticleId("a1")
                .setOtherStoryId(null)
                .setScore(0.5f)
                .setReason(reason)
                .setEvidence(List.of(new Evidence("ferry", 0.25f)))
                .setChangedAt(TIME)
                .setProducers(List.of(new ProducerVersion("enrich-service", "1")))
                .build();
    }

    private static RawArticle raw() {
        return RawArticle.newBuilder()
                .setArticleId("a1")
                .setPubStatus(PubStatus.WITHHELD)
                .setSource(new Source("harbour", "Harbour Post", null, "feed"))
                .setFormat("plain")
                .setContent(ByteBuffer.wrap("Fähre".getBytes(StandardCharsets.UTF_8)))
                .setSeenIn(List.of(new Sighting("harbour", null, "7", TIME)))
                .setIngestedAt(TIME)
                .setLane(Lane.BACKFILL)
                .setProducers(List.of())
                .build();
    }

    private byte[] written() {
        return Objects.requireNonNull(
                serdes.serializer(NewsTopics.STORY_CHANGED).serialize(TOPIC, change()));
    }

    private @Nullable StoryChange read(byte @Nullable [] bytes) {
        return serdes.deserializer(NewsTopics.STORY_CHANGED).deserialize(TOPIC, bytes);
    }

    @Test
    void goldenBytesOfAnEvent() {
        assertThat(HexFormat.of().formatHex(written()))
                .isEqualTo(
                        "00000000010463310473310c6a6f696e656402046131000000003f02086e656172020a66657272790000803e00f6c991bb8b68021c656e726963682d73657276696365023100");
    }

    @Test
    void goldenBytesWithContentAndEnums() {
        byte[] bytes = serdes.serializer(NewsTopics.ARTICLE_RAW).serialize(NewsTopics.ARTICLE_RAW.name(), raw());
        assertThat(HexFormat.of().formatHex(Objects.requireNonNull(bytes)))
                .isEqualTo(
                        "000000000204613102000e686172626f75720218486172626f757220506f7374000866656564000a706c61696e0000000c46c3a4687265000000020e686172626f757200020237f6c991bb8b680000f6c991bb8b6802000000");
    }

    @Test
    void roundTrip() {
        assertThat(read(written())).isEqualTo(change());
        byte[] bytes = serdes.serializer(NewsTopics.ARTICLE_RAW).serialize(NewsTopics.ARTICLE_RAW.name(), raw());
        assertThat(serdes.deserializer(NewsTopics.ARTICLE_RAW).deserialize(NewsTopics.ARTICLE_RAW.name(), bytes))
                .isEqualTo(raw());
    }

    @Test
    void nullIsATombstoneBothWays() {
        assertThat(serdes.serializer(NewsTopics.STORY_CHANGED).serialize(TOPIC, null))
                .isNull();
        assertThat(read(null)).isNull();
        assertThat(registry.asked).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "00000000", "01000000010463", "7b226964223a2231227d"})
    void bytesThatAreNotTheWireFormatAreBadData(String hex) {
        assertThatThrownBy(() -> read(HexFormat.of().parseHex(hex)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(TOPIC);
    }

    @Test
    void cutOrPaddedRecordsAreBadData() {
        byte[] good = written();
        for (int length = 5; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(SerializationException.class);
        }
        assertThatThrownBy(() -> read(Arrays.copyOf(good, good.length + 1)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("after its record");
    }

    /** A length that no such record can have must not cost the process its memory. */
    @ParameterizedTest
    @ValueSource(strings = {"feffffff0f", "feffffffffffffffff01", "01", "ffffffff0f"})
    void absurdLengthsAreBadData(String length) {
        byte[] bytes = HexFormat.of().parseHex("0000000001" + length + "61");
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(SerializationException.class);
    }

    @Test
    void absurdListLengthsAreBadData() {
        byte[] good = written();
        String hex = HexFormat.of().formatHex(good);
        String list = hex.replace("020a6665727279", "fcffffff0f0a6665727279");
        assertThat(list).isNotEqualTo(hex);
        assertThatThrownBy(() -> read(HexFormat.of().parseHex(list))).isInstanceOf(SerializationException.class);
    }

    @Test
    void anIdThatTheRegistryDoesNotKnowIsBadData() {
        byte[] bytes = written();
        bytes[4] = 77;
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("77");
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "429", "500", "503"})
    void aRegistryThatRefusesForNowIsNoFaultOfTheData(int status) {
        byte[] bytes = written();
        registry.failure = new RestClientException("no", status, status * 100);
        NewsSerdes fresh = new NewsSerdes(registry);
        assertThatThrownBy(() -> fresh.deserializer(NewsTopics.STORY_CHANGED).deserialize(TOPIC, bytes))
                .isInstanceOf(RegistryUnavailableException.class)
                .isInstanceOf(RetriableException.class);
        assertThatThrownBy(() -> fresh.serializer(NewsTopics.STORY_CHANGED).serialize(TOPIC, change()))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void aRegistryThatIsAwayIsNoFaultOfTheData() {
        byte[] bytes = written();
        registry.failure = new IOException("connection refused");
        NewsSerdes fresh = new NewsSerdes(registry);
        assertThatThrownBy(() -> fresh.deserializer(NewsTopics.STORY_CHANGED).deserialize(TOPIC, bytes))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThatThrownBy(() -> fresh.serializer(NewsTopics.STORY_CHANGED).serialize(TOPIC, change()))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void aSchemaThatIsNotSetUpYetIsNoFaultOfTheData() {
        assertThatThrownBy(() -> new NewsSerdes(new MockSchemaRegistryClient())
                        .serializer(NewsTopics.STORY_CHANGED)
                        .serialize(TOPIC, change()))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("set-up");
    }

    @Test
    void theRegistryIsAskedOnce() {
        var serde = serdes.serde(NewsTopics.STORY_CHANGED);
        for (int i = 0; i < 5; i++) {
            byte[] bytes = serde.serializer().serialize(TOPIC, change());
            serde.deserializer().deserialize(TOPIC, bytes);
        }
        assertThat(registry.asked).isEqualTo(2);
    }

    @Test
    void aFailureIsNotRemembered() {
        byte[] bytes = written();
        var deserializer = new NewsSerdes(registry).deserializer(NewsTopics.STORY_CHANGED);
        registry.failure = new IOException("connection refused");
        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, bytes))
                .isInstanceOf(RegistryUnavailableException.class);
        registry.failure = null;
        assertThat(deserializer.deserialize(TOPIC, bytes)).isEqualTo(change());
    }

    @Test
    void aRecordTooLargeForItsTopicIsToldBeforeTheProducerSeesIt() {
        StoryChange large = change("x".repeat(1024 * 1024));
        assertThatThrownBy(() -> serdes.serializer(NewsTopics.STORY_CHANGED).serialize(TOPIC, large))
                .isInstanceOf(RecordTooLargeException.class)
                .hasMessageContaining(TOPIC);
    }

    @Test
    void aFieldThatCameLaterReadsAsItsDefault() throws IOException, RestClientException {
        Schema current = ContractSchemas.of(RawArticle.class).rawSchema();
        Schema older = Schema.createRecord(
                current.getName(),
                current.getDoc(),
                current.getNamespace(),
                false,
                current.getFields().stream()
                        .filter(field -> !field.hasDefaultValue())
                        .map(field -> new Schema.Field(field, field.schema()))
                        .toList());
        GenericRecord record = new GenericData.Record(older);
        record.put("articleId", "a1");
        GenericRecord source = new GenericData.Record(older.getField("source").schema());
        source.put("sourceId", "harbour");
        source.put("kind", "feed");
        record.put("source", source);
        record.put("format", "plain");
        record.put("ingestedAt", TIME.toEpochMilli());
        RawArticle read = serdes.deserializer(NewsTopics.ARTICLE_RAW)
                .deserialize(NewsTopics.ARTICLE_RAW.name(), wire("older-value", older, record));
        assertThat(Objects.requireNonNull(read).getLane()).isEqualTo(Lane.LIVE);
        assertThat(read.getPubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(read.getSeenIn()).isEmpty();
        assertThat(read.getTraceparent()).isNull();
    }

    @Test
    void aSymbolThatCameLaterReadsAsUnknown() throws IOException, RestClientException {
        String later = ContractSchemas.of(RawArticle.class).canonicalString().replace("\"BACKFILL\"", "\"EXPRESS\"");
        Schema schema = new AvroSchema(later).rawSchema();
        GenericRecord record = new GenericData.Record(schema);
        schema.getFields().stream()
                .filter(Schema.Field::hasDefaultValue)
                .forEach(field -> record.put(field.pos(), GenericData.get().getDefaultValue(field)));
        record.put("articleId", "a1");
        GenericRecord source = new GenericData.Record(schema.getField("source").schema());
        source.put("sourceId", "harbour");
        source.put("kind", "feed");
        record.put("source", source);
        record.put("format", "plain");
        record.put("ingestedAt", TIME.toEpochMilli());
        record.put("lane", new GenericData.EnumSymbol(schema.getField("lane").schema(), "EXPRESS"));
        RawArticle read = serdes.deserializer(NewsTopics.ARTICLE_RAW)
                .deserialize(NewsTopics.ARTICLE_RAW.name(), wire("later-value", schema, record));
        assertThat(Objects.requireNonNull(read).getLane()).isEqualTo(Lane.UNKNOWN);
    }

    @Test
    void anotherRecordsBytesAreBadData() throws IOException, RestClientException {
        Schema other = SchemaBuilder.record("Weather")
                .namespace("org.example")
                .fields()
                .requiredString("sky")
                .endRecord();
        GenericRecord record = new GenericData.Record(other);
        record.put("sky", "grey");
        byte[] bytes = wire("weather-value", other, record);
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(SerializationException.class);
    }

    private byte[] wire(String subject, Schema schema, GenericRecord record) throws IOException, RestClientException {
        int id = registry.register(subject, new AvroSchema(schema));
        var out = new java.io.ByteArrayOutputStream();
        out.write(0);
        out.write(ByteBuffer.allocate(4).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
