package org.dateline.enrich.article.html;

import java.util.List;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.metadata.AgencyTable;
import org.dateline.enrich.article.metadata.BylineReader;
import org.dateline.enrich.article.metadata.Dateline;
import org.dateline.enrich.article.metadata.DatelineReader;
import org.dateline.enrich.article.metadata.PersonShape;
import org.jspecify.annotations.Nullable;

/** Who wrote the article and from where: by-lines, agency credits, the dateline. Immutable and thread-safe. */
final class PageAuthors {

    /**
     * What was found.
     *
     * @param byline as printed
     * @param located place of the dateline
     */
    record Found(
            @Nullable String byline,
            List<String> authors,
            @Nullable String agency,
            @Nullable String located) {}

    private final AuthorFinder finder;
    private final PrintedBylines printed;
    private final AuthorResolver resolver;
    private final AgencyTable agencies;
    private final DatelineReader datelines;

    private PageAuthors(MetaNames names, AgencyTable agencies, PersonShape persons) {
        this.finder = new AuthorFinder(names);
        this.printed = new PrintedBylines(persons);
        this.resolver = new AuthorResolver(BylineReader.load(agencies), persons);
        this.agencies = agencies;
        this.datelines = DatelineReader.load(agencies);
    }

    static PageAuthors load(MetaNames names, AgencyTable agencies, PersonShape persons) {
        return new PageAuthors(names, agencies, persons);
    }

    Found find(
            Page page,
            FurnitureMap furniture,
            JsonLdArticle jsonLd,
            int body,
            List<ArticleDraft.Block> blocks,
            @Nullable String headline,
            @Nullable String publisher,
            @Nullable String uri) {
        BylineZone zone = BylineZone.of(page, body, headline);
        AuthorResolver.Found found = resolver.resolve(
                List.of(
                        () -> finder.stated(page, furniture, jsonLd),
                        () -> finder.marked(page, furniture, zone),
                        () -> printed.opened(page, furniture, zone),
                        () -> printed.guessed(page, furniture, zone)),
                publisher,
                uri);
        String agency = found.agency();
        String located = null;
        if (!blocks.isEmpty()) {
            Dateline dateline = datelines.read(blocks.get(0).text()).orElse(null);
            located = dateline == null ? null : dateline.located();
            agency = agency == null && dateline != null ? dateline.agency() : agency;
            agency = agency == null
                    ? agencies.closing(blocks.get(blocks.size() - 1).text()).orElse(null)
                    : agency;
        }
        return new Found(found.byline(), found.authors(), agency, located);
    }
}
