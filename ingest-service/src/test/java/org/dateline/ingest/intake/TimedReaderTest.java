package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.document.DocumentReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimedReaderTest {

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        release.countDown();
        callers.shutdownNow();
    }

    @Test
    void manyCallersWaitForTheirTurnAndNoneIsRefused() throws Exception {
        try (TimedReader reader = reader(3, 2, Duration.ofSeconds(30))) {
            CyclicBarrier together = new CyclicBarrier(64);
            List<Future<Reading>> readings = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                readings.add(callers.submit(() -> {
                    together.await();
                    return reader.read(document("good"));
                }));
            }
            for (Future<Reading> reading : readings) {
                assertThat(reading.get().refusals()).isEmpty();
            }
            assertThat(mostAtOnce.get()).isLessThanOrEqualTo(3);
            assertThat(reader.abandoned()).isZero();
        }
    }

    @Test
    void aParserThatIgnoresInterruptsHarmsNobodyElse() {
        try (TimedReader reader = reader(2, 3, Duration.ofMillis(80))) {
            for (int i = 1; i <= 3; i++) {
                assertThat(refusal(reader.read(document("stuck")))).startsWith("not read within");
                assertThat(reader.stuck()).isEqualTo(i);
                assertThat(reader.read(document("good")).refusals()).isEmpty();
            }
            // From here on each keeps its place, and with it some of what others could use.
            reader.read(document("stuck"));
            assertThat(reader.read(document("good")).refusals()).isEmpty();
            reader.read(document("stuck"));
            assertThat(refusal(reader.read(document("good")))).isEqualTo("no thread was free to read it");
            assertThat(reader.stuck()).isEqualTo(5);

            release.countDown();
            await().atMost(Duration.ofSeconds(10)).until(() -> reader.stuck() == 0);
            assertThat(reader.read(document("good")).refusals()).isEmpty();
            assertThat(reader.abandoned()).isEqualTo(5);
        }
    }

    @Test
    void aParserThatHeedsInterruptsIsGoneAtOnce() {
        try (TimedReader reader = reader(1, 0, Duration.ofMillis(80))) {
            for (int i = 0; i < 5; i++) {
                assertThat(refusal(reader.read(document("slow")))).startsWith("not read within");
                await().atMost(Duration.ofSeconds(10)).until(() -> reader.stuck() == 0);
                assertThat(reader.read(document("good")).refusals()).isEmpty();
            }
        }
    }

    @Test
    void whatBreaksAParserIsRefused() {
        try (TimedReader reader = reader(1, 0, Duration.ofSeconds(30))) {
            assertThat(refusal(reader.read(document("broken")))).contains("the parser broke");
            assertThat(refusal(reader.read(document("deep")))).contains("StackOverflowError");
            assertThat(reader.read(document("good")).refusals()).isEmpty();
        }
    }

    @Test
    void interruptedCallersLeaveNothing() {
        try (TimedReader reader = reader(1, 0, Duration.ofSeconds(30))) {
            for (int i = 0; i < 20; i++) {
                Thread.currentThread().interrupt();
                assertThat(refusal(reader.read(document("slow")))).isEqualTo("interrupted");
                assertThat(Thread.interrupted()).isTrue();
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> reader.stuck() == 0);
            assertThat(reader.read(document("good")).refusals()).isEmpty();
        }
    }

    private TimedReader reader(int places, int maxStuck, Duration limit) {
        Function<SourceDocument, Reading> parser = document -> {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                return parse(new String(document.bytes(), StandardCharsets.UTF_8));
            } finally {
                atOnce.decrementAndGet();
            }
        };
        return new TimedReader(DocumentReader.load(), parser, limit, places, maxStuck);
    }

    private Reading parse(String text) {
        switch (text) {
            case "stuck" -> {
                while (release.getCount() > 0) {
                    Thread.onSpinWait();
                }
            }
            case "slow" -> {
                try {
                    release.await();
                } catch (InterruptedException told) {
                    throw new IllegalStateException(told);
                }
            }
            case "broken" -> throw new IllegalStateException("broken");
            case "deep" -> parse("deep");
            default -> Thread.onSpinWait();
        }
        return Reading.of("text", List.of());
    }

    private static String refusal(Reading reading) {
        return reading.refusals().get(0).detail();
    }

    private static SourceDocument document(String text) {
        return new SourceDocument(text.getBytes(StandardCharsets.UTF_8), "text/plain", null);
    }
}
