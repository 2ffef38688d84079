package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server on loopback. */
class HttpFetcherTest {

    private final CountDownLatch done = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/page", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer(
                    exchange,
                    same ? 304 : 200,
                    same ? "" : "agent " + exchange.getRequestHeaders().getFirst("User-Agent"));
        });
        server.createContext("/moved", exchange -> redirect(exchange, "/page"));
        server.createContext("/loop", exchange -> redirect(exchange, "/loop"));
        server.createContext("/inside", exchange -> redirect(exchange, "http://internal.example/secret"));
        server.createContext("/file", exchange -> redirect(exchange, "file:///etc/passwd"));
        server.createContext("/gone", exchange -> answer(exchange, 410, "gone"));
        server.createContext("/busy", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            answer(exchange, 429, "later");
        });
        server.createContext("/large", exchange -> answer(exchange, 200, "x".repeat(200_000)));
        server.createContext("/bomb", exchange -> gzip(exchange, new byte[50_000_000]));
        server.createContext("/packed", exchange -> gzip(exchange, "packed".getBytes(StandardCharsets.UTF_8)));
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            try {
                done.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        done.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void fetchesPolitelyAndConditionally() {
        FetchResult.Fetched fetched = (FetchResult.Fetched) fetch("/moved");

        assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("agent Dateline/test");
        assertThat(fetched.fetch().finalUri()).endsWith("/page");
        assertThat(fetched.fetch().requestedUri()).endsWith("/moved");
        assertThat(fetched.contentType()).isEqualTo("text/html; charset=utf-8");
        Validators validators = new Validators(fetched.fetch().etag(), null);
        assertThat(fetcher(10_000).fetch(address("/page"), validators)).isInstanceOf(FetchResult.NotModified.class);
    }

    @Test
    void redirectsToForbiddenPlacesAreRefused() {
        assertThat(failed("/inside").kind()).isEqualTo(FetchResult.Kind.REFUSED);
        assertThat(failed("/inside").detail()).contains("private address");
        assertThat(failed("/file").kind()).isEqualTo(FetchResult.Kind.REFUSED);
        assertThat(failed("/loop").detail()).contains("redirects");
    }

    @Test
    void failuresHaveTheirClass() {
        assertThat(failed("/gone").kind()).isEqualTo(FetchResult.Kind.HARD);
        assertThat(failed("/gone").status()).isEqualTo(410);
        assertThat(failed("/busy").kind()).isEqualTo(FetchResult.Kind.TEMPORARY);
        assertThat(failed("/busy").facts().retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(failed("/large").kind()).isEqualTo(FetchResult.Kind.TOO_LARGE);
        assertThat(failed("/bomb").kind()).isEqualTo(FetchResult.Kind.TOO_LARGE);
    }

    @Test
    void unpacks() {
        assertThat(((FetchResult.Fetched) fetch("/packed")).body())
                .isEqualTo("packed".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void slowServersAreLeft() {
        FetchResult result = fetcher(300).fetch(address("/slow"), Validators.NONE);
        assertThat(result).isInstanceOf(FetchResult.Failed.class);
        assertThat(((FetchResult.Failed) result).kind()).isEqualTo(FetchResult.Kind.TEMPORARY);
    }

    @Test
    void loopbackIsRefusedByDefault() {
        FetchSettings settings = FetchSettings.standard("test");
        FetchResult result = new HttpFetcher(settings, InetAddress::getAllByName, Clock.systemUTC())
                .fetch(address("/page"), Validators.NONE);
        assertThat(((FetchResult.Failed) result).kind()).isEqualTo(FetchResult.Kind.REFUSED);
    }

    private FetchResult fetch(String path) {
        return fetcher(10_000).fetch(address(path), Validators.NONE);
    }

    private FetchResult.Failed failed(String path) {
        return (FetchResult.Failed) fetch(path);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The server's own address passes for a public one; every other name is inside. */
    private static HttpFetcher fetcher(int limitMillis) {
        FetchSettings settings = new FetchSettings(
                "Dateline/test", false, Duration.ofSeconds(5), Duration.ofMillis(limitMillis), 100_000, 5);
        NameResolver fake = host ->
                new InetAddress[] {InetAddress.getByName(host.equals("127.0.0.1") ? "93.184.216.34" : "10.0.0.1")};
        return new HttpFetcher(settings, fake, Clock.systemUTC());
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        answer(exchange, 302, "");
    }

    private static void gzip(HttpExchange exchange, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        send(exchange, 200, packed.toByteArray());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
