package org.dateline.ingest.backfill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds a batch back until its {@link Pace} lets it go, and says why it waits. For one thread; {@link #lag()} for any. */
public final class Throttle {

    /** After so long without a change of the backlog somebody should look. */
    private static final Duration STANDSTILL = Duration.ofSeconds(30);

    private final Pace pace;
    private final Backlog backlog;
    private final Clock clock;
    private final StopSignal stop;
    private final Consumer<@Nullable String> waiting;
    private volatile long lag = -1;
    private Optional<Backlog.Lag> last = Optional.empty();
    private Instant changedAt = Instant.MIN;

    /** @param waiting is told what is waited for; null where it goes on */
    public Throttle(Pace pace, Backlog backlog, Clock clock, StopSignal stop, Consumer<@Nullable String> waiting) {
        this.pace = pace;
        this.backlog = backlog;
        this.clock = clock;
        this.stop = stop;
        this.waiting = waiting;
    }

    /** Returns when a batch of that many articles may be written, or when it is told to stop. */
    public void await(int articles) {
        boolean waited = false;
        while (!stop.isStopped()) {
            Pace.Decision decision = pace.decide(articles, clock.instant());
            switch (decision.step()) {
                case GO -> {
                    if (waited) {
                        waiting.accept(null);
                    }
                    return;
                }
                case LOOK -> look();
                case WAIT_FOR_READERS -> {
                    waiting.accept(reason());
                    waited = true;
                    stop.await(decision.pause());
                }
                case WAIT_FOR_RATE -> stop.await(decision.pause());
            }
        }
    }

    /** Records that were unread at the last look; -1 where it is not known. */
    public long lag() {
        return lag;
    }

    private void look() {
        Optional<Backlog.Lag> now = backlog.look();
        Instant time = clock.instant();
        if (!now.equals(last)) {
            last = now;
            changedAt = time;
        }
        lag = now.map(Backlog.Lag::records).orElse(-1L);
        pace.looked(lag, time);
    }

    private String reason() {
        if (last.isEmpty()) {
            return "waiting: Kafka does not say how far " + backlog.readers() + " is";
        }
        Backlog.Lag seen = last.get();
        if (!seen.started()) {
            return "waiting for " + backlog.readers() + ", which has not read anything yet: is it running?";
        }
        Duration still = Duration.between(changedAt, clock.instant());
        return String.format(
                Locale.ROOT,
                "waiting for %s: lag %,d of at most %,d%s",
                backlog.readers(),
                seen.records(),
                pace.maxLag(),
                still.compareTo(STANDSTILL) < 0 ? "" : ", unchanged for " + still.toSeconds() + " s: is it running?");
    }
}
