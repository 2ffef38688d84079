package org.dateline.standalone.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;

/**
 * A schema registry in this JVM: the part of Confluent's HTTP API that clients use, over Confluent's own in-memory registry. What is
 * registered is also written to a file, so that ids stay the same over restarts on one folder. Serves loopback.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">API reference</a>
 */
public final class RegistryFace implements AutoCloseable {

    private static final String TYPE = "application/vnd.schemaregistry.v1+json";
    private static final String COMPATIBILITY = "FULL_TRANSITIVE";
    private static final int SUBJECT_NOT_FOUND = 40401;
    private static final int VERSION_NOT_FOUND = 40402;
    private static final int SCHEMA_NOT_FOUND = 40403;
    private static final int INVALID_SCHEMA = 42201;

    private final ObjectMapper json = new ObjectMapper();
    private final SchemaRegistryClient registry = new MockSchemaRegistryClient(List.of(new AvroSchemaProvider()));
    private final Path journal;
    private final Javalin server;

    /**
     * Starts to serve.
     *
     * @param journal file of what was registered; read if it is there
     * @throws IOException if the file cannot be read
     */
    public RegistryFace(Path journal, int port) throws IOException {
        this.journal = journal;
        try {
            registry.updateCompatibility(null, COMPATIBILITY);
            replay();
        } catch (RestClientException e) {
            throw new IOException(journal + " holds what the registry does not take: " + e.getMessage(), e);
        }
        server = Javalin.create(this::routes).start("127.0.0.1", port);
    }

    /** Address for clients. */
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void routes(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.routes.get("/", ctx -> answer(ctx, Map.of()));
        config.routes.get("/subjects", ctx -> answer(ctx, registry.getAllSubjects()));
        config.routes.get("/schemas/types", ctx -> answer(ctx, List.of("AVRO")));
        config.routes.get("/mode", ctx -> answer(ctx, Map.of("mode", "READWRITE")));
        config.routes.get("/config", ctx -> answer(ctx, Map.of("compatibilityLevel", COMPATIBILITY)));
        config.routes.get("/config/{subject}", ctx -> answer(ctx, Map.of("compatibilityLevel", COMPATIBILITY)));
        config.routes.put("/config/{subject}", this::setCompatibility);
        config.routes.get("/schemas/ids/{id}", this::schemaById);
        config.routes.get("/subjects/{subject}/versions", this::versions);
        config.routes.get("/subjects/{subject}/versions/{version}", this::version);
        config.routes.post("/subjects/{subject}/versions", this::register);
        config.routes.post("/subjects/{subject}", this::lookUp);
        config.routes.post("/compatibility/subjects/{subject}/versions/{version}", this::testCompatibility);
        config.routes.exception(RestClientException.class, (e, ctx) -> refuse(ctx, e.getStatus(), e.getErrorCode(), e));
        config.routes.exception(AvroRuntimeException.class, (e, ctx) -> refuse(ctx, 422, INVALID_SCHEMA, e));
        config.routes.exception(JsonProcessingException.class, (e, ctx) -> refuse(ctx, 422, INVALID_SCHEMA, e));
    }

    private void setCompatibility(Context ctx) throws IOException {
        String level = json.readTree(ctx.body()).path("compatibility").asText("");
        if (!level.equals(COMPATIBILITY)) {
            refuse(ctx, 422, 42203, new IllegalArgumentException("the embedded registry knows only " + COMPATIBILITY));
            return;
        }
        answer(ctx, Map.of("compatibility", level));
    }

    private void schemaById(Context ctx) throws IOException {
        try {
            int id = Integer.parseInt(ctx.pathParam("id"));
            answer(ctx, Map.of("schema", registry.getSchemaById(id).canonicalString()));
        } catch (NumberFormatException | RestClientException e) {
            refuse(ctx, 404, SCHEMA_NOT_FOUND, e);
        }
    }

    private void versions(Context ctx) throws IOException, RestClientException {
        if (!known(ctx)) {
            return;
        }
        answer(ctx, registry.getAllVersions(ctx.pathParam("subject")));
    }

    private void version(Context ctx) throws IOException {
        if (!known(ctx)) {
            return;
        }
        String subject = ctx.pathParam("subject");
        String version = ctx.pathParam("version");
        try {
            SchemaMetadata found = version.equals("latest")
                    ? registry.getLatestSchemaMetadata(subject)
                    : registry.getSchemaMetadata(subject, Integer.parseInt(version));
            answer(
                    ctx,
                    Map.of(
                            "subject",
                            subject,
                            "version",
                            found.getVersion(),
                            "id",
                            found.getId(),
                            "schema",
                            found.getSchema()));
        } catch (NumberFormatException | RestClientException e) {
            refuse(ctx, 404, VERSION_NOT_FOUND, e);
        }
    }

    private synchronized void register(Context ctx) throws IOException, RestClientException {
        String subject = ctx.pathParam("subject");
        ParsedSchema schema = schema(ctx);
        List<Integer> versions =
                registry.getAllSubjects().contains(subject) ? registry.getAllVersions(subject) : List.of();
        if (!versions.isEmpty() && !registry.testCompatibility(subject, schema)) {
            List<String> why = new ArrayList<>(registry.testCompatibilityVerbose(subject, schema));
            refuse(
                    ctx,
                    409,
                    409,
                    new IllegalArgumentException(
                            "Schema being registered is incompatible with an earlier schema: " + why));
            return;
        }
        int id = registry.register(subject, schema);
        if (registry.getAllVersions(subject).size() > versions.size()) {
            String line = json.writeValueAsString(Map.of("subject", subject, "schema", schema.canonicalString()));
            Files.writeString(
                    journal, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        answer(ctx, Map.of("id", id));
    }

    private void lookUp(Context ctx) throws IOException {
        if (!known(ctx)) {
            return;
        }
        String subject = ctx.pathParam("subject");
        ParsedSchema schema = schema(ctx);
        try {
            answer(
                    ctx,
                    Map.of(
                            "subject",
                            subject,
                            "id",
                            registry.getId(subject, schema),
                            "version",
                            registry.getVersion(subject, schema),
                            "schema",
                            schema.canonicalString()));
        } catch (RestClientException e) {
            refuse(ctx, 404, SCHEMA_NOT_FOUND, e);
        }
    }

    private void testCompatibility(Context ctx) throws IOException, RestClientException {
        if (known(ctx)) {
            boolean compatible = registry.testCompatibility(ctx.pathParam("subject"), schema(ctx));
            answer(ctx, Map.of("is_compatible", compatible));
        }
    }

    private boolean known(Context ctx) throws IOException {
        try {
            if (registry.getAllSubjects().contains(ctx.pathParam("subject"))) {
                return true;
            }
        } catch (RestClientException e) {
            throw new IOException(e);
        }
        refuse(ctx, 404, SUBJECT_NOT_FOUND, new IllegalArgumentException("Subject not found."));
        return false;
    }

    private ParsedSchema schema(Context ctx) throws IOException {
        JsonNode body = json.readTree(ctx.body());
        return new AvroSchema(new AvroSchema(body.path("schema").asText("")).rawSchema());
    }

    private void replay() throws IOException, RestClientException {
        if (!Files.exists(journal)) {
            return;
        }
        for (String line : Files.readAllLines(journal, StandardCharsets.UTF_8)) {
            JsonNode entry = json.readTree(line);
            registry.register(
                    entry.path("subject").asText(),
                    new AvroSchema(entry.path("schema").asText()));
        }
    }

    private void answer(Context ctx, Object body) throws IOException {
        ctx.contentType(TYPE).result(json.writeValueAsString(body));
    }

    private void refuse(Context ctx, int status, int code, Exception why) {
        String message = String.valueOf(why.getMessage());
        ctx.status(status)
                .contentType(TYPE)
                .result(json.createObjectNode()
                        .put("error_code", code)
                        .put("message", message)
                        .toString());
    }
}
