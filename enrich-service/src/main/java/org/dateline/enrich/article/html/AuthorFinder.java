package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Collects where a page says who wrote it, the most trustworthy first; splitting and cleaning is for the by-line reader.
 * Immutable and thread-safe.
 */
final class AuthorFinder {

    private static final int MAX_BYLINE = 160;
    private static final int MAX_GROUPS = 40;

    private final List<String> tags;

    AuthorFinder(MetaNames names) {
        this.tags = names.of("author");
    }

    /**
     * Groups of by-lines; each group is one statement of the page about all its authors, one string an author or a whole by-line.
     */
    List<List<String>> candidates(Page page, FurnitureMap furniture, JsonLdArticle jsonLd) {
        List<List<String>> groups = new ArrayList<>();
        add(groups, jsonLd.authors());
        for (String tag : tags) {
            add(groups, page.meta().all(tag));
        }
        add(groups, itemProps(page));
        List<String> rel = new ArrayList<>();
        for (Element element : page.relAuthors()) {
            rel.add(element.text());
        }
        add(groups, rel);
        for (int index : page.bylines()) {
            if (furniture.around(index) != ElementRole.COMMENT && furniture.around(index) != ElementRole.RELATED) {
                add(groups, List.of(page.tree().element(index).text()));
            }
        }
        return groups;
    }

    private static List<String> itemProps(Page page) {
        List<String> names = new ArrayList<>();
        for (Element author : page.itemProp("author")) {
            Element name = author.selectFirst("[itemprop=name]");
            Element holder = name == null ? author : name;
            names.add(holder.hasAttr("content") ? holder.attr("content") : holder.text());
        }
        return names;
    }

    private static void add(List<List<String>> groups, List<String> names) {
        List<String> usable = new ArrayList<>();
        for (String name : names) {
            String text = name.strip();
            if (!text.isEmpty() && text.length() <= MAX_BYLINE && !text.contains("://") && !usable.contains(text)) {
                usable.add(text);
            }
        }
        if (!usable.isEmpty() && groups.size() < MAX_GROUPS) {
            groups.add(usable);
        }
    }
}
