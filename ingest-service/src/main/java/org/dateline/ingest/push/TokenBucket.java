package org.dateline.ingest.push;

import java.time.Duration;

/** A bucket that fills at a steady rate and gives one token a request. Safe for many threads. */
final class TokenBucket {

    private static final double NANOS = 1e9;

    private final double perNano;
    private final int size;
    private double tokens;
    private long filledAt;

    TokenBucket(int perSecond, int size, long now) {
        this.perNano = perSecond / NANOS;
        this.size = size;
        this.tokens = size;
        this.filledAt = now;
    }

    /**
     * What a caller is told.
     *
     * @param remaining tokens left
     * @param pause until there is one, zero where it was taken
     * @param full until the bucket is full
     */
    record Draw(long remaining, Duration pause, Duration full) {
        boolean isTaken() {
            return pause.isZero();
        }
    }

    /**
     * Takes a token if there is one.
     *
     * @param now nanoseconds of a clock that only runs forward
     */
    synchronized Draw take(long now) {
        tokens = Math.min(size, tokens + Math.max(0, now - filledAt) * perNano);
        filledAt = Math.max(filledAt, now);
        boolean taken = tokens >= 1;
        if (taken) {
            tokens--;
        }
        Duration pause = taken ? Duration.ZERO : after(1 - tokens);
        return new Draw((long) tokens, pause, after(size - tokens));
    }

    private Duration after(double missing) {
        return Duration.ofNanos((long) Math.ceil(missing / perNano));
    }
}
