package org.dateline.ingest.backfill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on only by waiting for it, or by a step each time it is looked at. Not thread-safe. */
public final class ManualTime extends Clock implements StopSignal {

    private Instant now = Instant.parse("2026-03-02T08:15:30Z");
    private final Duration step;
    private boolean stopped;
    private Duration waited = Duration.ZERO;
    private Runnable onWait = () -> {};

    public ManualTime(Duration step) {
        this.step = step;
    }

    /** What happens while somebody waits. */
    public void whileWaiting(Runnable work) {
        onWait = work;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void stop() {
        stopped = true;
    }

    public Duration waited() {
        return waited;
    }

    @Override
    public boolean isStopped() {
        return stopped;
    }

    @Override
    public boolean await(Duration atMost) {
        now = now.plus(atMost);
        waited = waited.plus(atMost);
        onWait.run();
        return stopped;
    }

    @Override
    public Instant instant() {
        now = now.plus(step);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
