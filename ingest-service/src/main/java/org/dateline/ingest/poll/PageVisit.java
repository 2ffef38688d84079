package org.dateline.ingest.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.Validators;
import org.dateline.ingest.schedule.Errands;
import org.dateline.ingest.schedule.Outcome;
import org.dateline.ingest.schedule.PageProgress;
import org.dateline.ingest.schedule.PageRequest;
import org.dateline.ingest.schedule.PageState;
import org.dateline.ingest.schedule.PageTiming;
import org.dateline.ingest.source.RawItem;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the page of an article: to publish it in place of a feed's item, to find edits, and to see whether it is still there. An
 * article whose page is gone twice, some time apart, is killed. An item whose page cannot be had goes out as the feed gave it.
 * Safe for many threads.
 */
public final class PageVisit implements Errands<PageRequest, PageState> {

    private final Fetcher fetcher;
    private final PageAccess access;
    private final PageArticles articles;
    private final PageTiming timing;
    private final Clock clock;

    public PageVisit(Fetcher fetcher, PageAccess access, PageArticles articles, PageTiming timing, Clock clock) {
        this.fetcher = fetcher;
        this.access = access;
        this.articles = articles;
        this.timing = timing;
        this.clock = clock;
    }

    @Override
    public URI target(PageRequest request, @Nullable PageState state) {
        return Targets.of(request.uri());
    }

    @Override
    public Instant dueAt(PageRequest request, @Nullable PageState state) {
        return timing.dueAt(request, state);
    }

    @Override
    public Outcome<PageState> run(PageRequest request, @Nullable PageState state, Instant due) {
        PageProgress progress = new PageProgress(timing, request, state);
        URI page = target(request, state);
        PageAccess.Answer allowed = access.to(page);
        Instant now = clock.instant();
        if (allowed == PageAccess.Answer.DISALLOWED) {
            return without(request, progress, progress.ended(PageState.Status.DONE, "robots.txt"), "robots");
        }
        if (allowed == PageAccess.Answer.UNKNOWN) {
            return notNow(request, progress, now, "robots.txt does not answer", null);
        }
        Validators validators = progress.waits() && progress.before().contentDigest() == null
                ? Validators.NONE
                : new Validators(progress.before().etag(), progress.before().lastModified());
        FetchResult result = fetcher.fetch(page, validators);
        now = clock.instant();
        if (result instanceof FetchResult.Fetched fetched) {
            return came(request, progress, fetched, now);
        }
        if (result instanceof FetchResult.NotModified) {
            return Outcome.of(progress.passed(now), "not-modified");
        }
        return failed(request, progress, (FetchResult.Failed) result, now);
    }

    private Outcome<PageState> came(
            PageRequest request, PageProgress progress, FetchResult.Fetched fetched, Instant now) {
        PageState before = progress.before();
        if (!request.publishPage()) {
            PageState seen = progress.seen(
                    now, fetched.fetch().etag(), fetched.fetch().lastModified(), null, before.contentDigest());
            return Outcome.of(seen, "there");
        }
        PageArticles.Page page = articles.of(request, fetched, now);
        if (page == null) {
            return without(request, progress, progress.passed(now), "no-page");
        }
        boolean same = page.digest().equals(before.contentDigest());
        PageState seen = progress.seen(
                now,
                fetched.fetch().etag(),
                fetched.fetch().lastModified(),
                page.article().articleId(),
                page.digest());
        return same
                ? Outcome.of(seen, "same-bytes")
                : new Outcome<>(seen, List.of(page.article()), List.of(), List.of(), "published");
    }

    private Outcome<PageState> failed(
            PageRequest request, PageProgress progress, FetchResult.Failed failure, Instant now) {
        boolean missing = failure.status() == 404 || failure.status() == 410;
        if (missing && progress.waits()) {
            return without(request, progress, progress.ended(PageState.Status.DONE, failure.detail()), "missing");
        }
        if (missing && progress.isConfirmedMissing(now)) {
            String reason = failure.detail() + " at " + request.uri() + ", missing since "
                    + progress.before().missingSince();
            RawItem kill = articles.kill(request, progress.before().publishedAs(), reason, now);
            return new Outcome<>(
                    progress.ended(PageState.Status.KILLED, failure.detail()),
                    List.of(kill),
                    List.of(),
                    List.of(),
                    "killed");
        }
        if (missing) {
            return Outcome.of(progress.missing(now, failure.detail()), "missing");
        }
        return notNow(request, progress, now, failure.detail(), failure.facts().retryAfter());
    }

    private Outcome<PageState> notNow(
            PageRequest request, PageProgress progress, Instant now, String detail, @Nullable Duration retryAfter) {
        if (progress.isGivenUp()) {
            return without(request, progress, progress.passed(now), "given-up");
        }
        return Outcome.of(progress.failed(now, detail, retryAfter), "failed");
    }

    /** Goes on without the page: an item that waited for it goes out as it is. */
    private static Outcome<PageState> without(
            PageRequest request, PageProgress progress, PageState next, String result) {
        RawItem item = request.item();
        return item != null && progress.waits()
                ? new Outcome<>(next, List.of(item), List.of(), List.of(), result)
                : Outcome.of(next, result);
    }
}
