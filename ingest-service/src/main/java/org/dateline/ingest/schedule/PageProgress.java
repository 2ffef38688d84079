package org.dateline.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From one state of a page to the next, by what was found. Immutable; pure. */
public final class PageProgress {

    private final PageTiming timing;
    private final PageRequest request;
    private final PageState before;

    /** @param state null for a page that was never looked at */
    public PageProgress(PageTiming timing, PageRequest request, @Nullable PageState state) {
        this.timing = timing;
        this.request = request;
        this.before = state == null ? fresh(request) : state;
    }

    public PageState before() {
        return before;
    }

    /** Whether the article waits for this page. */
    public boolean waits() {
        return request.item() != null
                && (before.status() == PageState.Status.WAITING
                        || before.requestedAt().isBefore(request.requestedAt()));
    }

    /** The page came. */
    public PageState seen(
            Instant now,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String publishedAs,
            @Nullable String contentDigest) {
        return planned(now, etag, lastModified, publishedAs, contentDigest);
    }

    /** The page is as it was, or nobody may look at it for now: on to the next planned check. */
    public PageState passed(Instant now) {
        return planned(now, before.etag(), before.lastModified(), before.publishedAs(), before.contentDigest());
    }

    /** Not to be looked at any more. */
    public PageState ended(PageState.Status status, @Nullable String why) {
        return new PageState(
                before.articleId(),
                request.requestedAt(),
                before.firstPublishedAt(),
                before.etag(),
                before.lastModified(),
                before.publishedAs(),
                before.contentDigest(),
                before.checks(),
                0,
                why,
                before.missingSince(),
                null,
                status);
    }

    /** Whether a page that is missing now has been missing for long enough. */
    public boolean isConfirmedMissing(Instant now) {
        Instant since = before.missingSince();
        return since != null && !since.plus(timing.confirmAfter()).isAfter(now);
    }

    /** Missing for the first time, or not yet for long enough. */
    public PageState missing(Instant now, String detail) {
        Instant since = before.missingSince() == null ? now : before.missingSince();
        return later(now, since.plus(timing.confirmAfter()), before.failures() + 1, detail, since);
    }

    /** Whether trying again has been done often enough. */
    public boolean isGivenUp() {
        return before.failures() + 1 >= timing.retries();
    }

    /** A failure that may pass. */
    public PageState failed(Instant now, String detail, @Nullable Duration retryAfter) {
        int failures = before.failures() + 1;
        Duration wait = timing.retryAfter(failures);
        if (retryAfter != null && retryAfter.compareTo(wait) > 0) {
            wait = retryAfter;
        }
        return later(now, now.plus(wait), failures, detail, before.missingSince());
    }

    private PageState later(Instant now, Instant next, int failures, String detail, @Nullable Instant missingSince) {
        Instant at = next.isAfter(now) ? next : now.plus(timing.confirmAfter());
        return new PageState(
                before.articleId(),
                request.requestedAt(),
                before.firstPublishedAt(),
                before.etag(),
                before.lastModified(),
                before.publishedAs(),
                before.contentDigest(),
                before.checks(),
                failures,
                detail,
                missingSince,
                at,
                waits() ? PageState.Status.WAITING : before.status());
    }

    private PageState planned(
            Instant now,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String publishedAs,
            @Nullable String contentDigest) {
        Instant published = before.firstPublishedAt() == null ? now : before.firstPublishedAt();
        int number = timing.nextCheck(published, before.checks(), now);
        Instant next = timing.checkAt(published, number);
        boolean last = next.equals(Instant.MAX);
        return new PageState(
                before.articleId(),
                request.requestedAt(),
                published,
                etag,
                lastModified,
                publishedAs,
                contentDigest,
                number,
                0,
                null,
                null,
                last ? null : next,
                last ? PageState.Status.DONE : PageState.Status.WATCHED);
    }

    private static PageState fresh(PageRequest request) {
        boolean waits = request.item() != null;
        return new PageState(
                request.articleId(),
                waits ? Instant.EPOCH : request.requestedAt(),
                waits ? null : request.requestedAt(),
                null,
                null,
                null,
                null,
                0,
                0,
                null,
                null,
                null,
                waits ? PageState.Status.WAITING : PageState.Status.WATCHED);
    }
}
