package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.article.date.FoundTime.Role;
import org.jsoup.nodes.Element;

/** Collects the elements of a page's text that say that they are dates: time, class names, RDFa, abbreviations. Stateless. */
final class DateElements {

    private static final int MAX_ELEMENTS = 80;

    /** Elements with several blocks are boxes that hold more than a date. */
    private static final int MAX_BLOCKS = 6;

    /** What is taken off where a time element says that it is of the last change. */
    private static final int CHANGE_PENALTY = 25;

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

    private DateElements() {}

    /** The time elements that are or are not near the headline, and are of the publication or of a change. */
    static List<RawTime> times(Page page, DatePlace place, Role role, boolean nearOnly) {
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
                    RawTime.add(found, RawTime.valueOf(time), DateSource.CHANGE, "time-element", penalty);
                }
            } else {
                // Some designs mark the only time that they print as the one of the last change.
                int more = change ? penalty + CHANGE_PENALTY : penalty;
                DateSource source = named ? DateSource.PUBLICATION_TIME : DateSource.TIME;
                RawTime.add(found, RawTime.valueOf(time), source, source.provenance(), more);
            }
        }
        return found;
    }

    /** The elements whose class says that they are dates. */
    static List<RawTime> named(Page page, DatePlace place, boolean nearOnly) {
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
            RawTime.add(found, RawTime.valueOf(element), DateSource.DATE_ELEMENT, "text", place.penalty(block, index));
        }
        return found;
    }

    /** RDFa, and abbreviations that carry a time, as forums and older sites have them. */
    static List<RawTime> sweep(Page page, DatePlace place) {
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
                RawTime.add(
                        found,
                        RawTime.valueOf(element),
                        DateSource.PROPERTY,
                        "time-element",
                        place.penalty(tree.firstBlock(i), i));
            } else if (tag.equals("abbr")) {
                RawTime.add(
                        found,
                        RawTime.valueOf(element),
                        DateSource.TIME,
                        "time-element",
                        place.penalty(tree.firstBlock(i), i));
            }
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
}
