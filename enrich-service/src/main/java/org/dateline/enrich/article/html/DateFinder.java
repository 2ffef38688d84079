package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Collects what data about a page say of its dates: JSON-LD, meta elements, microdata. Nothing is read here: the strings are for
 * {@link DateResolver}. Immutable and thread-safe.
 */
final class DateFinder {

    /** What things beside the article are called in microdata. */
    private static final List<String> OTHER_THINGS =
            List.of("Comment", "Video", "Image", "Audio", "Event", "Person", "Product", "Offer", "Rating");

    private final List<String> publishedTags;
    private final List<String> vagueTags;
    private final List<String> modifiedTags;

    DateFinder(MetaNames names) {
        this.publishedTags = names.of("published");
        this.vagueTags = names.of("dated");
        this.modifiedTags = names.of("modified");
    }

    /** What data about the page say of its publication. */
    List<RawTime> stated(Page page, JsonLdArticle jsonLd) {
        List<RawTime> found = new ArrayList<>();
        RawTime.add(found, jsonLd.published(), DateSource.JSON_LD, "json-ld", 0);
        publishedTags.forEach(name -> RawTime.add(found, page.meta().first(name), DateSource.META, "meta", 0));
        itemProp(found, page, "datePublished", DateSource.PROPERTY);
        return found;
    }

    /** What data about the page say of a date, without saying what it is the date of. */
    List<RawTime> vague(Page page) {
        List<RawTime> found = new ArrayList<>();
        vagueTags.forEach(name -> RawTime.add(found, page.meta().first(name), DateSource.VAGUE_META, "meta", 0));
        itemProp(found, page, "dateCreated", DateSource.VAGUE_META);
        return found;
    }

    /** What data about the page say of its last change, best first. */
    List<RawTime> modified(Page page, JsonLdArticle jsonLd) {
        List<RawTime> found = new ArrayList<>();
        RawTime.add(found, jsonLd.modified(), DateSource.CHANGE, "json-ld", 0);
        modifiedTags.forEach(name -> RawTime.add(found, page.meta().first(name), DateSource.CHANGE, "meta", 0));
        itemProp(found, page, "dateModified", DateSource.CHANGE);
        return found;
    }

    /** The addresses of the pictures that stand for the page. */
    List<RawTime> pictures(Page page, JsonLdArticle jsonLd) {
        List<RawTime> found = new ArrayList<>();
        String graph = page.meta().first("og:image", "og:image:url", "twitter:image", "twitter:image:src");
        if (graph != null) {
            found.add(new RawTime(graph, DateSource.PICTURE));
        }
        if (!jsonLd.images().isEmpty()) {
            found.add(new RawTime(jsonLd.images().get(0).url(), DateSource.PICTURE));
        }
        return found;
    }

    private static void itemProp(List<RawTime> found, Page page, String name, DateSource source) {
        for (Element element : page.itemProp(name)) {
            if (isOfArticle(element)) {
                String provenance = element.normalName().equals("meta") ? "meta" : "time-element";
                RawTime.add(found, RawTime.valueOf(element), source, provenance, 0);
                return;
            }
        }
    }

    /** Whether the thing that the element describes can be the article. */
    private static boolean isOfArticle(Element property) {
        Element up = property.parent();
        for (int i = 0; i < 12 && up != null; i++) {
            String type = up.attr("itemtype");
            if (!type.isEmpty()) {
                return OTHER_THINGS.stream().noneMatch(type::contains);
            }
            up = up.parent();
        }
        return true;
    }
}
