package org.dateline.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.ingest.push.PushEndpoint.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document says what the server does, and the other way round. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** Their readers are in the making; once they are there, the examples have to be taken. */
    private static final Set<String> XML = Set.of("application/vnd.iptc.g2.newsitem+xml", "application/nitf+xml");

    private static final String ID = "urn:dateline:openapi";

    private final PushEndpoint endpoint = new PushEndpoint();
    private JsonNode document;
    private SchemaRegistry schemas;

    @BeforeEach
    void read() throws Exception {
        Reply reply = endpoint.send("GET", "/openapi.json", null, null);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        document = reply.json();
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, reply.body())));
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void isValid() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document.toString(), null, options);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.isOpenapi31()).isTrue();
        assertThat(result.getOpenAPI().getPaths())
                .hasSize(document.path("paths").size());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<JsonNode> references = document.findValues("$ref");
        assertThat(references).hasSizeGreaterThan(50);
        assertThat(references)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.asText().substring(1)).isMissingNode())
                        .as(reference.asText())
                        .isFalse());
    }

    @Test
    void hasEveryRouteAndNoOther() {
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        Set<String> served = new TreeSet<>();
        endpoint.server
                .javalin()
                .unsafe
                .internalRouter
                .allHttpHandlers()
                .forEach(handler -> served.add(handler.endpoint.method.name() + " " + handler.endpoint.path));

        assertThat(described).isEqualTo(served).hasSizeGreaterThan(7);
    }

    @Test
    void hasEveryProblem() {
        Set<String> described = new TreeSet<>();
        document.at("/components/schemas/Problem/properties/type/enum").forEach(type -> described.add(type.asText()));
        assertThat(described)
                .containsExactlyInAnyOrder(
                        Stream.of(Problem.values()).map(Problem::type).toArray(String[]::new));
        Set<String> statuses = new TreeSet<>();
        document.at("/components/responses")
                .forEach(response -> statuses.add(response.at("/content/application~1problem+json/example/status")
                        .asText()));
        for (Problem problem : Problem.values()) {
            assertThat(statuses).contains(Integer.toString(problem.status()));
        }
    }

    @Test
    void itsExamplesAreTaken() throws Exception {
        int sent = 0;
        for (Map.Entry<String, JsonNode> media :
                document.at("/paths/~1v1~1articles/post/requestBody/content").properties()) {
            for (JsonNode example : media.getValue().path("examples")) {
                JsonNode value = example.path("value");
                Reply reply = endpoint.post(value.isTextual() ? value.asText() : value.toString(), media.getKey());
                if (XML.contains(media.getKey()) && reply.problem().equals("not-an-article")) {
                    continue;
                }
                assertThat(reply.status())
                        .as(media.getKey() + ": " + reply.body())
                        .isEqualTo(202);
                assertThat(errors(
                                "/paths/~1v1~1articles/post/responses/202/content/application~1json/schema",
                                reply.json()))
                        .isEmpty();
                if (!value.isTextual()) {
                    assertThat(errors(
                                    "/paths/~1v1~1articles/post/requestBody/content/"
                                            + media.getKey().replace("/", "~1") + "/schema",
                                    value))
                            .isEmpty();
                }
                sent++;
            }
        }
        assertThat(sent).isGreaterThanOrEqualTo(7);
    }

    @Test
    void everyMediaTypeThatItNamesIsTaken() throws Exception {
        for (String path : List.of(
                "/paths/~1v1~1articles/post", "/paths/~1v1~1articles~1{articleId}/put", "/paths/~1v1~1articles/put")) {
            document.at(path + "/requestBody/content").fieldNames().forEachRemaining(type -> {
                try {
                    assertThat(PushMedia.of(type)).isNotNull();
                } catch (ProblemException refused) {
                    throw new AssertionError(type, refused);
                }
            });
        }
    }

    @Test
    void itsExamplesOfAnswersFitAndSoDoTheAnswers() throws Exception {
        List<String> wrong = new ArrayList<>();
        document.at("/paths/~1v1~1articles/post/responses/202/content/application~1json/examples")
                .forEach(example -> wrong.addAll(errors(
                        "/paths/~1v1~1articles/post/responses/202/content/application~1json/schema",
                        example.path("value"))));
        document.at("/components/responses").forEach(response -> {
            JsonNode problem = response.at("/content/application~1problem+json/example");
            if (!problem.isMissingNode()) {
                wrong.addAll(errors("/components/schemas/Problem", problem));
            }
        });
        wrong.addAll(errors(
                "/components/schemas/Problem",
                endpoint.post("[{\"a\":1},{\"text\":\"x\"}]", "application/json")
                        .json()));
        wrong.addAll(errors(
                "/components/schemas/Problem", endpoint.post("x", "image/png").json()));
        wrong.addAll(errors(
                "/components/schemas/Receipt",
                endpoint.post(PushEndpoint.JSON, "application/json", "Idempotency-Key", "k")
                        .json()));
        assertThat(wrong).isEmpty();
        assertThat(errors(
                        "/components/schemas/Problem",
                        endpoint.post(PushEndpoint.JSON, "application/json").json()))
                .isNotEmpty();
    }

    private List<String> errors(String pointer, JsonNode instance) {
        Schema schema = schemas.getSchema(
                SchemaLocation.of(ID + "#" + pointer.replace("{", "%7B").replace("}", "%7D")));
        return schema.validate(instance).stream().map(Error::toString).toList();
    }
}
