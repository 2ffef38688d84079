package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.metadata.AgencyTable;
import org.dateline.enrich.article.metadata.BylineReader;
import org.dateline.enrich.article.metadata.Dateline;
import org.dateline.enrich.article.metadata.DatelineReader;
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

    private static final int MAX_LINE = 100;
    private static final int BEFORE = 12;
    private static final int AFTER = 6;

    /** Words that open a printed by-line, in the languages of the news. */
    private static final Pattern OPENS = Pattern.compile(
            "^(?:by|von|par|por|di|da|door|av|af|od|autor(?:in|en)?|author|auteur|autore|text|texte|testo|texto|geschrieben von|verfasst von"
                    + "|ein (?:beitrag|artikel|gastbeitrag|kommentar|interview) von|written by|words by|escrito por|scritto da|geschreven door"
                    + "|publi[ée]e? par|posted by|published by|story by|report by|автор|автори|tekst|skriven av|napsal[a]?)(?:\\s*:\\s*|\\s+)\\S",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final AuthorFinder finder;
    private final AuthorResolver resolver;
    private final AgencyTable agencies;
    private final DatelineReader datelines;

    private PageAuthors(AuthorFinder finder, AuthorResolver resolver, AgencyTable agencies) {
        this.finder = finder;
        this.resolver = resolver;
        this.agencies = agencies;
        this.datelines = DatelineReader.load(agencies);
    }

    static PageAuthors load(MetaNames names) {
        AgencyTable agencies = AgencyTable.load();
        return new PageAuthors(new AuthorFinder(names), new AuthorResolver(BylineReader.load(agencies)), agencies);
    }

    Found find(
            Page page,
            FurnitureMap furniture,
            JsonLdArticle jsonLd,
            int body,
            List<ArticleDraft.Block> blocks,
            @Nullable String publisher,
            @Nullable String uri) {
        List<List<String>> groups = new ArrayList<>(finder.candidates(page, furniture, jsonLd));
        groups.addAll(printed(page, furniture, body));
        AuthorResolver.Found found = resolver.resolve(groups, publisher, uri);
        String agency = found.agency();
        String located = null;
        if (!blocks.isEmpty()) {
            Dateline dateline = datelines.read(blocks.get(0).text()).orElse(null);
            located = dateline == null ? null : dateline.located();
            agency = agency == null && dateline != null ? dateline.agency() : agency;
            agency = agency == null
                    ? agencies.credit(blocks.get(blocks.size() - 1).text()).orElse(null)
                    : agency;
        }
        return new Found(found.byline(), found.authors(), agency, located);
    }

    /** Short lines near the ends of the body that open like a by-line. */
    private static List<List<String>> printed(Page page, FurnitureMap furniture, int body) {
        PageTree tree = page.tree();
        List<List<String>> lines = new ArrayList<>();
        int start = tree.firstBlock(body);
        int end = tree.endBlock(body);
        for (int i = Math.max(0, start - BEFORE); i < Math.min(tree.blocks().size(), end + AFTER); i++) {
            boolean near = i < start + AFTER || i >= end - AFTER;
            PageBlock block = tree.blocks().get(i);
            ElementRole around = furniture.around(block.element());
            if (near
                    && block.text().length() <= MAX_LINE
                    && around != ElementRole.COMMENT
                    && around != ElementRole.RELATED
                    && OPENS.matcher(block.text()).find()) {
                lines.add(List.of(block.text()));
            }
        }
        return lines;
    }
}
