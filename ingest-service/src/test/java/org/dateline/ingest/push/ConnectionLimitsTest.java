package org.dateline.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.dateline.ingest.push.PushSettings.ConnectionLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that say little, slowly, or too much: over plain sockets. */
class ConnectionLimitsTest {

    private static final Duration IDLE = Duration.ofMillis(400);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final PushEndpoint endpoint = new PushEndpoint(
            PushEndpoint.settings().with(new ConnectionLimits(50, 4_096, IDLE, Duration.ofMillis(800))),
            ApiKeys::notRequired,
            List.of());

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void silenceIsEnded() throws Exception {
        try (Socket socket = open()) {
            assertThat(rest(socket)).isEmpty();
        }
    }

    @Test
    void aHeaderThatTricklesIsEnded() throws Exception {
        try (Socket socket = open()) {
            say(socket, "POST /v1/articles HTTP/1.1\r\n");
            assertThat(trickle(socket, "X-A: b\r\n")).isEmpty();
        }
        assertThat(endpoint.articles()).isEmpty();
    }

    @Test
    void aBodyThatTricklesIsEnded() throws Exception {
        try (Socket socket = open()) {
            say(socket, head("Content-Length: 40000"));
            String answer = trickle(socket, "x");
            assertThat(answer)
                    .contains(" 408 ")
                    .contains("urn:dateline:problem:too-slow")
                    .contains("Connection: close");
        }
        assertThat(endpoint.articles()).isEmpty();
    }

    @Test
    void aBodyThatDoesNotComeIsEnded() throws Exception {
        try (Socket socket = open()) {
            say(socket, head("Content-Length: 40000") + "xxx");
            assertThat(rest(socket)).contains(" 408 ").contains("urn:dateline:problem:too-slow");
        }
    }

    @Test
    void aBodyWithoutAnyLengthIsRefused() throws Exception {
        try (Socket socket = open()) {
            say(socket, head("X-Y: z"));
            assertThat(rest(socket)).contains(" 411 ").contains("urn:dateline:problem:length-required");
        }
    }

    @Test
    void headersHaveACap() throws Exception {
        try (Socket socket = open()) {
            say(socket, head("X-Y: " + "z".repeat(5_000)));
            assertThat(rest(socket))
                    .contains(" 431 ")
                    .contains("application/problem+json")
                    .contains("urn:dateline:problem:header-too-large");
        }
    }

    @Test
    void nonsenseIsAProblemToo() throws Exception {
        try (Socket socket = open()) {
            say(socket, "POST /v1/articles HTTP/1.1\r\nHost: a b\u0000c\r\n\r\n");
            assertThat(rest(socket)).contains(" 400 ").contains("urn:dateline:problem:bad-request");
        }
    }

    @Test
    void aBrokerThatTakesItsTimeIsWaitedFor() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        endpoint.publisher.hold = hold;
        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> {
            try {
                return endpoint.post(PushEndpoint.JSON, "application/json").status();
            } catch (IOException | InterruptedException failure) {
                throw new AssertionError(failure);
            }
        });
        long start = System.nanoTime();
        await().atMost(LIMIT)
                .until(() -> System.nanoTime() - start > IDLE.multipliedBy(4).toNanos());
        hold.countDown();
        assertThat(status.get()).isEqualTo(202);
    }

    @Test
    void slowOnesDoNotHinderOthers() throws Exception {
        Socket[] slow = new Socket[40];
        try {
            for (int i = 0; i < slow.length; i++) {
                slow[i] = open();
                say(slow[i], "POST /v1/articles HTTP/1.1\r\nX-");
            }
            assertThat(endpoint.post(PushEndpoint.JSON, "application/json").status())
                    .isEqualTo(202);
        } finally {
            for (Socket socket : slow) {
                if (socket != null) {
                    socket.close();
                }
            }
        }
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.port);
        socket.setSoTimeout((int) LIMIT.toMillis());
        return socket;
    }

    private static String head(String field) {
        return "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" + field + "\r\n\r\n";
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Says something ten times an idle limit until the other side has had enough; returns what it said to it. */
    private static String trickle(Socket socket, String words) throws IOException {
        CompletableFuture<String> rest = CompletableFuture.supplyAsync(() -> {
            try {
                return rest(socket);
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
        await().atMost(LIMIT).pollInterval(IDLE.dividedBy(10)).until(() -> {
            try {
                say(socket, words);
            } catch (SocketException closed) {
                return true;
            }
            return rest.isDone();
        });
        return rest.join();
    }

    /** All that comes until the other side closes. */
    private static String rest(Socket socket) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] buffer = new byte[4_096];
        InputStream in = socket.getInputStream();
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                read.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketException reset) {
            return read.toString();
        }
        return read.toString();
    }
}
