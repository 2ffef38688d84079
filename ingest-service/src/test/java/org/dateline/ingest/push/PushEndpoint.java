package org.dateline.ingest.push;

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
import java.util.function.Supplier;
import org.dateline.ingest.identity.ArticleIdentifier;
import org.dateline.ingest.identity.TrackingParameters;
import org.dateline.ingest.identity.UrlNormalizer;
import org.dateline.ingest.intake.IngestSettings;
import org.dateline.ingest.intake.ItemAssembler;
import org.dateline.ingest.intake.RecordingPublisher;
import org.dateline.ingest.intake.TimedReader;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.document.DocumentReader;

/** A server on a free port over stores in memory, and a client of it. */
final class PushEndpoint implements AutoCloseable {

    static final int MAX_BYTES = 50_000;
    static final String JSON =
            "{\"id\":\"17\",\"headline\":\"Ferry returns\",\"text\":\"It is back.\",\"url\":\"https://post.example/ferry?utm_source=x\",\"source\":\"Harbor Post\"}";

    final RecordingPublisher publisher = new RecordingPublisher();
    final MemoryPushStore store = new MemoryPushStore(publisher);
    final AtomicBoolean ready = new AtomicBoolean(true);
    final PushServer server;
    final int port;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TimedReader reader = new TimedReader(DocumentReader.load(), Duration.ofSeconds(10));

    PushEndpoint() {
        this(settings(), ApiKeys::notRequired, List.of());
    }

    PushEndpoint(PushSettings settings, Supplier<ApiKeys> keys, List<Routes> more) {
        ItemAssembler assembler = new ItemAssembler(
                new ArticleIdentifier(new UrlNormalizer(TrackingParameters.load())), IngestSettings.standard());
        server = new PushServer(
                settings,
                keys,
                reader,
                assembler,
                publisher,
                store,
                Clock.systemUTC(),
                ready::get,
                () -> "metrics here\n",
                more);
        port = server.start();
    }

    static PushSettings settings() {
        return new PushSettings("127.0.0.1", 0, MAX_BYTES, Duration.ofSeconds(5));
    }

    List<RawItem> articles() {
        return publisher.articles;
    }

    Reply post(String body, String type, String... headers) throws IOException, InterruptedException {
        return send("POST", "/v1/articles", body, type, headers);
    }

    Reply send(String method, String path, String body, String type, String... headers)
            throws IOException, InterruptedException {
        byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return sendBytes(
                method,
                path,
                bytes == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(bytes),
                type,
                headers);
    }

    Reply sendBytes(String method, String path, HttpRequest.BodyPublisher body, String type, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Reply(client.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofString()));
    }

    @Override
    public void close() {
        server.close();
        reader.close();
    }

    /** What came back. */
    record Reply(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The last part of the problem's type; what came instead where it is no problem. */
        String problem() throws IOException {
            if (!header("Content-Type").equals("application/problem+json")
                    || json().path("status").asInt() != status()
                    || json().path("title").asText().isBlank()
                    || json().path("detail").asText().isBlank()) {
                return status() + " " + header("Content-Type") + " " + body();
            }
            return json().path("type").asText().replace("urn:dateline:problem:", "");
        }
    }
}
