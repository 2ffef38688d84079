package org.dateline.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.dateline.schema.NewsSerdes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Confluent's own client against the registry's face. */
class RegistryFaceTest {

    private static final AvroSchema BASE =
            new AvroSchema("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"}]}");
    private static final AvroSchema GROWN =
            new AvroSchema("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"},"
                    + "{\"name\":\"b\",\"type\":\"string\",\"default\":\"\"}]}");
    private static final AvroSchema BREAKING =
            new AvroSchema("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private RegistryFace face() throws IOException {
        return new RegistryFace(folder.resolve("registry.jsonl"), 0);
    }

    private static SchemaRegistryClient client(RegistryFace face) {
        return NewsSerdes.registryClient(face.url(), Map.of());
    }

    @Test
    void idsOutliveARestart() throws IOException, RestClientException {
        int base;
        int grown;
        int other;
        try (RegistryFace face = face()) {
            SchemaRegistryClient client = client(face);
            base = client.register("r-value", BASE);
            grown = client.register("r-value", GROWN);
            other = client.register("s-value", BASE);
            assertThat(client(face).register("r-value", BASE)).isEqualTo(base);
        }
        try (RegistryFace face = face()) {
            SchemaRegistryClient client = client(face);
            assertThat(client.getId("r-value", BASE)).isEqualTo(base);
            assertThat(client.getId("r-value", GROWN)).isEqualTo(grown);
            assertThat(client.getId("s-value", BASE)).isEqualTo(other);
            assertThat(client.getSchemaById(grown)).isEqualTo(GROWN);
            assertThat(client.getAllSubjects()).containsExactlyInAnyOrder("r-value", "s-value");
            assertThat(client.getAllVersions("r-value")).containsExactly(1, 2);
            assertThat(client.getLatestSchemaMetadata("r-value").getId()).isEqualTo(grown);
            assertThat(client.getCompatibility("r-value")).isEqualTo("FULL_TRANSITIVE");
        }
    }

    @Test
    void whatBreaksConsumersIsRefused() throws IOException, RestClientException {
        try (RegistryFace face = face()) {
            client(face).register("r-value", BASE);
            RestClientException refusal = catchThrowableOfType(
                    RestClientException.class, () -> client(face).register("r-value", BREAKING));
            assertThat(refusal.getStatus()).isEqualTo(409);
            assertThat(refusal.getErrorCode()).isEqualTo(409);
            assertThat(client(face).testCompatibility("r-value", BREAKING)).isFalse();
            assertThat(client(face).testCompatibility("r-value", GROWN)).isTrue();
        }
    }

    @Test
    void whatIsUnknownIsToldAsConfluentDoes() throws IOException, RestClientException {
        try (RegistryFace face = face()) {
            client(face).register("r-value", BASE);
            assertThat(code(() -> client(face).getSchemaById(99))).isEqualTo(40403);
            assertThat(code(() -> client(face).getId("r-value", GROWN))).isEqualTo(40403);
            assertThat(code(() -> client(face).getId("x-value", BASE))).isEqualTo(40401);
            assertThat(code(() -> client(face).getSchemaMetadata("r-value", 9))).isEqualTo(40402);
        }
    }

    private static int code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        RestClientException refusal = catchThrowableOfType(RestClientException.class, call);
        assertThat(refusal.getStatus()).isEqualTo(404);
        return refusal.getErrorCode();
    }
}
