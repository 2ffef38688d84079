package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * One page after the single pass over its DOM: the tree of elements and blocks, and the elements that the finders ask for.
 * Not thread-safe while it is filled.
 *
 * @param itemProps elements by the value of their microdata attribute
 * @param jsonLd contents of the {@code application/ld+json} scripts
 */
record Page(
        PageTree tree,
        MetaTags meta,
        List<String> jsonLd,
        Map<String, List<Element>> itemProps,
        List<PageLink> links,
        List<Integer> headings,
        List<Integer> timeElements,
        List<Integer> bylines,
        List<Integer> dates,
        List<Integer> relAuthors,
        List<Integer> itemAuthors,
        List<Integer> figures,
        List<Integer> breadcrumbs,
        List<Integer> paywalls) {

    static Page empty() {
        return new Page(
                new PageTree(),
                new MetaTags(),
                new ArrayList<>(),
                new HashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Elements with this {@code itemprop}, in document order. */
    List<Element> itemProp(String name) {
        return itemProps.getOrDefault(name, List.of());
    }
}
