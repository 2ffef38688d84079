package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dateline.ingest.fetch.Fetchers.failed;
import static org.dateline.ingest.fetch.Fetchers.text;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that misbehave on purpose: each is left in time, with the right class, and nothing of it stays behind. */
class HostileServerTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final RawServer server = new RawServer();
    private final HttpFetcher fetcher = Fetchers.fetcher(1_000);

    @BeforeEach
    void serve() {
        server.document("/good", "", "good".getBytes(StandardCharsets.UTF_8));
        server.on("/silent", (out, socket) -> server.hold(socket));
        server.on("/hangs-up", "");
        server.on("/body-drips", (out, socket) -> {
            out.write((OK + "Content-Length: 1000000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            server.drip(out, "x", 5);
        });
        server.on("/endless-drip", (out, socket) -> {
            out.write((OK + "\r\n").getBytes(StandardCharsets.US_ASCII));
            server.drip(out, "x", 5);
        });
        server.on("/chunks-drip", (out, socket) -> {
            out.write((OK + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            server.drip(out, "1\r\nx\r\n", 5);
        });
        server.on("/head-drips", (out, socket) -> {
            out.write((OK + "X: ").getBytes(StandardCharsets.US_ASCII));
            server.drip(out, "x", 5);
        });
        server.on("/status-drips", (out, socket) -> server.drip(out, "H", 5));
        server.on("/headers-flood", (out, socket) -> {
            out.write(OK.getBytes(StandardCharsets.US_ASCII));
            server.drip(out, "X-Flood: 1\r\n", 0);
        });
        server.on("/line-flood", (out, socket) -> {
            out.write((OK + "X: ").getBytes(StandardCharsets.US_ASCII));
            server.drip(out, "x".repeat(10_000), 0);
        });
        server.on("/interim-flood", (out, socket) -> server.drip(out, "HTTP/1.1 103 Early\r\n\r\n", 0));
        server.on("/endless-flood", (out, socket) -> {
            out.write((OK + "\r\n").getBytes(StandardCharsets.US_ASCII));
            server.drip(out, "x".repeat(100_000), 0);
        });
        server.on("/chunks-flood", (out, socket) -> {
            out.write((OK + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            server.drip(out, "186A0\r\n" + "x".repeat(100_000) + "\r\n", 0);
        });
        server.on("/announced-flood", OK + "Content-Length: 99999999999\r\n\r\nx");
        server.on("/short", OK + "Content-Length: 100\r\n\r\nnews");
        server.on("/long", OK + "Content-Length: 4\r\n\r\nnews and more than was said");
        server.on("/length-garbage", OK + "Content-Length: many\r\n\r\nnews");
        server.on("/length-negative", OK + "Content-Length: -4\r\n\r\nnews");
        server.on("/chunk-garbage", OK + "Transfer-Encoding: chunked\r\n\r\nzzz\r\nnews\r\n0\r\n\r\n");
        server.on("/chunk-negative", OK + "Transfer-Encoding: chunked\r\n\r\n-5\r\nnews\r\n0\r\n\r\n");
        server.on("/chunk-cut", OK + "Transfer-Encoding: chunked\r\n\r\n64\r\nnews");
        server.on("/garbage", "\u0000\u0001\u0002 not http at all\r\n\r\n".repeat(3));
        server.on("/reset", (out, socket) -> {
            out.write((OK + "Content-Length: 100000\r\n\r\nnews").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.setSoLinger(true, 0);
        });
        server.on("/empty-status", "HTTP/1.1\r\n\r\n");
        server.on("/partial", "HTTP/1.1 206 X\r\nContent-Range: bytes 0-3/9\r\nContent-Length: 4\r\n\r\nnews");
        server.on("/unasked-304", "HTTP/1.1 304 X\r\n\r\n");
        server.on("/switch", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n");
        server.redirect("/nowhere", 302, "http://[/");
        server.on("/interim", "HTTP/1.1 103 X\r\n\r\nHTTP/1.1 100 X\r\n\r\n" + OK + "Content-Length: 4\r\n\r\nnews");
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/silent, TEMPORARY, time limit",
        "/hangs-up, TEMPORARY, ''",
        "/body-drips, TEMPORARY, time limit",
        "/endless-drip, TEMPORARY, time limit",
        "/chunks-drip, TEMPORARY, time limit",
        "/head-drips, TEMPORARY, time limit",
        "/status-drips, TEMPORARY, time limit",
        "/headers-flood, TOO_LARGE, ''",
        "/line-flood, TOO_LARGE, ''",
        "/interim-flood, TEMPORARY, ''",
        "/endless-flood, TOO_LARGE, bytes",
        "/chunks-flood, TOO_LARGE, bytes",
        "/announced-flood, TOO_LARGE, bytes",
        "/short, TEMPORARY, ''",
        "/length-garbage, TEMPORARY, ''",
        "/length-negative, TEMPORARY, ''",
        "/chunk-garbage, TEMPORARY, ''",
        "/chunk-negative, TEMPORARY, ''",
        "/chunk-cut, TEMPORARY, ''",
        "/garbage, TEMPORARY, ''",
        "/reset, TEMPORARY, ''",
        "/empty-status, TEMPORARY, ''",
        "/partial, SOFT, 206",
        "/unasked-304, SOFT, 304",
        "/nowhere, SOFT, no address"
    })
    void isLeft(String path, Kind kind, String detail) {
        long start = System.nanoTime();
        FetchResult.Failed failed = failed(fetcher.fetch(server.at(path), Validators.NONE));

        assertThat(failed.kind()).as(failed.detail()).isEqualTo(kind);
        assertThat(failed.detail()).contains(detail).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(text(fetcher.fetch(server.at("/good"), Validators.NONE))).isEqualTo("good");
        await().atMost(Duration.ofSeconds(10)).until(() -> server.openConnections() == 0);
    }

    @Test
    void harmlessLiesAreLivedWith() {
        assertThat(text(fetcher.fetch(server.at("/long"), Validators.NONE))).isEqualTo("news");
        assertThat(text(fetcher.fetch(server.at("/interim"), Validators.NONE))).isEqualTo("news");
        assertThat(fetcher.fetch(server.at("/switch"), Validators.NONE)).isInstanceOf(FetchResult.Failed.class);
    }

    @Test
    void noServerAtAll() {
        int port = server.port();
        server.close();
        FetchResult.Failed refused = failed(fetcher.fetch(server.at("/good"), Validators.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.TEMPORARY);
        assertThat(port).isPositive();
    }

    @Test
    void plainTextWhereTlsIsSpoken() {
        server.on("/tls", "");
        assertThat(failed(fetcher.fetch(
                                java.net.URI.create("https://127.0.0.1:" + server.port() + "/tls"), Validators.NONE))
                        .kind())
                .isIn(Kind.SOFT, Kind.TEMPORARY);
    }

    @Test
    void nothingStaysBehindAfterTwoHundredRounds() throws Exception {
        List<String> paths = List.of(
                "/silent",
                "/hangs-up",
                "/body-drips",
                "/head-drips",
                "/chunks-drip",
                "/short",
                "/reset",
                "/endless-flood",
                "/headers-flood",
                "/interim-flood",
                "/chunk-garbage",
                "/good",
                "/partial");
        try (HttpFetcher quick = Fetchers.fetcher(120)) {
            quick.fetch(server.at("/good"), Validators.NONE);
            Set<String> before = threads();
            ExecutorService callers = Executors.newFixedThreadPool(8);
            List<Future<FetchResult>> results = new ArrayList<>();
            for (int round = 0; round < 200; round++) {
                String path = paths.get(round % paths.size());
                results.add(callers.submit(() -> quick.fetch(server.at(path), Validators.NONE)));
            }
            for (Future<FetchResult> result : results) {
                assertThat(result.get()).isNotNull();
            }
            callers.shutdown();
            await().atMost(Duration.ofSeconds(10)).until(() -> server.openConnections() == 0);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
        }
    }

    /** Threads that are ours or the client's; those of the servers and callers of this test come and go. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.equals("raw-server") && !name.startsWith("awaitility"))
                .collect(Collectors.toSet());
    }
}
