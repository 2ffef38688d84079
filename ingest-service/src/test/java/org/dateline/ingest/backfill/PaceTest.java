package org.dateline.ingest.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.ingest.backfill.Pace.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:15:30Z");

    @ParameterizedTest
    @CsvSource({
        // bound, lag at the last look, how long ago, written since, articles of the batch, what to do
        "2000,    0,    0,    0, 200, GO",
        "2000, 1800,    0,    0, 200, GO",
        "2000, 1801,    0,    0, 200, WAIT_FOR_READERS",
        "2000, 1801,  199,    0, 200, WAIT_FOR_READERS",
        "2000, 1801,  200,    0, 200, LOOK",
        "2000, 1000,    0,  800, 200, GO",
        "2000, 1000,    0,  801, 200, WAIT_FOR_READERS",
        "2000, 5000,    0,    0,   1, WAIT_FOR_READERS",
        "2000, 5000,    0,    0,   0, GO",
        "2000,    0,  999,    0, 200, GO",
        "2000,    0, 1000,    0, 200, LOOK",
        "2000,   -1,    0,    0, 200, WAIT_FOR_READERS",
        "2000,   -1,  200,    0, 200, LOOK",
        "   0, 5000, 5000, 5000, 200, GO"
    })
    void byTheBacklog(long bound, long lag, long agoMs, int since, int articles, Step expected) {
        Pace pace = new Pace(bound, 0);
        pace.looked(lag, NOW);
        pace.wrote(since, NOW);
        assertThat(pace.decide(articles, NOW.plusMillis(agoMs)).step()).isEqualTo(expected);
    }

    @Test
    void looksFirst() {
        assertThat(new Pace(2_000, 0).decide(1, NOW).step()).isEqualTo(Step.LOOK);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 200", "2000, 0, 200", "100, 0, 25", "50, 0, 12", "2000, 50, 50", "0, 0.5, 1"})
    void batchesThatFit(long bound, double rate, int expected) {
        assertThat(new Pace(bound, rate).batchArticles(200)).isEqualTo(expected);
    }

    @Test
    void aRateIsHeldOverManyBatchesAndPausesAreNotMadeUpFor() {
        ManualTime time = new ManualTime(Duration.ZERO);
        Pace pace = new Pace(0, 40);
        Throttle held = new Throttle(pace, new Unread(), time, time, line -> {});
        Instant start = time.instant();
        for (int i = 0; i < 100; i++) {
            held.await(20);
            pace.wrote(20, time.instant());
            if (i == 50) {
                time.pass(Duration.ofSeconds(100));
            }
        }
        held.await(20);
        assertThat(Duration.between(start, time.instant())).isBetween(Duration.ofSeconds(149), Duration.ofSeconds(150));
    }

    /** A reader of 300 records a second that falls asleep for 40 s. */
    @Test
    void neverMoreUnreadThanTheBound() {
        ManualTime time = new ManualTime(Duration.ZERO);
        Unread unread = new Unread();
        List<String> said = new ArrayList<>();
        Pace pace = new Pace(2_000, 0);
        Throttle throttle = new Throttle(pace, unread, time, time, line -> {
            if (line != null) {
                said.add(line);
            }
        });
        Instant start = time.instant();
        time.whileWaiting(() -> {
            long seconds = Duration.between(start, time.instant()).toSeconds();
            unread.read(seconds >= 20 && seconds < 60 ? 0 : 60);
        });
        long most = 0;
        for (int i = 0; i < 150; i++) {
            throttle.await(200);
            unread.add(200);
            pace.wrote(200, time.instant());
            most = Math.max(most, unread.count);
        }
        assertThat(most).isBetween(1_900L, 2_000L);
        assertThat(Duration.between(start, time.instant())).isBetween(Duration.ofSeconds(130), Duration.ofSeconds(140));
        assertThat(said.get(0)).matches("waiting for group g: lag [\\d,]+ of at most 2,000");
        assertThat(said).anyMatch(line -> line.endsWith("unchanged for 30 s: is it running?"));
    }

    @Test
    void saysWhatItWaitsFor() {
        ManualTime time = new ManualTime(Duration.ZERO);
        List<@Nullable String> said = new ArrayList<>();
        List<Optional<Backlog.Lag>> looks = new ArrayList<>(List.of(
                Optional.empty(), Optional.of(new Backlog.Lag(99, false)), Optional.of(new Backlog.Lag(10, true))));
        Backlog backlog = new Backlog() {
            @Override
            public String readers() {
                return "group g";
            }

            @Override
            public Optional<Lag> look() {
                return looks.remove(0);
            }
        };
        Throttle throttle = new Throttle(new Pace(100, 0), backlog, time, time, said::add);
        assertThat(throttle.lag()).isEqualTo(-1);
        throttle.await(25);
        assertThat(said)
                .containsExactly(
                        "waiting: Kafka does not say how far group g is",
                        "waiting for group g, which has not read anything yet: is it running?",
                        null);
        assertThat(throttle.lag()).isEqualTo(10);
        assertThat(looks).isEmpty();
    }

    @Test
    void endsWhenItIsTold() {
        ManualTime time = new ManualTime(Duration.ZERO);
        Unread unread = new Unread();
        unread.add(1_000);
        time.whileWaiting(() -> {
            if (time.waited().compareTo(Duration.ofSeconds(5)) > 0) {
                time.stop();
            }
        });
        new Throttle(new Pace(100, 0), unread, time, time, line -> {}).await(1);
        assertThat(time.waited()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    }

    private static final class Unread implements Backlog {
        private long count;

        void add(long records) {
            count += records;
        }

        void read(long records) {
            count = Math.max(0, count - records);
        }

        @Override
        public String readers() {
            return "group g";
        }

        @Override
        public Optional<Lag> look() {
            return Optional.of(new Lag(count, true));
        }
    }
}
