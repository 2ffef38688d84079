package org.dateline.ingest.backfill;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides when the next batch may go out, so that those behind never have more than a bounded number of records before them: a live article
 * waits behind that many at most, however large the archive. What was written since the last look counts as unread. Not thread-safe.
 */
public final class Pace {

    /** As long a look at the backlog is worth something while there is room. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** How soon it pays to look again while there is none. */
    static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** What to do. */
    public enum Step {
        GO,
        /** Look at the backlog, then ask again. */
        LOOK,
        /** Wait: too much is unread. */
        WAIT_FOR_READERS,
        /** Wait: the rate is reached. */
        WAIT_FOR_RATE
    }

    /**
     * What to do, and when to ask again.
     *
     * @param pause how long to wait before asking again
     */
    public record Decision(Step step, Duration pause) {

        private static final Decision GO = new Decision(Step.GO, Duration.ZERO);
        private static final Decision LOOK = new Decision(Step.LOOK, Duration.ZERO);
        private static final Decision WAIT = new Decision(Step.WAIT_FOR_READERS, LOOK_AGAIN);
    }

    private final long maxLag;
    private final double rate;
    private @Nullable Instant lookedAt;
    private long lag;
    private long since;
    private boolean known;
    private @Nullable Instant notBefore;

    /**
     * @param maxLag the most records that may be unread; 0 for no bound
     * @param rate articles a second; 0 for no bound
     */
    public Pace(long maxLag, double rate) {
        this.maxLag = maxLag;
        this.rate = rate;
    }

    /** The most records that may be unread; 0 for no bound. */
    public long maxLag() {
        return maxLag;
    }

    /** The most articles that a batch should have: several fit into the backlog, so that reading never has to stop for the next. */
    public int batchArticles(int usual) {
        int byLag = maxLag == 0 ? usual : (int) Math.min(usual, Math.max(1, maxLag / 4));
        int byRate = rate == 0 ? usual : (int) Math.min(usual, Math.max(1, rate));
        return Math.min(byLag, byRate);
    }

    /** What to do before a batch of that many articles is written. */
    public Decision decide(int articles, Instant now) {
        if (notBefore != null && notBefore.isAfter(now)) {
            Duration wait = Duration.between(now, notBefore);
            return new Decision(Step.WAIT_FOR_RATE, wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
        if (maxLag == 0 || articles == 0) {
            return Decision.GO;
        }
        if (lookedAt == null || !now.isBefore(lookedAt.plus(FRESH))) {
            return Decision.LOOK;
        }
        if (known && lag + since + articles <= maxLag) {
            return Decision.GO;
        }
        return now.isBefore(lookedAt.plus(LOOK_AGAIN)) ? Decision.WAIT : Decision.LOOK;
    }

    /** The backlog was looked at; with -1 it could not be told. */
    public void looked(long records, Instant now) {
        lookedAt = now;
        known = records >= 0;
        lag = records;
        since = 0;
    }

    /** That many articles were written. */
    public void wrote(int articles, Instant now) {
        since += articles;
        if (rate > 0) {
            Instant from = notBefore == null || notBefore.isBefore(now) ? now : notBefore;
            notBefore = from.plusNanos((long) (articles / rate * 1e9));
        }
    }
}
