package org.dateline.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.enrich.topology.RawArticles.ferry;
import static org.dateline.enrich.topology.RawArticles.otherFerry;
import static org.dateline.schema.NewsTopics.ARTICLE_ENRICHED;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.test.TestRecord;
import org.dateline.news.RawArticle;
import org.dateline.schema.NewsTopics;
import org.dateline.schema.RecordHeaders;
import org.dateline.schema.RegistryUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bad data is set aside and the stream goes on; bad infrastructure stops it. */
class FailureTopologyTest {

    /** A step that fails while it is told to. */
    enum FailingStage {
        ENTITIES,
        MEDIA_TOPICS,
        LINKABLES;

        UnaryOperator<Stages> when(AtomicBoolean broken) {
            return stages -> new Stages(
                    stages.normalizer(),
                    stages.versionPolicy(),
                    (text, headline, language) -> {
                        check(ENTITIES, broken);
                        return stages.entities().tag(text, headline, language);
                    },
                    (article, entities) -> {
                        check(MEDIA_TOPICS, broken);
                        return stages.mediaTopics().tag(article, entities);
                    },
                    (article, version, entities, topics, at, override) -> {
                        check(LINKABLES, broken);
                        return stages.linkables().of(article, version, entities, topics, at, override);
                    },
                    stages.storyLinker(),
                    stages.versions());
        }

        private void check(FailingStage stage, AtomicBoolean broken) {
            if (this == stage && broken.get()) {
                throw new IllegalStateException("the stage " + stage + " is broken");
            }
        }
    }

    private static void assertSetAside(TestRecord<String, byte[]> letter, String key, byte[] value, String exception) {
        assertThat(letter.key()).isEqualTo(key);
        assertThat(letter.value()).isEqualTo(value);
        assertThat(RecordHeaders.value(letter.headers(), "__streams.errors.topic"))
                .isEqualTo(NewsTopics.ARTICLE_RAW.name());
        assertThat(RecordHeaders.value(letter.headers(), "__streams.errors.partition"))
                .isNotNull();
        assertThat(RecordHeaders.value(letter.headers(), "__streams.errors.offset"))
                .isNotNull();
        assertThat(RecordHeaders.value(letter.headers(), "__streams.errors.message"))
                .isNotNull();
        assertThat(RecordHeaders.value(letter.headers(), "__streams.errors.exception"))
                .contains(exception);
    }

    /** The test driver drops dead letters of records that cannot be read: their handler has a test of its own. */
    @Test
    void bytesThatAreNoRecordDoNotStopTheStream() {
        try (TopologyRun run = new TopologyRun()) {
            byte[] poison = "{\"not\":\"avro\"}".getBytes(StandardCharsets.UTF_8);
            run.deliver("a1", poison);
            run.deliver(otherFerry("a2"));
            assertThat(run.last(ARTICLE_ENRICHED).getArticleId()).isEqualTo("a2");
        }
    }

    @Test
    void aKeyThatIsNotTheArticlesIsSetAside() {
        try (TopologyRun run = new TopologyRun()) {
            byte[] value = bytes(run, ferry("a1"));
            run.deliver("a9", value);
            assertThat(run.deadLetters())
                    .singleElement()
                    .satisfies(letter -> assertSetAside(letter, "a9", value, "IllegalArgumentException"));
            assertThat(run.everything()).isEmpty();
        }
    }

    @Test
    void aTombstoneOnTheRawTopicIsSetAside() {
        try (TopologyRun run = new TopologyRun()) {
            run.deliver("a1", null);
            assertThat(run.deadLetters()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(FailingStage.class)
    void whatAStageFailsOnIsSetAsideAndCanBeDeliveredAgain(FailingStage stage) {
        AtomicBoolean broken = new AtomicBoolean(true);
        try (TopologyRun run = new TopologyRun(TopologyRun.registry(), stage.when(broken))) {
            byte[] value = bytes(run, ferry("a1"));
            run.deliver("a1", value);
            assertThat(run.deadLetters())
                    .singleElement()
                    .satisfies(letter -> assertSetAside(letter, "a1", value, "IllegalStateException"));
            assertThat(run.everything()).as("nothing of it goes out").isEmpty();

            broken.set(false);
            run.deliver("a1", value);
            assertThat(run.last(ARTICLE_ENRICHED).getVersion()).isEqualTo(1);
            assertThat(run.deadLetters()).isEmpty();
            assertThat(run.outcomes).doesNotContainKey(Outcomes.Outcome.UNCHANGED);
        }
    }

    @Test
    void aRegistryThatIsAwayStopsTheStream() {
        AtomicBoolean away = new AtomicBoolean();
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient() {
            @Override
            public ParsedSchema getSchemaById(int id)
                    throws IOException, io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException {
                if (away.get()) {
                    throw new IOException("connection refused");
                }
                return super.getSchemaById(id);
            }
        };
        TopologyRun.register(registry);
        try (TopologyRun run = new TopologyRun(registry, stages -> stages)) {
            away.set(true);
            assertThatThrownBy(() -> run.deliver(ferry("a1")))
                    .hasRootCauseInstanceOf(IOException.class)
                    .hasStackTraceContaining(RegistryUnavailableException.class.getName());
            assertThat(run.deadLetters()).isEmpty();
        }
    }

    @Test
    void aTopicWithoutItsSchemaStopsTheStream() throws Exception {
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        registry.register(NewsTopics.ARTICLE_RAW.subject(), org.dateline.schema.ContractSchemas.of(RawArticle.class));
        try (TopologyRun run = new TopologyRun(registry, stages -> stages)) {
            assertThatThrownBy(() -> run.deliver(ferry("a1")))
                    .hasStackTraceContaining(RegistryUnavailableException.class.getName());
            assertThat(run.deadLetters()).isEmpty();
        }
    }

    private static byte[] bytes(TopologyRun run, RawArticle raw) {
        return java.util.Objects.requireNonNull(
                run.serdes.serializer(NewsTopics.ARTICLE_RAW).serialize(NewsTopics.ARTICLE_RAW.name(), raw));
    }
}
