package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the section of the site that an article stands in: metadata, breadcrumb, path. Immutable and thread-safe. */
final class SectionFinder {

    private static final int MAX_LENGTH = 60;

    /** First crumbs that are the site's front, in many languages. */
    private static final Set<String> FRONT = Set.of(
            "home",
            "homepage",
            "start",
            "startseite",
            "accueil",
            "inicio",
            "início",
            "portada",
            "hem",
            "hjem",
            "forside",
            "etusivu",
            "strona główna",
            "főoldal",
            "domů",
            "úvod",
            "ana sayfa",
            "anasayfa",
            "главная",
            "головна",
            "首页",
            "ホーム",
            "trang chủ");

    /** Path parts that are no section. */
    private static final Set<String> NO_SECTION = Set.of(
            "article",
            "articles",
            "artikel",
            "story",
            "stories",
            "blog",
            "post",
            "posts",
            "archive",
            "archives",
            "index",
            "amp",
            "content",
            "node",
            "page",
            "en",
            "de",
            "fr",
            "es",
            "it",
            "web",
            "http:",
            "https:",
            "id",
            "detail",
            "item",
            "view",
            "p");

    private final List<String> tags;

    SectionFinder(MetaNames names) {
        this.tags = names.of("section");
    }

    /** The section; null where nothing tells. */
    @Nullable
    String find(
            Page page,
            JsonLdArticle jsonLd,
            @Nullable String uri,
            @Nullable String headline,
            @Nullable String publisher) {
        String section = usable(firstOf(jsonLd.section()));
        for (String tag : tags) {
            section = section == null ? usable(firstOf(page.meta().first(tag))) : section;
        }
        String site = publisher == null ? "" : HeadlineFinder.fold(publisher);
        String host = HeadlineFinder.fold(Addresses.host(uri));
        section = section == null ? ofCrumbs(jsonLd.crumbs(), headline, site, host) : section;
        section = section == null ? ofCrumbs(printedCrumbs(page), headline, site, host) : section;
        return section == null ? ofPath(uri) : section;
    }

    /** The first of several sections in one value. */
    private static @Nullable String firstOf(@Nullable String sections) {
        int comma = sections == null ? -1 : sections.indexOf(',');
        if (sections == null || comma <= 0) {
            return sections;
        }
        boolean list = comma + 1 < sections.length() && sections.charAt(comma + 1) != ' ';
        return list || sections.length() > MAX_LENGTH ? sections.substring(0, comma) : sections;
    }

    /** The front's crumb may be the site's name. */
    private static boolean isSite(String crumb, String site, String host) {
        String whole = HeadlineFinder.fold(crumb);
        String folded = whole.startsWith("the") ? whole.substring(3) : whole;
        return !folded.isEmpty()
                && (whole.equals(site)
                        || folded.equals(site)
                        || folded.equals(host)
                        || (folded.length() > 4 && host.contains(folded)));
    }

    private static @Nullable String ofCrumbs(List<String> crumbs, @Nullable String headline, String site, String host) {
        for (int i = 0; i < crumbs.size(); i++) {
            String crumb = usable(crumbs.get(i));
            boolean own = i > 0
                    && i == crumbs.size() - 1
                    && headline != null
                    && HeadlineFinder.fold(headline).startsWith(HeadlineFinder.fold(crumbs.get(i)));
            if (crumb != null
                    && !(i == 0 && isSite(crumb, site, host))
                    && !FRONT.contains(crumb.toLowerCase(Locale.ROOT))
                    && !crumb.equals(headline)
                    && !own) {
                return crumb;
            }
        }
        return null;
    }

    private static List<String> printedCrumbs(Page page) {
        List<String> crumbs = new ArrayList<>();
        if (!page.breadcrumbs().isEmpty()) {
            for (Element link : page.tree().element(page.breadcrumbs().get(0)).select("a")) {
                crumbs.add(link.text());
            }
        }
        return crumbs;
    }

    private static @Nullable String ofPath(@Nullable String uri) {
        String[] parts = Addresses.path(uri).split("/", -1);
        if (parts.length < 3) {
            return null;
        }
        String first = parts[1].toLowerCase(Locale.ROOT);
        boolean word = !first.isEmpty()
                && first.length() <= 25
                && first.chars().allMatch(c -> Character.isLetter(c) || c == '-');
        return word && !NO_SECTION.contains(first) ? parts[1].replace('-', ' ') : null;
    }

    private static @Nullable String usable(@Nullable String section) {
        if (section == null
                || section.isBlank()
                || section.length() > MAX_LENGTH
                || section.contains("://")
                || section.indexOf('{') >= 0) {
            return null;
        }
        return section.strip();
    }
}
