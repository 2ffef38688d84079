package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.article.date.FoundTime.Role;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Collects where a page's mark-up says when it was published and changed. Nothing is read here: the strings are for
 * {@link DateResolver}. Immutable and thread-safe.
 */
final class DateFinder {

    private static final int MAX_RAW = 120;
    private static final int MAX_ELEMENTS = 40;

    /** Elements with several blocks are boxes that hold more than a date. */
    private static final int MAX_BLOCKS = 6;

    /** What things beside the article are called in microdata. */
    private static final List<String> OTHER_THINGS =
            List.of("Comment", "Video", "Image", "Audio", "Event", "Person", "Product", "Offer", "Rating");

    private static final Set<String> PUBLICATION = Set.of(
            "datePublished",
            "schema:datePublished",
            "article:published_time",
            "dc:date",
            "dc:issued",
            "dcterms:issued",
            "dc:created",
            "dc:date dc:created",
            "schema:dateCreated",
            "dateCreated");

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
        add(found, jsonLd.published(), DateSource.JSON_LD, "json-ld", 0);
        publishedTags.forEach(name -> add(found, page.meta().first(name), DateSource.META, "meta", 0));
        itemProp(found, page, "datePublished", DateSource.PROPERTY);
        return found;
    }

    /** What data about the page say of a date, without saying what it is the date of. */
    List<RawTime> vague(Page page) {
        List<RawTime> found = new ArrayList<>();
        vagueTags.forEach(name -> add(found, page.meta().first(name), DateSource.VAGUE_META, "meta", 0));
        itemProp(found, page, "dateCreated", DateSource.VAGUE_META);
        return found;
    }

    /** What data about the page say of its last change, best first. */
    List<RawTime> modified(Page page, JsonLdArticle jsonLd) {
        List<RawTime> found = new ArrayList<>();
        add(found, jsonLd.modified(), DateSource.CHANGE, "json-ld", 0);
        modifiedTags.forEach(name -> add(found, page.meta().first(name), DateSource.CHANGE, "meta", 0));
        itemProp(found, page, "dateModified", DateSource.CHANGE);
        return found;
    }

    /** The time elements that are or are not near the headline, and are of the publication or of a change. */
    List<RawTime> times(Page page, DatePlace place, Role role, boolean nearOnly) {
        List<RawTime> found = new ArrayList<>();
        int taken = 0;
        for (int index : page.timeElements()) {
            int block = page.tree().firstBlock(index);
            if ((nearOnly && !place.isNear(block)) || !page.tree().isSmall(index) || taken >= MAX_ELEMENTS) {
                continue;
            }
            Element time = page.tree().element(index);
            boolean named = isPublication(time);
            boolean change = !named && isChange(time);
            int penalty = place.penalty(block, index);
            taken++;
            if (isQuoted(time)) {
                continue;
            }
            if (role == Role.MODIFIED) {
                if (change) {
                    add(found, valueOf(time), DateSource.CHANGE, "time-element", penalty);
                }
            } else {
                // Some designs mark the only time that they print as the one of the last change.
                int more = change ? penalty + 25 : penalty;
                DateSource source = named ? DateSource.PUBLICATION_TIME : DateSource.TIME;
                add(found, valueOf(time), source, source.provenance(), more);
            }
        }
        return found;
    }

    /** The elements whose class says that they are dates. */
    List<RawTime> dateElements(Page page, DatePlace place, boolean nearOnly) {
        List<RawTime> found = new ArrayList<>();
        int taken = 0;
        for (int index : page.dates()) {
            int block = page.tree().firstBlock(index);
            boolean box = page.tree().endBlock(index) - block > MAX_BLOCKS;
            if (box
                    || (nearOnly && !place.isNear(block))
                    || !page.tree().isSmall(index)
                    || taken >= MAX_ELEMENTS
                    || page.tree().element(index).normalName().equals("time")) {
                continue;
            }
            taken++;
            Element element = page.tree().element(index);
            add(found, valueOf(element), DateSource.DATE_ELEMENT, "text", place.penalty(block, index));
        }
        return found;
    }

    /** RDFa, and abbreviations that carry a time, as forums and older sites have them. */
    List<RawTime> sweep(Page page, DatePlace place) {
        List<RawTime> found = new ArrayList<>();
        PageTree tree = page.tree();
        for (int i = 0; i < tree.size() && found.size() < MAX_ELEMENTS; i++) {
            Element element = tree.element(i);
            String tag = element.normalName();
            if (element.attributesSize() == 0 || tag.equals("meta") || !tree.isSmall(i)) {
                continue;
            }
            String property = element.attr("property");
            if (!property.isEmpty() && PUBLICATION.contains(property)) {
                add(found, valueOf(element), DateSource.PROPERTY, "time-element", place.penalty(tree.firstBlock(i), i));
            } else if (tag.equals("abbr")) {
                add(found, valueOf(element), DateSource.TIME, "time-element", place.penalty(tree.firstBlock(i), i));
            }
        }
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

    /** Posts of social networks are quoted with their own times. */
    private static boolean isQuoted(Element time) {
        Element up = time.parent();
        for (int i = 0; i < 6 && up != null; i++) {
            if (up.normalName().equals("blockquote")) {
                return true;
            }
            up = up.parent();
        }
        return false;
    }

    private static boolean isPublication(Element time) {
        String name = time.className();
        return time.hasAttr("pubdate")
                || name.contains("publish")
                || name.contains("entry-date")
                || time.attr("itemprop").contains("datePublished");
    }

    private static boolean isChange(Element time) {
        String name = time.className();
        return name.contains("updated")
                || name.contains("modified")
                || time.attr("itemprop").contains("dateModified");
    }

    private static void itemProp(List<RawTime> found, Page page, String name, DateSource source) {
        for (Element element : page.itemProp(name)) {
            if (isOfArticle(element)) {
                String provenance = element.normalName().equals("meta") ? "meta" : "time-element";
                add(found, valueOf(element), source, provenance, 0);
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

    private static String valueOf(Element element) {
        for (String attribute :
                List.of("datetime", "content", "data-datetime", "title", "data-utime", "data-timestamp", "data-time", "data-date")) {
            String value = element.attr(attribute);
            if (hasDigit(value)) {
                return value;
            }
        }
        return element.text();
    }

    private static void add(
            List<RawTime> found, @Nullable String raw, DateSource source, String provenance, int penalty) {
        if (raw != null && raw.length() <= MAX_RAW && hasDigit(raw)) {
            found.add(new RawTime(raw.strip(), source, provenance, source.weight() - penalty));
        }
    }

    private static boolean hasDigit(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (Character.isDigit(s.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
