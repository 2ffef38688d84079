package org.dateline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;

/** What the service under test says of itself. Not for many threads. */
final class ServiceMetrics {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String LATENESS = "dateline_ingest_lateness_seconds";
    private static final String FEEDS = "kind=\"feeds\"";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final String base;

    ServiceMetrics(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Lateness as the service measured it over its last minutes, seconds; all 0 where it does not say. */
    record Lateness(double p50, double p99, double max) {}

    /** Whether it serves and reaches its broker. */
    boolean ready() throws InterruptedException {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Partitions of the orders that it works on. */
    int partitions() throws IOException, InterruptedException {
        return (int) value(get("/metrics").body(), "dateline_ingest_partitions ");
    }

    Lateness lateness() throws InterruptedException {
        try {
            String text = get("/metrics").body();
            return new Lateness(
                    value(text, LATENESS + "{", FEEDS, "quantile=\"0.5\""),
                    value(text, LATENESS + "{", FEEDS, "quantile=\"0.99\""),
                    value(text, LATENESS + "_max{", FEEDS));
        } catch (IOException ended) {
            return new Lateness(0, 0, 0);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(LIMIT).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static double value(String text, String name, String... tags) {
        return text.lines()
                .filter(line -> line.startsWith(name) && Stream.of(tags).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
    }
}
