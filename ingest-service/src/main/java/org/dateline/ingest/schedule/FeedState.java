package org.dateline.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed.
 *
 * @param uri the subscribed address that this is the state of
 * @param effectiveUri address after permanent redirects; null where it is the subscribed one
 * @param seen items of the last answers, newest first
 */
public record FeedState(
        String feedId,
        String uri,
        @Nullable String effectiveUri,
        Answer answer,
        Pace pace,
        Trouble trouble,
        Status status,
        Tally tally,
        Hub hub,
        List<SeenItem> seen) {

    /** The most items that are remembered: a state has to fit well into a record of 1 MiB. */
    public static final int MAX_SEEN = 1_000;

    public FeedState {
        seen = List.copyOf(seen);
    }

    /** Whether, and how, a feed is asked. */
    public enum Status {
        ACTIVE("active"),
        FAILING("failing"),
        /** Failing for so long that it is asked once a day. */
        BROKEN("broken"),
        /** 410: asked no more. */
        GONE("gone");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** The name that the contract uses. */
        public String code() {
            return code;
        }
    }

    /**
     * The last full answer.
     *
     * @param etag ETag, verbatim
     * @param lastModified Last-Modified, verbatim
     * @param bodyDigest SHA-256 of the body, lower-case hex
     * @param askedInFullAt the last poll without validators
     */
    public record Answer(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String bodyDigest,
            Instant askedInFullAt,
            @Nullable String format,
            @Nullable String title) {

        static final Answer NONE = new Answer(null, null, null, Instant.EPOCH, null, null);

        /** Whether there is something to ask conditionally with. */
        public boolean hasValidators() {
            return etag != null || lastModified != null;
        }
    }

    /**
     * When it was and is to be polled.
     *
     * @param interval as adapted; zero before the first poll
     * @param lastItemAt when an item was last new or changed; null where none ever was
     */
    public record Pace(
            Instant lastPolledAt,
            Instant nextPollAt,
            Duration interval,
            @Nullable Instant lastItemAt) {

        static final Pace NONE = new Pace(Instant.EPOCH, Instant.EPOCH, Duration.ZERO, null);
    }

    /**
     * Failures since the last success.
     *
     * @param count in a row; 0 after a success
     * @param since the first of them
     */
    public record Trouble(
            int count,
            @Nullable String last,
            @Nullable FailureClass kind,
            @Nullable Instant since) {

        public static final Trouble NONE = new Trouble(0, null, null, null);

        /** One more. */
        public Trouble and(FailureClass failure, String detail, Instant now) {
            return new Trouble(count + 1, detail, failure, since == null ? now : since);
        }
    }

    /**
     * What was counted since the subscription.
     *
     * @param repairs answers that had to be repaired, by the repair's code
     */
    public record Tally(long polls, long itemsPublished, Map<String, Long> repairs) {

        static final Tally NONE = new Tally(0, 0, Map.of());

        public Tally {
            repairs = Map.copyOf(repairs);
        }
    }

    /**
     * WebSub.
     *
     * @param hubUri hub that the feed names
     * @param topicUri address that the feed gives for itself
     * @param leaseUntil end of the hub's lease
     */
    public record Hub(
            @Nullable String hubUri,
            @Nullable String topicUri,
            @Nullable Instant leaseUntil) {

        public static final Hub NONE = new Hub(null, null, null);

        /** Whether the hub has promised to tell of changes. */
        boolean isActive(Instant now) {
            return leaseUntil != null && leaseUntil.isAfter(now);
        }
    }

    /** Of a feed that was never asked. */
    public static FeedState fresh(String feedId, String uri) {
        return new FeedState(
                feedId,
                uri,
                null,
                Answer.NONE,
                Pace.NONE,
                Trouble.NONE,
                Status.ACTIVE,
                Tally.NONE,
                Hub.NONE,
                List.of());
    }

    /** Of a feed that moved to another address by the operator's word: its items are known. */
    public static FeedState fresh(String feedId, String uri, FeedState former) {
        return new FeedState(
                feedId,
                uri,
                null,
                Answer.NONE,
                Pace.NONE,
                Trouble.NONE,
                Status.ACTIVE,
                former.tally,
                Hub.NONE,
                former.seen);
    }

    /** The address to ask. */
    public String target() {
        return effectiveUri == null ? uri : effectiveUri;
    }

    /** With another lease of the hub. */
    public FeedState withHub(Hub other) {
        return new FeedState(feedId, uri, effectiveUri, answer, pace, trouble, status, tally, other, seen);
    }
}
