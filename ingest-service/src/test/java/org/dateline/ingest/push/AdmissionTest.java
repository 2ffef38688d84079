package org.dateline.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.ingest.push.PushEndpoint.Reply;
import org.dateline.ingest.push.PushSettings.AdmissionLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

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
        ApiKeys keys = ApiKeys.of(List.of("# ours", "right-key", "", "other-key"));
        try (PushEndpoint guarded = new PushEndpoint(PushEndpoint.settings(), () -> keys, List.of())) {
            Reply reply = guarded.post(PushEndpoint.JSON, "application/json", header, value);

            assertThat(reply.status()).isEqualTo(status);
            if (status == 401) {
                assertThat(reply.problem()).isEqualTo("unauthorized");
                assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
            }
        }
    }

    @Test
    void aChangedFileOfKeysHoldsWithinASecond(@TempDir Path folder) throws Exception {
        AtomicLong now = new AtomicLong();
        Path file = Files.writeString(folder.resolve("keys"), "old\n");
        ApiKeysFile keys = new ApiKeysFile(file, now::get);
        assertThat(keys.get().callerOf(null, "old")).isPresent();

        Files.writeString(file, "new\n");
        assertThat(keys.get().callerOf(null, "old"))
                .as("looked at once a second")
                .isPresent();
        now.addAndGet(SECOND);
        assertThat(keys.get().callerOf(null, "old")).isEmpty();
        assertThat(keys.get().callerOf(null, "new")).isPresent();

        for (String bad : List.of("", "# nothing but this\n")) {
            Files.writeString(file, bad);
            now.addAndGet(SECOND);
            assertThat(keys.get().callerOf(null, "new")).as("the old ones stay").isPresent();
        }
        Files.delete(file);
        now.addAndGet(SECOND);
        assertThat(keys.get().callerOf(null, "new")).isPresent();
        Files.writeString(file, "newer\n");
        now.addAndGet(SECOND);
        assertThat(keys.get().callerOf(null, "new")).isEmpty();
    }

    @Test
    void aFileWithoutAKeyStopsTheStart(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("keys"), "# none\n");
        assertThatThrownBy(() -> new ApiKeysFile(file, System::nanoTime)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBucketFillsAtItsRate() {
        TokenBucket bucket = new TokenBucket(10, 3, 0);
        for (int i = 2; i >= 0; i--) {
            TokenBucket.Draw draw = bucket.take(0);
            assertThat(draw.isTaken()).isTrue();
            assertThat(draw.remaining()).isEqualTo(i);
        }
        assertThat(bucket.take(0).pause()).isEqualTo(Duration.ofMillis(100));
        assertThat(bucket.take(SECOND / 20).pause()).isEqualTo(Duration.ofMillis(50));
        assertThat(bucket.take(SECOND / 10).isTaken()).isTrue();
        assertThat(bucket.take(SECOND / 10).isTaken()).isFalse();
        assertThat(bucket.take(100 * SECOND).remaining()).isEqualTo(2);
    }

    @Test
    void eachKeyHasItsOwnRate() throws Exception {
        PushSettings settings = PushEndpoint.settings().with(new AdmissionLimits(1, 2, 8));
        ApiKeys keys = ApiKeys.of(List.of("one", "two"));
        try (PushEndpoint guarded = new PushEndpoint(settings, () -> keys, List.of())) {
            for (int i = 0; i < 2; i++) {
                Reply reply = guarded.post(PushEndpoint.JSON, "application/json", "X-Api-Key", "one");
                assertThat(reply.status()).isEqualTo(202);
                assertThat(reply.header("RateLimit-Policy")).isEqualTo("\"requests\";q=2;w=2");
                assertThat(reply.header("RateLimit")).startsWith("\"requests\";r=" + (1 - i));
            }
            Reply refused = guarded.post(PushEndpoint.JSON, "application/json", "X-Api-Key", "one");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.problem()).isEqualTo("too-many-requests");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(guarded.post(PushEndpoint.JSON, "application/json", "X-Api-Key", "two")
                            .status())
                    .isEqualTo(202);
        }
    }

    @Test
    void onlySoManyAtOneTimeAndNoneOnceItStops() throws Exception {
        PushSettings settings = PushEndpoint.settings().with(new AdmissionLimits(100, 100, 1));
        CountDownLatch open = new CountDownLatch(1);
        PushEndpoint guarded = new PushEndpoint(settings, ApiKeys::notRequired, List.of());
        try {
            guarded.publisher.hold = open;
            CompletableFuture<Integer> held = CompletableFuture.supplyAsync(() -> status(guarded));
            await().atMost(Duration.ofSeconds(10)).until(() -> guarded.publisher.holding.get() == 1);
            Reply second = guarded.post(PushEndpoint.JSON, "application/json");
            assertThat(second.status()).isEqualTo(429);
            assertThat(second.header("Retry-After")).isEqualTo("1");

            CompletableFuture<Void> closing = CompletableFuture.runAsync(guarded::close);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> guarded.post(PushEndpoint.JSON, "application/json")
                            .problem()
                            .equals("stopping"));
            assertThat(closing).isNotDone();
            open.countDown();
            assertThat(held.get()).as("what was under way ends well").isEqualTo(202);
            closing.get();
        } finally {
            open.countDown();
            guarded.close();
        }
    }

    private static int status(PushEndpoint endpoint) {
        try {
            return endpoint.post(PushEndpoint.JSON, "application/json").status();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
