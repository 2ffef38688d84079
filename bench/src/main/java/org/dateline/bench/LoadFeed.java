package org.dateline.bench;

import java.util.SplittableRandom;

/**
 * One feed of the load server: what it shows, whether it is being read just now, and how late each poll came. Safe for many threads.
 *
 * <p>Lateness is measured against the feed's own schedule. It begins with the first poll and goes on by the interval; a poll that comes
 * before its time begins it anew (the one before was late), and so does one that is late by more than half an interval (which is
 * counted as that late, once) and the first after a failure, since a failure is followed by a longer wait by design.
 */
final class LoadFeed {

    /** What a feed answers. */
    enum Kind {
        NORMAL,
        SLOW,
        FAILING
    }

    /**
     * What to do with a poll.
     *
     * @param lateness ms after its time; -1 where the poll began a schedule
     * @param overdue ms by which the time since the poll before was longer than the interval; -1 as for lateness
     * @param twice whether another poll of the same feed was under way
     * @param revision newest item that is shown
     */
    record Turn(Kind kind, long lateness, long overdue, boolean twice, int revision) {}

    private final int number;
    private final boolean validators;
    private final long intervalMs;
    private final SplittableRandom random;
    private int inFlight;
    private int revision;
    private int revealed;
    private boolean served;
    private long expected = -1;
    private long before;

    /**
     * A feed.
     *
     * @param validators whether it sends ETag and Last-Modified, and 304
     * @param items that it shows at once
     */
    LoadFeed(int number, boolean validators, int items, long intervalMs) {
        this.number = number;
        this.validators = validators;
        this.intervalMs = intervalMs;
        this.revision = items - 1;
        this.random = new SplittableRandom(number);
    }

    int number() {
        return number;
    }

    boolean validators() {
        return validators;
    }

    /** A poll comes in, at a time in ms of a clock that runs evenly. */
    synchronized Turn begin(long now, LoadShares shares) {
        long overdue = expected < 0 ? -1 : Math.max(0, now - before - intervalMs);
        before = now;
        long lateness = late(now);
        boolean twice = inFlight++ > 0;
        if (random.nextDouble() < shares.errors()) {
            expected = -1;
            return new Turn(Kind.FAILING, lateness, overdue, twice, revision);
        }
        if (served && random.nextDouble() < shares.changes()) {
            revision++;
        }
        Kind kind = random.nextDouble() < shares.slow() ? Kind.SLOW : Kind.NORMAL;
        return new Turn(kind, lateness, overdue, twice, revision);
    }

    /** The answer has gone out, or could not be sent. */
    synchronized void end(Turn turn, boolean sentWhole) {
        inFlight--;
        if (sentWhole) {
            served = true;
            revealed = Math.max(revealed, turn.revision() + 1);
        }
    }

    /** How many items have been sent to a reader: those with numbers below this. */
    synchronized int revealed() {
        return revealed;
    }

    private long late(long now) {
        if (expected < 0) {
            expected = now + intervalMs;
            return -1;
        }
        long late = now - expected;
        boolean anew = late < 0 || late > intervalMs / 2;
        expected = (anew ? now : expected) + intervalMs;
        return Math.max(0, late);
    }
}
