package org.dateline.enrich.article.html;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.metadata.AgencyTable;
import org.dateline.enrich.article.metadata.HeadlineCleaner;
import org.dateline.enrich.article.metadata.PersonShape;
import org.dateline.enrich.article.metadata.PictureCreditReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole HTML page: what it says about itself, checked against what it shows, and the article's text out of everything around
 * it. Never throws on bad mark-up; time is linear in the size of the page. Immutable and thread-safe; load once.
 */
public final class HtmlPageReader {

    /** Deeper elements are laid beside each other: no page for people nests so deep. */
    private static final int MAX_DEPTH = 512;

    /** Deeper tables are read as plain boxes. */
    private static final int MAX_TABLES = 200;

    private static final Pattern TABLE_TAG =
            Pattern.compile("<(/?)(?:table|tbody|thead|tfoot|tr|td|th)\\b", Pattern.CASE_INSENSITIVE);

    private static final int MAX_ALTERNATIVES = 5;
    private static final int LONGEST_NAME = 150;

    /** Prose from which a page that says nothing about payment is held to be whole. */
    private static final int FULL = 400;

    /** Text that is cut by a box for subscribers is shorter than this. */
    private static final int CUT = 2_000;

    private final ClassWords classWords = ClassWords.load();
    private final MetaNames names = MetaNames.load();
    private final JsonLdReader jsonLdReader = new JsonLdReader();
    private final BodyReader bodyReader = new BodyReader(new BlockFilter(FurniturePhrases.load()));
    private final SectionFinder sections = new SectionFinder(names);
    private final KeywordFinder keywords = new KeywordFinder(names);
    private final RightsFinder rights = new RightsFinder(names);
    private final HeadlineCleaner headlineCleaner = new HeadlineCleaner();
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
        return read(parse(html, uri), uri, defaultZone, now);
    }

    /** As above, for a page that is parsed already. The document is not changed. */
    public ArticleDraft read(
            Document document, @Nullable String uri, @Nullable ZoneId defaultZone, @Nullable Instant now) {
        Page page = new PageScanner(classWords).scan(document);
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
        List<ArticleDraft.Block> blocks = bodyReader.read(kept, jsonLd);
        int length = blocks.stream().mapToInt(b -> b.text().length()).sum();
        PageAuthors.Found people = authors.find(page, furniture, jsonLd, body, blocks, headline, publisher, address);
        NewsTime published = dates.published(page, furniture, jsonLd, body, address, defaultZone, language, now);
        NewsTime modified = dates.modified(page, furniture, jsonLd, body, defaultZone, language, now);
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
                completeness(page, jsonLd, length),
                published,
                modified,
                rights.find(page, furniture, jsonLd, body),
                images.find(page, furniture, jsonLd, body, address),
                LinkFinder.find(page, furniture, body, kept, address),
                keywords.find(meta, jsonLd),
                PageKind.notArticle(page, furniture, jsonLd, headline, address, length));
    }

    /** Parses with the limits that hostile pages need. */
    static Document parse(String html, @Nullable String uri) {
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        String safe = tableDepth(html) > MAX_TABLES ? TABLE_TAG.matcher(html).replaceAll("<$1div") : html;
        return Jsoup.parse(safe, uri == null ? "" : uri, parser);
    }

    /** How deep tables nest, roughly: the parser takes the square of that time. */
    private static int tableDepth(String html) {
        int depth = 0;
        int deepest = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            if (html.regionMatches(true, i + 1, "table", 0, 5)) {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if (depth > 0 && html.regionMatches(true, i + 1, "/table", 0, 6)) {
                depth--;
            }
        }
        return deepest;
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

    private static Completeness completeness(Page page, JsonLdArticle jsonLd, int length) {
        if (Boolean.FALSE.equals(jsonLd.accessibleForFree())) {
            return Completeness.PAYWALLED;
        }
        String tier = page.meta().first("article:content_tier");
        boolean locked = "locked".equals(tier) || "metered".equals(tier);
        boolean box = page.paywalls().stream()
                .anyMatch(index -> !RoleReader.isHidden(page.tree().element(index)));
        if ((locked || box) && length < CUT) {
            return Completeness.PAYWALLED;
        }
        return length >= FULL ? Completeness.FULL : Completeness.UNKNOWN;
    }
}
