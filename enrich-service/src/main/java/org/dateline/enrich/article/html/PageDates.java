package org.dateline.enrich.article.html;

import java.util.ArrayList;
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
        DatePlace place = DatePlace.of(page, furniture, body);
        DateCandidate modified = modified(page, place, jsonLd, context);
        DateCandidate published = stated(page, place, jsonLd, uri, context);
        if (published == null) {
            published = weighed(page, place, jsonLd, uri, modified, context);
        }
        if (published == null) {
            // What is stated and cannot be true is given to the reader of the article as the reason why there is no time.
            published = resolver.best(resolver.read(finder.stated(page, jsonLd), context.withoutLimit()));
        }
        return new PageTimes(time(published), after(time(modified), time(published)));
    }

    private @Nullable DateCandidate stated(
            Page page, DatePlace place, JsonLdArticle jsonLd, @Nullable String uri, DateContext context) {
        List<DateCandidate> candidates = resolver.read(finder.stated(page, jsonLd), context);
        if (candidates.stream().noneMatch(DateCandidate::hasDay)) {
            return null;
        }
        DateCandidate url = resolver.url(uri, context);
        if (url != null) {
            candidates.add(url);
        }
        DateCandidate best = resolver.best(candidates);
        if (best == null || (!PublisherZone.isUtc(best.time()) && !resolver.isDisputed(candidates))) {
            return best;
        }
        candidates.addAll(resolver.read(finder.times(page, place, Role.PUBLISHED, true), context));
        candidates.addAll(resolver.read(finder.dateElements(page, place, true), context));
        for (PrintedDates.Printed printed :
                printer.find(page, place, place.nearStart(), place.nearEnd(), context)) {
            if (printed.role() != Role.MODIFIED) {
                candidates.add(printed.candidate());
            }
        }
        best = resolver.best(candidates);
        boolean sure = best == null || !PublisherZone.isUtc(best.time()) || (url != null && url.sameDay(best));
        return sure
                ? best
                : PublisherZone.restore(best, candidates, context);
    }

    private @Nullable DateCandidate weighed(
            Page page,
            DatePlace place,
            JsonLdArticle jsonLd,
            @Nullable String uri,
            @Nullable DateCandidate modified,
            DateContext context) {
        List<DateCandidate> candidates = resolver.read(finder.stated(page, jsonLd), context);
        candidates.addAll(resolver.read(finder.vague(page), context));
        DateCandidate url = resolver.url(uri, context);
        if (url != null) {
            candidates.add(url);
        }
        candidates.addAll(resolver.read(finder.times(page, place, Role.PUBLISHED, false), context));
        candidates.addAll(resolver.read(finder.dateElements(page, place, false), context));
        candidates.addAll(resolver.read(finder.sweep(page, place), context));
        printer.find(page, place, 0, page.tree().blocks().size(), context)
                .forEach(printed -> candidates.add(printed.candidate()));
        candidates.addAll(resolver.read(finder.pictures(page, jsonLd), context));
        if (modified != null) {
            candidates.add(modified);
        }
        if (candidates.stream().noneMatch(DateCandidate::hasDay)) {
            candidates.addAll(resolver.read(ScriptDates.find(page), context));
        }
        return resolver.best(candidates);
    }

    private @Nullable DateCandidate modified(
            Page page, DatePlace place, JsonLdArticle jsonLd, DateContext context) {
        List<DateCandidate> stated = resolver.read(finder.modified(page, jsonLd), context);
        if (!stated.isEmpty()) {
            return resolver.best(stated);
        }
        List<DateCandidate> candidates =
                new ArrayList<>(resolver.read(finder.times(page, place, Role.MODIFIED, false), context));
        if (candidates.isEmpty()) {
            for (PrintedDates.Printed printed :
                    printer.find(page, place, 0, page.tree().blocks().size(), context)) {
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
