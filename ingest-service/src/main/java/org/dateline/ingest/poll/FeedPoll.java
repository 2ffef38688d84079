package org.dateline.ingest.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.Validators;
import org.dateline.ingest.intake.TimedReader;
import org.dateline.ingest.schedule.Errands;
import org.dateline.ingest.schedule.FailureClass;
import org.dateline.ingest.schedule.FeedHints;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.FeedState.Answer;
import org.dateline.ingest.schedule.FeedState.Tally;
import org.dateline.ingest.schedule.FeedState.Trouble;
import org.dateline.ingest.schedule.FeedTiming;
import org.dateline.ingest.schedule.ItemDigest;
import org.dateline.ingest.schedule.Outcome;
import org.dateline.ingest.schedule.Subscription;
import org.dateline.ingest.source.FeedFacts;
import org.dateline.ingest.source.Fetch;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * Polls a feed: asks for what changed since the last time with the validators that the server gave, verbatim; finds the items that
 * are new or say something else; follows moves; tells failures apart. Safe for many threads.
 */
public final class FeedPoll implements Errands<Subscription, FeedState> {

    private static final int GONE = 410;

    private final Fetcher fetcher;
    private final TimedReader reader;
    private final FeedItemsFinder finder;
    private final FeedTiming timing;
    private final Clock clock;

    public FeedPoll(Fetcher fetcher, TimedReader reader, FeedItemsFinder finder, FeedTiming timing, Clock clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.finder = finder;
        this.timing = timing;
        this.clock = clock;
    }

    @Override
    public URI target(Subscription feed, @Nullable FeedState state) {
        return Targets.of(stateOf(feed, state).target());
    }

    @Override
    public Instant dueAt(Subscription feed, @Nullable FeedState state) {
        return FeedTiming.dueAt(feed, state);
    }

    @Override
    public Outcome<FeedState> run(Subscription feed, @Nullable FeedState state, Instant due) {
        FeedState before = stateOf(feed, state);
        Instant asked = clock.instant();
        boolean whole = timing.wantsWhole(before, asked);
        Validators validators = whole
                ? Validators.NONE
                : new Validators(before.answer().etag(), before.answer().lastModified());
        FetchResult result = fetcher.fetch(target(feed, before), validators);
        if (result instanceof FetchResult.Fetched fetched) {
            SourceDocument document = new SourceDocument(
                    fetched.body(), fetched.contentType(), fetched.fetch().finalUri());
            return read(feed, before, new Delivery(document, fetched.fetch(), fetched, whole, due));
        }
        if (result instanceof FetchResult.NotModified unchanged) {
            return unchanged(feed, before, before.answer(), unchanged, due, "not-modified");
        }
        return failed(feed, before, (FetchResult.Failed) result);
    }

    /** Takes in what a WebSub hub delivered: as an answer would be, but for the next poll, which stays where it was. */
    public Outcome<FeedState> deliver(Subscription feed, @Nullable FeedState state, SourceDocument document) {
        FeedState before = stateOf(feed, state);
        Instant now = clock.instant();
        Reading reading = reader.read(document);
        if (!reading.isFeed()) {
            return Outcome.of(before, "undeliverable");
        }
        FeedItemsFinder.Found found = finder.find(feed, before, reading, null, now);
        FeedState after = new FeedState(
                before.feedId(),
                before.uri(),
                before.effectiveUri(),
                before.answer(),
                new FeedState.Pace(
                        before.pace().lastPolledAt(),
                        before.pace().nextPollAt(),
                        before.pace().interval(),
                        found.fresh() > 0 ? now : before.pace().lastItemAt()),
                before.trouble(),
                before.status(),
                tally(before, reading, found, 0),
                before.hub(),
                found.seen());
        return new Outcome<>(after, found.articles(), found.refusals(), found.requests(), "delivered");
    }

    /** A document as it came. */
    private record Delivery(
            SourceDocument document, Fetch fetch, FetchResult.Fetched answer, boolean whole, Instant due) {}

    private Outcome<FeedState> read(Subscription feed, FeedState before, Delivery delivery) {
        String bodyDigest = ItemDigest.ofBody(delivery.document().bytes());
        if (bodyDigest.equals(before.answer().bodyDigest())) {
            Answer same = answer(
                    before,
                    delivery,
                    bodyDigest,
                    before.answer().format(),
                    before.answer().title());
            return unchanged(feed, before, same, delivery.answer(), delivery.due(), "same-bytes");
        }
        Reading reading = reader.read(delivery.document());
        Instant now = clock.instant();
        FeedItemsFinder.Found found = finder.find(feed, before, reading, delivery.fetch(), now);
        if (!reading.isFeed()) {
            return unreadable(feed, before, reading, found, delivery, now);
        }
        FeedHints hints = new FeedHints(delivery.answer().facts().freshFor(), reading.facts());
        FeedState after = new FeedState(
                before.feedId(),
                before.uri(),
                Targets.moved(before, delivery.answer().facts()),
                answer(before, delivery, bodyDigest, reading.format(), reading.title()),
                timing.afterAnswer(feed, before, delivery.due(), now, found.fresh(), found.items(), hints),
                Trouble.NONE,
                FeedState.Status.ACTIVE,
                tally(before, reading, found, 1),
                Targets.hub(before, delivery.answer().facts(), reading.facts()),
                found.seen());
        return new Outcome<>(
                after,
                found.articles(),
                found.refusals(),
                found.requests(),
                found.fresh() > 0 ? "changed" : "nothing-new");
    }

    private Outcome<FeedState> unchanged(
            Subscription feed, FeedState before, Answer answer, FetchResult result, Instant due, String word) {
        Instant now = clock.instant();
        FeedHints hints = new FeedHints(result.facts().freshFor(), FeedFacts.NONE);
        return Outcome.of(
                new FeedState(
                        before.feedId(),
                        before.uri(),
                        Targets.moved(before, result.facts()),
                        result instanceof FetchResult.NotModified notModified
                                ? confirmed(answer, notModified.fetch())
                                : answer,
                        timing.afterAnswer(feed, before, due, now, 0, 0, hints),
                        Trouble.NONE,
                        FeedState.Status.ACTIVE,
                        polled(before),
                        before.hub(),
                        before.seen()),
                word);
    }

    /** A 304 may carry newer validators of the same document (RFC 9110, section 15.4.5). */
    private static Answer confirmed(Answer answer, Fetch fetch) {
        return new Answer(
                fetch.etag() == null ? answer.etag() : fetch.etag(),
                fetch.lastModified() == null ? answer.lastModified() : fetch.lastModified(),
                answer.bodyDigest(),
                answer.askedInFullAt(),
                answer.format(),
                answer.title());
    }

    /** What came is no feed, or cannot be read: the old validators stay, so that the next answer is compared with the last good one. */
    private Outcome<FeedState> unreadable(
            Subscription feed,
            FeedState before,
            Reading reading,
            FeedItemsFinder.Found found,
            Delivery delivery,
            Instant now) {
        String detail = reading.refusals().isEmpty()
                ? "not a feed but " + reading.format()
                : reading.refusals().get(0).reason().code() + ": "
                        + reading.refusals().get(0).detail();
        Trouble trouble = before.trouble().and(FailureClass.SOFT, detail, now);
        Answer answer = new Answer(
                before.answer().etag(),
                before.answer().lastModified(),
                before.answer().bodyDigest(),
                delivery.whole() ? now : before.answer().askedInFullAt(),
                before.answer().format(),
                before.answer().title());
        FeedState after = new FeedState(
                before.feedId(),
                before.uri(),
                before.effectiveUri(),
                answer,
                timing.afterFailure(
                        feed, before, trouble, now, delivery.answer().facts().retryAfter()),
                trouble,
                FeedTiming.statusOf(trouble, now),
                polled(before),
                before.hub(),
                found.seen());
        return new Outcome<>(after, List.of(), found.refusals(), List.of(), "unreadable");
    }

    private Outcome<FeedState> failed(Subscription feed, FeedState before, FetchResult.Failed failure) {
        Instant now = clock.instant();
        FailureClass kind = switch (failure.kind()) {
            case HARD, REFUSED -> FailureClass.HARD;
            case SOFT, TOO_LARGE -> FailureClass.SOFT;
            case TEMPORARY -> FailureClass.TEMPORARY;
        };
        Trouble trouble = before.trouble().and(kind, failure.detail(), now);
        boolean gone = failure.status() == GONE;
        FeedState after = new FeedState(
                before.feedId(),
                before.uri(),
                // A move that led nowhere: the address that was subscribed may know better.
                kind == FailureClass.HARD && !gone ? null : before.effectiveUri(),
                before.answer(),
                timing.afterFailure(feed, before, trouble, now, failure.facts().retryAfter()),
                trouble,
                gone ? FeedState.Status.GONE : FeedTiming.statusOf(trouble, now),
                polled(before),
                before.hub(),
                before.seen());
        return Outcome.of(after, gone ? "gone" : "failed-" + kind.code());
    }

    private Answer answer(
            FeedState before, Delivery delivery, String bodyDigest, @Nullable String format, @Nullable String title) {
        return new Answer(
                delivery.fetch().etag(),
                delivery.fetch().lastModified(),
                bodyDigest,
                delivery.whole() ? clock.instant() : before.answer().askedInFullAt(),
                format,
                title);
    }

    private static Tally polled(FeedState before) {
        Tally tally = before.tally();
        return new Tally(tally.polls() + 1, tally.itemsPublished(), tally.repairs());
    }

    private static Tally tally(FeedState before, Reading reading, FeedItemsFinder.Found found, int polls) {
        Tally tally = before.tally();
        Map<String, Long> repairs = new TreeMap<>(tally.repairs());
        reading.repairs().forEach(repair -> repairs.merge(repair, 1L, Long::sum));
        return new Tally(tally.polls() + polls, tally.itemsPublished() + found.fresh(), repairs);
    }

    /** Another address is asked afresh, but the items are those of before. */
    private static FeedState stateOf(Subscription feed, @Nullable FeedState state) {
        if (state == null) {
            return FeedState.fresh(feed.feedId(), feed.uri());
        }
        return state.uri().equals(feed.uri()) ? state : FeedState.fresh(feed.feedId(), feed.uri(), state);
    }
}
