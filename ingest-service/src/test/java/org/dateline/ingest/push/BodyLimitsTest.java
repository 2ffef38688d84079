package org.dateline.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.dateline.ingest.push.PushEndpoint.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies that are too large, packed, or lie. */
class BodyLimitsTest {

    private final PushEndpoint endpoint = new PushEndpoint();

    @AfterEach
    void stop() {
        endpoint.close();
        assertThat(endpoint.articles()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void tooLargeByItsLength() throws Exception {
        Reply reply = endpoint.post("x".repeat(PushEndpoint.MAX_BYTES + 1), "text/plain");
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.problem()).isEqualTo("too-large");
        assertThat(endpoint.post("x".repeat(PushEndpoint.MAX_BYTES), "text/plain")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void tooLargeInChunksIsNotReadToItsEnd() throws Exception {
        AtomicLong given = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                given.incrementAndGet();
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                given.addAndGet(length);
                Arrays.fill(buffer, offset, offset + length, (byte) 'x');
                return length;
            }
        };
        try {
            Reply reply = send(BodyPublishers.ofInputStream(() -> endless), "text/plain");
            assertThat(reply.problem()).isEqualTo("too-large");
        } catch (IOException closedWhileSending) {
            assertThat(closedWhileSending).isNotNull();
        }
        assertThat(given.get()).isLessThan(20_000_000);
        assertThat(endpoint.articles()).isEmpty();
    }

    @Test
    void chunksAreFine() throws Exception {
        byte[] body = PushEndpoint.JSON.getBytes(StandardCharsets.UTF_8);
        assertThat(send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), "application/json")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void gzipIsUnpacked() throws Exception {
        byte[] packed = gzip(PushEndpoint.JSON.getBytes(StandardCharsets.UTF_8));
        Reply reply = send(BodyPublishers.ofByteArray(packed), "application/json", "Content-Encoding", "gzip");
        assertThat(reply.status()).isEqualTo(202);
        assertThat(endpoint.articles().get(0).item().declared().headline()).isEqualTo("Ferry returns");
    }

    @Test
    void aBombIsNot() throws Exception {
        byte[] bomb = gzip(new byte[5_000_000]);
        Reply reply = send(BodyPublishers.ofByteArray(bomb), "text/plain", "Content-Encoding", "gzip");
        assertThat(bomb.length).isLessThan(PushEndpoint.MAX_BYTES);
        assertThat(reply.problem()).isEqualTo("too-large");
    }

    @Test
    void gzipThatUnpacksToNothingForEverEnds() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < 10_000; i++) {
            body.write(gzip(new byte[0]));
        }
        Reply reply = send(
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.toByteArray())),
                "text/plain",
                "Content-Encoding",
                "gzip");
        assertThat(reply.problem()).isEqualTo("too-large");
    }

    @Test
    void whatIsNoGzipIsMalformed() throws Exception {
        assertThat(endpoint.post(PushEndpoint.JSON, "application/json", "Content-Encoding", "gzip")
                        .problem())
                .isEqualTo("malformed");
        byte[] half = Arrays.copyOf(gzip(PushEndpoint.JSON.getBytes(StandardCharsets.UTF_8)), 60);
        assertThat(send(BodyPublishers.ofByteArray(half), "application/json", "Content-Encoding", "gzip")
                        .problem())
                .isEqualTo("malformed");
    }

    @Test
    void otherCodingsAreRefused() throws Exception {
        Reply reply = endpoint.post(PushEndpoint.JSON, "application/json", "Content-Encoding", "br");
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.problem()).isEqualTo("unsupported-content-coding");
        assertThat(reply.header("Accept-Encoding")).isEqualTo("gzip");
    }

    private Reply send(BodyPublisher body, String type, String... headers) throws IOException, InterruptedException {
        return endpoint.sendBytes("POST", "/v1/articles", body, type, headers);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
