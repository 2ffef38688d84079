package org.dateline.enrich.article.html;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.metadata.AgencyTable;
import org.dateline.enrich.article.metadata.HeadlineCleaner;
import org.dateline.enrich.article.metadata.PersonShape;
import org.dateline.enrich.article.metadata.PictureCreditReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole HTML page: what it says about itself, checked against what it shows, and the article's text out of everything around
 * it. Never throws on bad mark-up; time is linear in the size of the page. Immutable and thread-safe; load once.
 */
public final class HtmlPageReader {

    private static final int MAX_ALTERNATIVES = 5;
    private static final int LONGEST_NAME = 150;

    private final ClassWords classWords = ClassWords.load();
    private final MetaNames names = MetaNames.load();
    private final JsonLdReader jsonLdReader = new JsonLdReader();
    private final BodyReader bodyReader = new BodyReader(new BlockFilter(FurniturePhrases.load()));
    private final SectionFinder sections = new SectionFinder(names);
    private final KeywordFinder keywords = new KeywordFinder(names);
    private final RightsFinder rights = new RightsFinder(names);
    private final HeadlineCleaner headlineCleaner = new HeadlineCleaner();
    private final LiveBlogReader liveBlogs = LiveBlogReader.load();
    private final PageDates dates;
    private final PageAuthors authors;
    private final ImageFinder images;

    private HtmlPageReader(PageDates dates, PageAuthors authors, ImageFinder images) {
        this.dates = dates;
        this.authors = authors;
        this.images = images;
    }

    /** Reads the word lists from the class path. */
    public static HtmlPageReader load() {
        MetaNames names = MetaNames.load();
        AgencyTable agencies = AgencyTable.load();
        PersonShape persons = PersonShape.load();
        return new HtmlPageReader(
                PageDates.load(names),
                PageAuthors.load(names, agencies, persons),
                new ImageFinder(PictureCreditReader.load(agencies, persons)));
    }

    /**
     * Reads the page.
     *
     * @param uri the page's address, for relative links and for what the address itself says
     * @param defaultZone the source's zone, for times that name none
     * @param now the latest moment that the page can be of; later dates are not believed
     */
    public ArticleDraft read(String html, @Nullable String uri, @Nullable ZoneId defaultZone, @Nullable Instant now) {
        MarkupParser.Parsed parsed = MarkupParser.parse(html, uri);
        Page page = new PageScanner(classWords).scan(parsed.document());
        if (page.tree().size() == 0) {
            return Drafts.EMPTY;
        }
        JsonLdArticle jsonLd = jsonLdReader.read(page.jsonLd());
        FurnitureMap furniture = new FurnitureMap(page.tree());
        int body = new BodyFinder(page.tree(), furniture).find();
        MetaTags meta = page.meta();
        String canonical = canonical(meta, uri);
        String address = canonical == null ? uri : canonical;
        String publisher = publisher(meta, jsonLd);
        List<String> headlines = HeadlineFinder.candidates(page, furniture, jsonLd, body, address);
        String headline = headlines.isEmpty() ? null : clean(headlines.get(0), publisher, address, headlines);
        String language = language(meta, jsonLd);

        List<PageBlock> kept = bodyReader.blocks(page, furniture, body, headline);
        List<ArticleDraft.Block> blocks = liveBlogs
                .read(page, body, kept, address, new LiveBlogReader.Clock(defaultZone, language, now))
                .orElseGet(() -> bodyReader.read(kept, jsonLd));
        int length = blocks.stream().mapToInt(b -> b.text().length()).sum();
        PageAuthors.Found people = authors.find(page, furniture, jsonLd, body, blocks, headline, publisher, address);
        PageTimes times =
                dates.find(page, furniture, jsonLd, body, address, DateContext.of(defaultZone, language, address, now));
        return new ArticleDraft(
                canonical,
                headline,
                alternatives(headlines, headline, publisher, address, jsonLd),
                people.byline(),
                people.authors(),
                people.agency(),
                jsonLd.located() == null ? people.located() : jsonLd.located(),
                sections.find(page, jsonLd, address, headline, publisher),
                publisher,
                language,
                blocks,
                parsed.truncated() ? Completeness.TRUNCATED : CompletenessReader.read(page, jsonLd, blocks),
                times.published(),
                times.modified(),
                rights.find(page, furniture, jsonLd, body),
                images.find(page, furniture, jsonLd, body, address),
                LinkFinder.find(page, furniture, body, kept, address),
                keywords.find(meta, jsonLd),
                PageKind.notArticle(page, furniture, jsonLd, headline, address, length));
    }

    private @Nullable String canonical(MetaTags meta, @Nullable String uri) {
        String link = Addresses.absolute(uri, meta.first("link:canonical"));
        String graph = Addresses.absolute(uri, meta.first("og:url"));
        String stated = link == null ? graph : link;
        boolean front = stated != null
                && Addresses.path(stated).length() <= 1
                && Addresses.path(uri).length() > 1;
        return front ? null : stated;
    }

    private String clean(String headline, @Nullable String publisher, @Nullable String uri, List<String> others) {
        String host = Addresses.host(uri);
        return headlineCleaner.clean(headline, publisher, host.isEmpty() ? null : host, others);
    }

    private List<String> alternatives(
            List<String> headlines,
            @Nullable String headline,
            @Nullable String publisher,
            @Nullable String uri,
            JsonLdArticle jsonLd) {
        Set<String> others = new LinkedHashSet<>();
        if (jsonLd.alternativeHeadline() != null) {
            others.add(jsonLd.alternativeHeadline());
        }
        for (String candidate : headlines.subList(0, Math.min(MAX_ALTERNATIVES, headlines.size()))) {
            others.add(clean(candidate, publisher, uri, headlines));
        }
        others.removeIf(other -> headline == null || HeadlineFinder.fold(other).equals(HeadlineFinder.fold(headline)));
        return List.copyOf(others);
    }

    /** The publisher's name; addresses of its pages elsewhere and accounts are none. */
    private @Nullable String publisher(MetaTags meta, JsonLdArticle jsonLd) {
        if (jsonLd.publisher() != null) {
            return jsonLd.publisher();
        }
        for (String value : names.all(meta, "publisher")) {
            if (!value.startsWith("@") && !value.contains("://") && value.length() <= LONGEST_NAME) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String language(MetaTags meta, JsonLdArticle jsonLd) {
        String stated = meta.first(
                "html:lang", "og:locale", "content-language", "http-equiv:content-language", "language", "dc.language");
        String language = stated == null ? jsonLd.language() : stated;
        return language == null || language.length() > 20 ? null : language.replace('_', '-');
    }
}
