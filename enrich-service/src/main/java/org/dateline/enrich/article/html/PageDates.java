package org.dateline.enrich.article.html;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.date.FoundTime.Role;
import org.dateline.enrich.article.date.NewsTimeFinder;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.jspecify.annotations.Nullable;

/** The two times of a page: candidates from {@link DateFinder}, then the lines around the article. Immutable and thread-safe. */
final class PageDates {

    /** A line with a date is short; what is longer is text that tells of other days. */
    private static final int MAX_LINE = 160;

    /** How many blocks before and after the body are looked at for a printed date. */
    private static final int BEFORE = 25;

    private static final int AFTER = 15;

    private final DateFinder finder;
    private final DateResolver resolver;

    private PageDates(DateFinder finder, DateResolver resolver) {
        this.finder = finder;
        this.resolver = resolver;
    }

    static PageDates load(MetaNames names) {
        NewsTimeReader reader = NewsTimeReader.load();
        return new PageDates(new DateFinder(names), new DateResolver(reader, NewsTimeFinder.load(reader)));
    }

    /** When the page was published; null where nothing tells. */
    @Nullable
    NewsTime published(
            Page page,
            FurnitureMap furniture,
            JsonLdArticle jsonLd,
            int body,
            @Nullable String uri,
            @Nullable ZoneId zone,
            @Nullable String language,
            @Nullable Instant now) {
        NewsTime stated =
                resolver.first(finder.published(page, furniture, jsonLd, uri), Role.PUBLISHED, zone, language, now);
        if (stated != null && stated.precision().compareTo(NewsTime.Precision.DAY) <= 0) {
            return stated;
        }
        NewsTime printed = labeled(page, furniture, body, Role.PUBLISHED, zone, language, now);
        printed = printed == null ? unlabeled(page, furniture, body, zone, language, now) : printed;
        if (printed != null) {
            return printed;
        }
        return stated == null ? modified(page, furniture, jsonLd, body, zone, language, now) : stated;
    }

    /** When the page was changed last; null where nothing tells. */
    @Nullable
    NewsTime modified(
            Page page,
            FurnitureMap furniture,
            JsonLdArticle jsonLd,
            int body,
            @Nullable ZoneId zone,
            @Nullable String language,
            @Nullable Instant now) {
        NewsTime stated = resolver.first(finder.modified(page, jsonLd), Role.MODIFIED, zone, language, now);
        return stated == null ? labeled(page, furniture, body, Role.MODIFIED, zone, language, now) : stated;
    }

    private @Nullable NewsTime labeled(
            Page page,
            FurnitureMap furniture,
            int body,
            Role role,
            @Nullable ZoneId zone,
            @Nullable String language,
            @Nullable Instant now) {
        PageTree tree = page.tree();
        int first = Math.max(0, tree.firstBlock(body) - BEFORE);
        int last = Math.min(tree.blocks().size(), tree.endBlock(body) + AFTER);
        for (int i = first; i < last; i++) {
            if (isLine(tree.blocks().get(i), furniture)) {
                NewsTime time = resolver.labeled(tree.blocks().get(i).text(), role, zone, language, now);
                if (time != null) {
                    return time;
                }
            }
        }
        return null;
    }

    /** The nearest date before the body, or within its first lines, or right after it. */
    private @Nullable NewsTime unlabeled(
            Page page,
            FurnitureMap furniture,
            int body,
            @Nullable ZoneId zone,
            @Nullable String language,
            @Nullable Instant now) {
        PageTree tree = page.tree();
        int start = tree.firstBlock(body);
        for (int i = start; i < Math.min(start + 4, tree.endBlock(body)); i++) {
            NewsTime time = line(tree.blocks().get(i), furniture, zone, language, now);
            if (time != null) {
                return time;
            }
        }
        for (int i = start - 1; i >= Math.max(0, start - BEFORE); i--) {
            NewsTime time = line(tree.blocks().get(i), furniture, zone, language, now);
            if (time != null) {
                return time;
            }
        }
        for (int i = Math.max(start, tree.endBlock(body) - 3);
                i < Math.min(tree.blocks().size(), tree.endBlock(body) + AFTER);
                i++) {
            NewsTime time = line(tree.blocks().get(i), furniture, zone, language, now);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private @Nullable NewsTime line(
            PageBlock block,
            FurnitureMap furniture,
            @Nullable ZoneId zone,
            @Nullable String language,
            @Nullable Instant now) {
        return isLine(block, furniture)
                ? resolver.first(List.of(new RawTime(block.text(), "text")), Role.PUBLISHED, zone, language, now)
                : null;
    }

    private static boolean isLine(PageBlock block, FurnitureMap furniture) {
        ElementRole around = furniture.around(block.element());
        return around != ElementRole.COMMENT
                && around != ElementRole.RELATED
                && block.text().length() <= MAX_LINE
                && block.text().chars().anyMatch(Character::isDigit);
    }
}
