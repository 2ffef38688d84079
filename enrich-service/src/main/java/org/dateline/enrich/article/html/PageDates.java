package org.dateline.enrich.article.html;

import java.util.List;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.date.FoundTime.Role;
import org.dateline.enrich.article.date.NewsTimeFinder;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.jspecify.annotations.Nullable;

/**
 * The two times of a page. What data about the page state is believed first; what the page prints is read where the data say nothing,
 * where they are vague, and where they are in UTC so that the publisher's own day is not clear. Immutable and thread-safe.
 */
final class PageDates {

    private final DateFinder finder;
    private final DateResolver resolver;
    private final PrintedDates printer;

    private PageDates(DateFinder finder, DateResolver resolver, PrintedDates printer) {
        this.finder = finder;
        this.resolver = resolver;
        this.printer = printer;
    }

    static PageDates load(MetaNames names) {
        NewsTimeReader reader = NewsTimeReader.load();
        NewsTimeFinder times = NewsTimeFinder.load(reader);
        return new PageDates(new DateFinder(names), new DateResolver(reader, times), new PrintedDates(times));
    }

    /**
     * When the page was published and changed.
     *
     * @param body index of the element that holds the article
     */
    PageTimes find(
            Page page,
            FurnitureMap furniture,
            JsonLdArticle jsonLd,
            int body,
            @Nullable String uri,
            DateContext context) {
        DateEvidence evidence = new DateEvidence(page, furniture, body, printer, context);
        DateCandidate modified = modified(evidence, jsonLd);
        DateCandidate published = stated(evidence, jsonLd, uri);
        if (published == null) {
            published = weighed(evidence, jsonLd, uri, modified);
        }
        if (published == null) {
            // What is stated and cannot be true is given to the reader of the article as the reason why there is no
            // time.
            published = resolver.best(resolver.read(finder.stated(page, jsonLd), context.withoutLimit()));
        }
        return new PageTimes(time(published), after(time(modified), time(published)));
    }

    private @Nullable DateCandidate stated(DateEvidence evidence, JsonLdArticle jsonLd, @Nullable String uri) {
        DateContext context = evidence.context();
        List<DateCandidate> candidates = resolver.read(finder.stated(evidence.page(), jsonLd), context);
        if (candidates.stream().noneMatch(DateCandidate::hasDay)) {
            return null;
        }
        DateCandidate url = resolver.url(uri, context);
        if (url != null) {
            candidates.add(url);
        }
        DateCandidate best = resolver.best(candidates);
        boolean utc = best != null && PublisherZone.isUtc(best.time());
        if ((!utc && !resolver.isDisputed(candidates)) || agrees(url, best)) {
            return best;
        }
        DatePlace place = evidence.place();
        candidates.addAll(resolver.read(DateElements.times(evidence.page(), place, Role.PUBLISHED, true), context));
        candidates.addAll(resolver.read(DateElements.named(evidence.page(), place, true), context));
        for (PrintedDates.Printed printed : evidence.nearLines()) {
            if (printed.role() != Role.MODIFIED) {
                candidates.add(printed.candidate());
            }
        }
        best = resolver.best(candidates);
        return best == null || !PublisherZone.isUtc(best.time()) || agrees(url, best)
                ? best
                : PublisherZone.restore(best, candidates, context);
    }

    private static boolean agrees(@Nullable DateCandidate url, @Nullable DateCandidate best) {
        return url != null && best != null && url.hasDay() && url.sameDay(best);
    }

    private @Nullable DateCandidate weighed(
            DateEvidence evidence, JsonLdArticle jsonLd, @Nullable String uri, @Nullable DateCandidate modified) {
        Page page = evidence.page();
        DatePlace place = evidence.place();
        DateContext context = evidence.context();
        List<RawTime> raws = finder.stated(page, jsonLd);
        raws.addAll(finder.vague(page));
        raws.addAll(DateElements.times(page, place, Role.PUBLISHED, false));
        raws.addAll(DateElements.named(page, place, false));
        raws.addAll(DateElements.sweep(page, place));
        raws.addAll(finder.pictures(page, jsonLd));
        List<DateCandidate> candidates = resolver.read(raws, context);
        DateCandidate url = resolver.url(uri, context);
        if (url != null) {
            candidates.add(url);
        }
        evidence.lines().forEach(printed -> candidates.add(printed.candidate()));
        if (modified != null) {
            candidates.add(modified);
        }
        if (candidates.stream().noneMatch(DateCandidate::hasDay)) {
            candidates.addAll(resolver.read(ScriptDates.find(page), context));
        }
        return resolver.best(candidates);
    }

    private @Nullable DateCandidate modified(DateEvidence evidence, JsonLdArticle jsonLd) {
        Page page = evidence.page();
        DateContext context = evidence.context();
        List<DateCandidate> stated = resolver.read(finder.modified(page, jsonLd), context);
        if (!stated.isEmpty()) {
            return resolver.best(stated);
        }
        List<DateCandidate> candidates =
                resolver.read(DateElements.times(page, evidence.place(), Role.MODIFIED, false), context);
        if (candidates.isEmpty()) {
            for (PrintedDates.Printed printed : evidence.lines()) {
                if (printed.role() == Role.MODIFIED) {
                    candidates.add(printed.candidate());
                }
            }
        }
        return resolver.best(candidates);
    }

    private static @Nullable NewsTime time(@Nullable DateCandidate candidate) {
        return candidate == null ? null : candidate.time();
    }

    /** A change before the publication is no change of what was published. */
    private static @Nullable NewsTime after(@Nullable NewsTime modified, @Nullable NewsTime published) {
        return modified != null && published != null && modified.isBefore(published) ? null : modified;
    }
}
