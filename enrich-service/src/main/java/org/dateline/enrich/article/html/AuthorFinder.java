package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Collects where a page's mark-up says who wrote it, the most trustworthy first; splitting and cleaning is for the by-line reader.
 * Immutable and thread-safe.
 */
final class AuthorFinder {

    static final int MAX_BYLINE = 160;
    private static final int MAX_GROUPS = 40;
    private static final int MAX_LINES = 25;
    private static final int MAX_PAGES = 3;
    private static final int MAX_ITEMS = 12;

    /** Blocks between two authors of the same story. */
    private static final int NEIGHBORS = 2;

    private final List<String> tags;

    AuthorFinder(MetaNames names) {
        this.tags = names.of("author");
    }

    /**
     * One statement of the page about all its authors.
     *
     * @param lines one string an author, or a whole by-line
     * @param explicit whether the page says that exactly this is the author, so that a login or a desk is one, too
     */
    record Candidate(List<String> lines, boolean explicit, Trust trust) {}

    /** Where a statement stands: in the metadata or marked up near the headline, elsewhere, in plain print, or beside a date. */
    enum Trust {
        NEAR,
        FAR,
        PRINTED,
        GUESSED
    }

    /** What the metadata say. */
    List<Candidate> stated(Page page, FurnitureMap furniture, JsonLdArticle jsonLd) {
        List<Candidate> groups = new ArrayList<>();
        add(groups, jsonLd.authors(), true, Trust.NEAR);
        for (String tag : tags) {
            add(groups, page.meta().all(tag), true, Trust.NEAR);
        }
        add(groups, itemProps(page, furniture), true, Trust.NEAR);
        return groups;
    }

    /** What elements with a class, a relation or an address for authors say, those nearest to the headline first. */
    List<Candidate> marked(Page page, FurnitureMap furniture, BylineZone zone) {
        List<Candidate> near = new ArrayList<>();
        List<Candidate> far = new ArrayList<>();
        relAuthors(near, far, page, furniture, zone);
        List<Integer> zoned = new ArrayList<>();
        int taken = 0;
        for (int index : page.bylines()) {
            boolean usable =
                    !isElsewhere(furniture.around(index)) && page.tree().isSmall(index);
            if (usable && zone.holds(page.tree().firstBlock(index))) {
                zoned.add(index);
            } else if (usable && taken++ < MAX_GROUPS) {
                BylineElement.read(far, page, index, Trust.FAR);
            }
        }
        zoned.sort(Comparator.comparingInt(index -> zone.distance(page.tree().firstBlock(index))));
        zoned.subList(0, Math.min(zoned.size(), MAX_GROUPS))
                .forEach(index -> BylineElement.read(near, page, index, Trust.NEAR));
        authorPages(near, far, page, furniture, zone);
        near.addAll(far);
        return near;
    }

    private static boolean isAuthors(Page page, PageLink link, String href, BylineZone zone) {
        AuthorAddress.Kind kind = AuthorAddress.kind(href);
        if (kind == AuthorAddress.Kind.AUTHOR || kind == AuthorAddress.Kind.OTHER || !zone.holds(link.block())) {
            return kind == AuthorAddress.Kind.AUTHOR;
        }
        if (kind == AuthorAddress.Kind.USER && zone.distance(link.block()) <= NEIGHBORS) {
            return true;
        }
        return BylineLine.read(page.tree().blocks().get(link.block()).text()).opened();
    }

    /** Links to the pages of authors, outside lists of other stories; far from the headline only the surest. */
    private static void authorPages(
            List<Candidate> near, List<Candidate> far, Page page, FurnitureMap furniture, BylineZone zone) {
        List<String> names = new ArrayList<>();
        int taken = 0;
        for (PageLink link : page.links()) {
            if (taken == MAX_PAGES) {
                break;
            }
            Element element = page.tree().element(link.element());
            boolean inZone = zone.holds(link.block());
            if (page.tree().isSmall(link.element())
                    && !isElsewhere(furniture.around(link.element()))
                    && isAuthors(page, link, element.attr("href"), zone)) {
                taken++;
                if (!inZone) {
                    add(far, List.of(element.text()), false, Trust.FAR);
                } else if (page.tree().blocks().get(link.block()).text().length() <= MAX_BYLINE) {
                    names.add(element.text());
                }
            }
        }
        add(near, names, true, Trust.NEAR);
    }

    /** The links that are said to lead to an author: those near the headline; elsewhere the first with those next to it. */
    private static void relAuthors(
            List<Candidate> near, List<Candidate> far, Page page, FurnitureMap furniture, BylineZone zone) {
        List<String> zoned = new ArrayList<>();
        List<String> others = new ArrayList<>();
        int last = -1;
        for (int index : page.relAuthors()) {
            int block = page.tree().firstBlock(index);
            Element element = page.tree().element(index);
            if (isElsewhere(furniture.around(index))
                    || !page.tree().isSmall(index)
                    || element.normalName().equals("link")) {
                continue;
            }
            if (zone.holds(block) && zoned.size() < MAX_LINES) {
                zoned.add(element.text());
            } else if (others.size() < MAX_LINES && (last < 0 || block <= last + NEIGHBORS)) {
                others.add(element.text());
                last = block;
            }
        }
        add(near, zoned, true, Trust.NEAR);
        add(far, others, true, Trust.FAR);
    }

    /** Whether it is an address, or no words at all. */
    private static boolean isAddress(String text) {
        return text.contains("://")
                || text.chars().noneMatch(Character::isLetter)
                || (text.indexOf(' ') < 0 && text.indexOf('.') > 0 && text.indexOf('/') > 0);
    }

    static boolean isElsewhere(ElementRole role) {
        return role == ElementRole.COMMENT || role == ElementRole.RELATED;
    }

    /** Microdata: the first author and those next to it, for lists of other stories and comments have authors, too. */
    private static List<String> itemProps(Page page, FurnitureMap furniture) {
        List<String> names = new ArrayList<>();
        int last = -1;
        for (int index : page.itemAuthors()) {
            int block = page.tree().firstBlock(index);
            if (isElsewhere(furniture.around(index)) || (last >= 0 && block > last + NEIGHBORS)) {
                continue;
            }
            if (names.size() < MAX_ITEMS && page.tree().isSmall(index)) {
                Element author = page.tree().element(index);
                Element name = author.selectFirst("[itemprop=name]");
                Element holder = name == null ? author : name;
                String text = holder.hasAttr("content") ? holder.attr("content") : holder.text();
                if (!text.isBlank()) {
                    names.add(text);
                    last = block;
                }
            }
        }
        return names;
    }

    /** Adds a statement where its lines name somebody. */
    static void add(List<Candidate> groups, List<String> lines, boolean explicit, Trust trust) {
        List<String> usable = new ArrayList<>();
        for (String line : lines.subList(0, Math.min(lines.size(), MAX_LINES))) {
            String text = line.length() <= MAX_BYLINE ? BylineLine.names(line) : "";
            if (!text.isEmpty() && !isAddress(text) && !usable.contains(text)) {
                usable.add(text);
            }
        }
        if (!usable.isEmpty() && groups.size() < MAX_GROUPS) {
            groups.add(new Candidate(usable, explicit, trust));
        }
    }
}
