package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** With real threads; the order itself is tested without, in {@link HostScheduleTest}. */
class HostQueuesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final URI A = URI.create("https://a.example/feed");
    private static final Duration NONE = Duration.ZERO;

    private final AtomicLong nanos = new AtomicLong();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void tenThousandTasksOnFewThreads() {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(10_000);
        int before = Thread.activeCount();
        try (HostQueues queues = new HostQueues(new HostBudget(8, 1, NONE, Duration.ofSeconds(5)), Clock.systemUTC())) {
            for (int i = 0; i < 10_000; i++) {
                queues.submit(URI.create("http://h" + i % 5_000 + ".example/" + i), () -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    atOnce.decrementAndGet();
                    all.countDown();
                });
            }
            assertThat(Thread.activeCount() - before).isLessThan(15);
            await().atMost(Duration.ofSeconds(30)).until(() -> all.getCount() == 0);
            assertThat(most.get()).isLessThanOrEqualTo(8);
            await().atMost(Duration.ofSeconds(10)).until(() -> queues.hosts() == 0);
            assertThat(queues.waiting()).isZero();
        }
    }

    @Test
    void oneHostIsOneHostHoweverItIsSpelled() {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicBoolean together = new AtomicBoolean();
        CountDownLatch all = new CountDownLatch(300);
        try (HostQueues queues = new HostQueues(new HostBudget(8, 1, NONE, Duration.ofSeconds(5)), Clock.systemUTC())) {
            for (int i = 0; i < 100; i++) {
                for (String address : List.of("https://A.example/", "https://a.example:443/x", "https://a.EXAMPLE/y")) {
                    queues.submit(URI.create(address), () -> {
                        together.compareAndSet(false, atOnce.incrementAndGet() > 1);
                        Thread.onSpinWait();
                        atOnce.decrementAndGet();
                        all.countDown();
                    });
                }
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> all.getCount() == 0);
        }
        assertThat(together).isFalse();
    }

    @Test
    void aBusyHostDoesNotHoldUpOthers() throws InterruptedException {
        CountDownLatch hold = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        try (HostQueues queues = new HostQueues(new HostBudget(2, 1, NONE, Duration.ofSeconds(5)), Clock.systemUTC())) {
            for (int i = 0; i < 50; i++) {
                queues.submit(A, () -> awaitQuietly(hold));
            }
            queues.submit(URI.create("https://b.example/"), other::countDown);
            assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(queues.waiting()).isEqualTo(49);
            hold.countDown();
            await().atMost(Duration.ofSeconds(10)).until(() -> queues.waiting() == 0);
        }
    }

    @Test
    void notBeforeWaitsForTheClock() {
        List<String> ran = new CopyOnWriteArrayList<>();
        try (HostQueues queues = manual()) {
            queues.notBefore(A, NOW.plusSeconds(100));
            queues.submit(A, () -> ran.add("a"));
            queues.submit(URI.create("https://b.example/"), () -> ran.add("b"));
            await().atMost(Duration.ofSeconds(10)).until(() -> ran.contains("b"));
            nanos.set(Duration.ofMillis(99_999).toNanos());
            queues.dispatch();
            assertThat(queues.waiting()).isEqualTo(1);
            nanos.set(Duration.ofSeconds(100).toNanos());
            queues.dispatch();
            await().atMost(Duration.ofSeconds(10)).until(() -> ran.contains("a"));
        }
    }

    @Test
    void spacingWakesItself() {
        AtomicInteger ran = new AtomicInteger();
        HostBudget budget = new HostBudget(4, 2, Duration.ofMillis(5), Duration.ofSeconds(5));
        try (HostQueues queues = new HostQueues(budget, Clock.systemUTC())) {
            long start = System.nanoTime();
            for (int i = 0; i < 11; i++) {
                queues.submit(A, ran::incrementAndGet);
            }
            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> ran.get() == 11);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
            await().atMost(Duration.ofSeconds(10)).until(() -> queues.hosts() == 0);
        }
    }

    @Test
    void aBrokenTaskDoesNotKeepItsPlace() {
        List<String> ran = new CopyOnWriteArrayList<>();
        try (HostQueues queues = new HostQueues(new HostBudget(1, 1, NONE, Duration.ofSeconds(5)), Clock.systemUTC())) {
            queues.submit(A, () -> {
                throw new IllegalStateException("broken on purpose");
            });
            queues.submit(A, () -> ran.add("next"));
            await().atMost(Duration.ofSeconds(10)).until(() -> ran.contains("next"));
        }
    }

    @Test
    void closingEndsWhatRunsAndStartsNothing() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        List<String> ran = new CopyOnWriteArrayList<>();
        HostQueues queues = new HostQueues(new HostBudget(1, 1, NONE, Duration.ofMillis(50)), Clock.systemUTC());
        queues.submit(A, () -> {
            started.countDown();
            ran.add(awaitQuietly(never) ? "ended" : "interrupted");
        });
        queues.submit(A, () -> ran.add("started after close"));
        awaitQuietly(started);
        queues.close();
        await().atMost(Duration.ofSeconds(10)).until(() -> !ran.isEmpty());
        assertThat(ran).containsExactly("interrupted");
        assertThatThrownBy(() -> queues.submit(A, () -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    private HostQueues manual() {
        return new HostQueues(new HostBudget(2, 1, NONE, Duration.ofSeconds(5)), clock, nanos::get);
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }
}
