package org.dateline.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.dateline.schema.NewsTopics;
import org.dateline.schema.RegistryUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each handler does with bad data and with bad infrastructure. */
class DeadLetterHandlersTest {

    private static final byte[] KEY = "a1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] VALUE = "poison".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, ?> CONFIG =
            Map.of(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, NewsTopics.ARTICLE_DEAD_LETTERED.name());

    private final ErrorHandlerContext context = new DefaultErrorHandlerContext(
            null,
            NewsTopics.ARTICLE_RAW.name(),
            1,
            7,
            new RecordHeaders(),
            "normalize",
            new TaskId(0, 1),
            0L,
            KEY,
            VALUE);

    static Stream<Arguments> failures() {
        RegistryUnavailableException away = new RegistryUnavailableException("away", new IOException());
        return Stream.of(
                Arguments.of(new SerializationException("bad"), false),
                Arguments.of(new IllegalStateException("broken"), false),
                Arguments.of(new NullPointerException(), false),
                Arguments.of(new RuntimeException(new SerializationException()), false),
                Arguments.of(away, true),
                Arguments.of(new RuntimeException("wrapped", away), true),
                Arguments.of(new TimeoutException("broker"), true),
                Arguments.of(new AuthenticationException("no"), true),
                Arguments.of(new TopicAuthorizationException("no"), true),
                Arguments.of(new ProcessorStateException("disk"), true),
                Arguments.of(new RuntimeException(new OutOfMemoryError()), true));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void infrastructureIsToldFromData(Exception failure, boolean infrastructure) {
        assertThat(InfrastructureFailure.is(failure)).isEqualTo(infrastructure);
    }

    @Test
    void aCircleOfCausesEnds() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        assertThat(InfrastructureFailure.is(first)).isFalse();
        assertThat(InfrastructureFailure.is(null)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void unreadable(Exception failure, boolean infrastructure) {
        DeadLetterUnreadable handler = new DeadLetterUnreadable();
        handler.configure(CONFIG);
        var record = new ConsumerRecord<>(NewsTopics.ARTICLE_RAW.name(), 1, 7, KEY, VALUE);
        DeserializationExceptionHandler.Response response = handler.handleError(context, record, failure);
        assertThat(response.result())
                .isEqualTo(
                        infrastructure
                                ? DeserializationExceptionHandler.Result.FAIL
                                : DeserializationExceptionHandler.Result.RESUME);
        assertThat(response.deadLetterQueueRecords())
                .hasSize(infrastructure ? 0 : 1)
                .allSatisfy(this::isTheRecord);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void unwritable(Exception failure, boolean infrastructure) {
        DeadLetterUnwritable handler = new DeadLetterUnwritable();
        handler.configure(CONFIG);
        ProductionExceptionHandler.Response response = handler.handleSerializationError(
                context,
                new ProducerRecord<>(NewsTopics.ARTICLE_ENRICHED.name(), "a1", "value"),
                failure,
                ProductionExceptionHandler.SerializationExceptionOrigin.VALUE);
        assertThat(response.result())
                .isEqualTo(
                        infrastructure
                                ? ProductionExceptionHandler.Result.FAIL
                                : ProductionExceptionHandler.Result.RESUME);
        assertThat(response.deadLetterQueueRecords())
                .hasSize(infrastructure ? 0 : 1)
                .allSatisfy(this::isTheRecord);
    }

    @Test
    void onlyWhatIsTooLargeIsSetAsideWhenTheBrokerRefusesIt() {
        DeadLetterUnwritable handler = new DeadLetterUnwritable();
        handler.configure(CONFIG);
        var record = new ProducerRecord<>(NewsTopics.ARTICLE_ENRICHED.name(), KEY, VALUE);
        assertThat(handler.handleError(context, record, new RecordTooLargeException("8 MiB"))
                        .deadLetterQueueRecords())
                .singleElement()
                .satisfies(this::isTheRecord);
        assertThat(handler.handleError(context, record, new TimeoutException("broker"))
                        .result())
                .isEqualTo(ProductionExceptionHandler.Result.FAIL);
    }

    private void isTheRecord(ProducerRecord<byte[], byte[]> letter) {
        assertThat(letter.topic()).isEqualTo(NewsTopics.ARTICLE_DEAD_LETTERED.name());
        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(letter.value()).isEqualTo(VALUE);
        assertThat(letter.headers().lastHeader("__streams.errors.offset")).isNotNull();
    }
}
