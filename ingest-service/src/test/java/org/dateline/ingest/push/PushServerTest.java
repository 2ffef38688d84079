package org.dateline.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dateline.ingest.identity.ArticleIdentifier;
import org.dateline.ingest.identity.TrackingParameters;
import org.dateline.ingest.identity.UrlNormalizer;
import org.dateline.ingest.intake.IngestSettings;
import org.dateline.ingest.intake.ItemAssembler;
import org.dateline.ingest.intake.RecordingPublisher;
import org.dateline.ingest.intake.TimedReader;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.document.DocumentReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over real HTTP, with a publisher that keeps what it gets. */
class PushServerTest {

    private static final String JSON =
            "{\"id\":\"17\",\"headline\":\"Ferry returns\",\"text\":\"It is back.\",\"url\":\"https://post.example/ferry?utm_source=x\",\"source\":\"Harbor Post\"}";

    private final RecordingPublisher publisher = new RecordingPublisher();
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final HttpClient client = HttpClient.newHttpClient();
    private final TimedReader reader = new TimedReader(DocumentReader.load(), Duration.ofSeconds(10));
    private PushServer server;
    private int port;

    @BeforeEach
    void start() {
        server = server(ApiKeys.notRequired());
        port = server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        reader.close();
    }

    @Test
    void jsonIsAcceptedOnceStored() throws Exception {
        HttpResponse<String> response = post(JSON, "application/json");

        assertThat(response.statusCode()).isEqualTo(202);
        RawItem item = publisher.articles.get(0);
        JsonNode answer = new ObjectMapper().readTree(response.body());
        assertThat(answer.path("articleId").asText()).isEqualTo(item.articleId());
        assertThat(answer.path("topic").asText()).isEqualTo("news.article.raw.v1");
        assertThat(item.source().sourceId()).isEqualTo("harbor post");
        assertThat(item.item().format()).isEqualTo(ContentFormat.PLAIN);
        assertThat(item.item().declared().headline()).isEqualTo("Ferry returns");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"uri\":\"urn:x:1\",\"pubStatus\":\"usable\",\"headline\":\"h\",\"body_html\":\"<p>w</p>\"} | application/json | HTML_FRAGMENT",
                "{\"uri\":\"urn:x:1\",\"headline\":\"h\",\"body_text\":\"w\"} | application/ninjs+json | PLAIN",
                "<html><body><p>words</p></body></html> | text/html; charset=utf-8 | HTML",
                "Just a page as text | text/plain | TEXT"
            })
    void formats(String body, String type, ContentFormat format) throws Exception {
        assertThat(post(body, type).statusCode()).isEqualTo(202);
        assertThat(publisher.articles.get(0).item().format()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "POST | /v1/articles            | {\"text\": | application/json | 400",
                "POST | /v1/articles            | {\"a\":1}  | application/json | 422",
                "POST | /v1/articles            | <p>x</p>   | application/json | 422",
                "POST | /v1/articles            | ''         | application/json | 422",
                "POST | /v1/articles            | x          | application/pdf  | 415",
                "POST | /v1/articles            | x          | -                | 415",
                "PUT  | /v1/articles            | x          | text/plain       | 405",
                "POST | /v1/nothing             | x          | text/plain       | 404",
                "DELETE | /v1/articles          | -          | -                | 400",
                "DELETE | /v1/articles?uri=urn:x | -         | -                | 400",
                "DELETE | /v1/articles/17       | -          | -                | 404"
            })
    void problems(String method, String path, String body, String type, int status) throws Exception {
        HttpResponse<String> response = send(method, path, body, type);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(response.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(publisher.articles).isEmpty();
    }

    @Test
    void tooLargeIsRefused() throws Exception {
        HttpResponse<String> response = post("x".repeat(60_000), "text/plain");
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void withoutTheBrokerNothingIsAccepted() throws Exception {
        publisher.failure = new IllegalStateException("away");
        HttpResponse<String> response = post(JSON, "application/json");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void killsByIdAndByAddress() throws Exception {
        post(JSON, "application/json");
        String articleId = publisher.articles.get(0).articleId();

        assertThat(send("DELETE", "/v1/articles/" + articleId + "?reason=wrong%20name", null, null)
                        .statusCode())
                .isEqualTo(202);
        assertThat(send("DELETE", "/v1/articles?uri=http://www.post.example/ferry", null, null)
                        .statusCode())
                .isEqualTo(202);

        List<RawItem> kills = publisher.articles.subList(1, 3);
        assertThat(kills).extracting(RawItem::articleId).containsOnly(articleId);
        assertThat(kills).extracting(kill -> kill.item().pubStatus()).containsOnly(PubStatus.CANCELED);
        assertThat(kills.get(0).item().statusReason()).isEqualTo("wrong name");
        assertThat(kills.get(0).item().content()).isEmpty();
    }

    @Test
    void healthAndMetrics() throws Exception {
        assertThat(send("GET", "/health/live", null, null).statusCode()).isEqualTo(200);
        assertThat(send("GET", "/health/ready", null, null).statusCode()).isEqualTo(200);
        assertThat(send("GET", "/metrics", null, null).body()).isEqualTo("metrics here\n");
        ready.set(false);
        assertThat(send("GET", "/health/ready", null, null).statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Authorization,Bearer right-key,202",
                "Authorization,bearer other-key,202",
                "X-Api-Key,right-key,202",
                "X-Api-Key,right-ke,401",
                "Authorization,Basic right-key,401",
                "Accept,*/*,401"
            })
    void keys(String header, String value, int status) throws Exception {
        try (PushServer guarded = server(ApiKeys.of(List.of("# ours", "right-key", "", "other-key")))) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + guarded.start() + "/v1/articles"))
                    .header("Content-Type", "application/json")
                    .header(header, value)
                    .POST(HttpRequest.BodyPublishers.ofString(JSON))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(status);
        }
    }

    private PushServer server(ApiKeys keys) {
        ItemAssembler assembler = new ItemAssembler(
                new ArticleIdentifier(new UrlNormalizer(TrackingParameters.load())), IngestSettings.standard());
        PushSettings settings = new PushSettings("127.0.0.1", 0, 50_000, Duration.ofSeconds(5));
        return new PushServer(
                settings, keys, reader, assembler, publisher, Clock.systemUTC(), ready::get, () -> "metrics here\n");
    }

    private HttpResponse<String> post(String body, String type) throws IOException, InterruptedException {
        return send("POST", "/v1/articles", body, type);
    }

    private HttpResponse<String> send(String method, String path, String body, String type)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (type != null) {
            request.header("Content-Type", type);
        }
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
