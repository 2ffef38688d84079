package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Collects where a page says who wrote it, the most trustworthy first; splitting and cleaning is for the by-line reader.
 * Immutable and thread-safe.
 */
final class AuthorFinder {

    private static final int MAX_BYLINE = 160;
    private static final int MAX_GROUPS = 40;
    private static final int MAX_PAGES = 3;
    private static final int NEIGHBORS = 2;

    /** Addresses of the pages that sites keep about their authors. */
    private static final Pattern AUTHOR_PAGE = Pattern.compile(
            "/(?:authors?|autor(?:en|es|in)?|auteurs?|autori|writers?|redaktion|journalist(?:en)?|staff|contributors?)/[^/?#]",
            Pattern.CASE_INSENSITIVE);

    private final List<String> tags;

    AuthorFinder(MetaNames names) {
        this.tags = names.of("author");
    }

    /**
     * One statement of the page about all its authors.
     *
     * @param lines one string an author, or a whole by-line
     * @param explicit whether the page's mark-up says that exactly this is the author, so that a login or a desk is one, too
     */
    record Candidate(List<String> lines, boolean explicit) {}

    /** Statements about the authors, the most trustworthy first. */
    List<Candidate> candidates(Page page, FurnitureMap furniture, JsonLdArticle jsonLd) {
        List<Candidate> groups = new ArrayList<>();
        add(groups, jsonLd.authors(), true);
        for (String tag : tags) {
            add(groups, page.meta().all(tag), false);
        }
        add(groups, itemProps(page), true);
        add(groups, relAuthors(page, furniture), true);
        int taken = 0;
        for (int index : page.bylines()) {
            if (!isElsewhere(furniture.around(index)) && page.tree().isSmall(index) && taken++ < MAX_GROUPS) {
                Element element = page.tree().element(index);
                Element link = element.selectFirst("a[href]");
                add(groups, List.of(element.text()), false);
                if (link != null && AUTHOR_PAGE.matcher(link.attr("href")).find()) {
                    add(groups, List.of(link.text()), true);
                }
            }
        }
        authorPages(groups, page, furniture);
        return groups;
    }

    /** Links to the pages of authors, outside lists of other stories. */
    private static void authorPages(List<Candidate> groups, Page page, FurnitureMap furniture) {
        int taken = 0;
        for (PageLink link : page.links()) {
            Element element = page.tree().element(link.element());
            if (page.tree().isSmall(link.element())
                    && AUTHOR_PAGE.matcher(element.attr("href")).find()
                    && !isElsewhere(furniture.around(link.element()))) {
                add(groups, List.of(element.text()), true);
                if (++taken == MAX_PAGES) {
                    return;
                }
            }
        }
    }

    /** The first link that is said to lead to an author, with those next to it. */
    private static List<String> relAuthors(Page page, FurnitureMap furniture) {
        List<String> names = new ArrayList<>();
        int first = -1;
        for (int index : page.relAuthors()) {
            int block = page.tree().firstBlock(index);
            boolean near = first < 0 || block <= first + NEIGHBORS;
            if (!isElsewhere(furniture.around(index))
                    && near
                    && page.tree().isSmall(index)
                    && !page.tree().element(index).normalName().equals("link")) {
                names.add(page.tree().element(index).text());
                first = first < 0 ? block : first;
            }
        }
        return names;
    }

    private static boolean isElsewhere(ElementRole role) {
        return role == ElementRole.COMMENT || role == ElementRole.RELATED;
    }

    private static List<String> itemProps(Page page) {
        List<String> names = new ArrayList<>();
        for (Element author : page.itemProp("author")
                .subList(0, Math.min(MAX_PAGES * 4, page.itemProp("author").size()))) {
            Element name = author.selectFirst("[itemprop=name]");
            Element holder = name == null ? author : name;
            names.add(holder.hasAttr("content") ? holder.attr("content") : holder.text());
        }
        return names;
    }

    private static void add(List<Candidate> groups, List<String> lines, boolean explicit) {
        List<String> usable = new ArrayList<>();
        for (String line : lines) {
            String text = line.length() <= MAX_BYLINE ? BylineLine.names(line) : "";
            if (!text.isEmpty() && !text.contains("://") && !usable.contains(text)) {
                usable.add(text);
            }
        }
        if (!usable.isEmpty() && groups.size() < MAX_GROUPS) {
            groups.add(new Candidate(usable, explicit));
        }
    }
}
