package org.dateline.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dateline.ingest.push.PushEndpoint.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";

    private final PushEndpoint endpoint = new PushEndpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void theSameRequestGetsTheSameAnswer() throws Exception {
        Reply first = endpoint.post(PushEndpoint.JSON, "application/json", KEY, "\"k 1\"");
        Reply second = endpoint.post(PushEndpoint.JSON, "application/json", KEY, "\"k 1\"");

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(endpoint.articles()).hasSize(1);
    }

    @Test
    void batchesAndKillsToo() throws Exception {
        String list = "[" + PushEndpoint.JSON + ",{\"text\":\"other\"}]";
        for (int i = 0; i < 2; i++) {
            assertThat(endpoint.post(list, "application/json", KEY, "batch")
                            .json()
                            .path("articles"))
                    .hasSize(2);
            assertThat(endpoint.send("DELETE", "/v1/articles?uri=https://post.example/x", null, null, KEY, "kill")
                            .status())
                    .isEqualTo(202);
        }
        assertThat(endpoint.articles()).hasSize(3);
    }

    @Test
    void anotherRequestIsRefused() throws Exception {
        endpoint.post(PushEndpoint.JSON, "application/json", KEY, "k1");

        List<Reply> others = List.of(
                endpoint.post("{\"text\":\"other\"}", "application/json", KEY, "k1"),
                endpoint.send("POST", "/v1/articles?source=other", PushEndpoint.JSON, "application/json", KEY, "k1"),
                endpoint.send("PUT", "/v1/articles", PushEndpoint.JSON, "application/json", KEY, "k1"),
                endpoint.post(PushEndpoint.JSON, "application/ninjs+json", KEY, "k1"));

        for (Reply other : others) {
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        }
        assertThat(endpoint.articles()).hasSize(1);
    }

    @Test
    void whatIsUnderWayIsAConflict() throws Exception {
        endpoint.store.busy = true;
        Reply reply = endpoint.post(PushEndpoint.JSON, "application/json", KEY, "k1");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("request-under-way");
        assertThat(reply.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void whatWasRefusedMayBeTriedAgain() throws Exception {
        assertThat(endpoint.post("{\"a\":1}", "application/json", KEY, "k1").status())
                .isEqualTo(422);
        endpoint.publisher.failure = new IllegalStateException("away");
        assertThat(endpoint.post(PushEndpoint.JSON, "application/json", KEY, "k1")
                        .status())
                .isEqualTo(503);
        endpoint.publisher.failure = null;
        assertThat(endpoint.post(PushEndpoint.JSON, "application/json", KEY, "k1")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void keysOfDifferentCallersAreDifferent() throws Exception {
        try (PushEndpoint guarded =
                new PushEndpoint(PushEndpoint.settings(), () -> ApiKeys.of(List.of("one", "two")), List.of())) {
            assertThat(guarded.post(PushEndpoint.JSON, "application/json", KEY, "k", "X-Api-Key", "one")
                            .status())
                    .isEqualTo(202);
            assertThat(guarded.post("{\"text\":\"t\"}", "application/json", KEY, "k", "X-Api-Key", "two")
                            .status())
                    .isEqualTo(202);
            assertThat(guarded.articles()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "8e03978e-40d5-43e8-bc93-6894a57f9324 | 8e03978e-40d5-43e8-bc93-6894a57f9324",
                "\"8e03978e-40d5\" | 8e03978e-40d5",
                "\"a\\\"b\\\\c\" | a\"b\\c",
                "\"k\";p=1 | k",
                "two words | two words"
            })
    void keys(String header, String key) throws Exception {
        assertThat(IdempotencyKey.parse(header)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "\"open", "\"a\"b", "\"a\\n\"", "\"a\\", "b\u00e4r", "tab\tin"})
    void badKeys(String header) {
        assertThatThrownBy(() -> IdempotencyKey.parse(header)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aLongKeyIsRefused() throws Exception {
        Reply reply = endpoint.post(PushEndpoint.JSON, "application/json", KEY, "k".repeat(256));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("bad-idempotency-key");
        assertThat(endpoint.post(PushEndpoint.JSON, "application/json", KEY, "k".repeat(255))
                        .status())
                .isEqualTo(202);
    }
}
