package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.article.EditorialLink;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Collects the links to other stories that stand in and beside the article; they are stories' links made by the publisher. */
final class LinkFinder {

    private static final int MAX_LINKS = 120;

    /** Shorter link texts are labels, not headlines. */
    private static final int SHORTEST_HEADLINE = 22;

    private static final int SHORTEST_INLINE = 3;
    private static final int LONGEST_HEADLINE = 300;

    private LinkFinder() {}

    /**
     * Links by document order, each address once; where it stands several times, the first headline counts.
     *
     * @param base the page's own address
     * @param kept blocks of the article's text
     */
    static List<EditorialLink> find(
            Page page, FurnitureMap furniture, int body, List<PageBlock> kept, @Nullable String base) {
        Set<PageBlock> text = Collections.newSetFromMap(new IdentityHashMap<>());
        text.addAll(kept);
        PageTree tree = page.tree();
        Set<String> seen = new HashSet<>();
        List<EditorialLink> links = new ArrayList<>();
        for (PageLink link : page.links()) {
            if (links.size() >= MAX_LINKS) {
                break;
            }
            boolean inText = link.block() < tree.blocks().size()
                    && text.contains(tree.blocks().get(link.block()));
            EditorialLink.Kind kind = tree.isSmall(link.element()) ? kindOf(tree, furniture, body, link, inText) : null;
            if (kind == null) {
                continue;
            }
            Element element = tree.element(link.element());
            if (tree.isMenu(link.element())) {
                continue;
            }
            String headline = element.text().strip();
            int shortest = kind == EditorialLink.Kind.INLINE ? SHORTEST_INLINE : SHORTEST_HEADLINE;
            if (headline.length() < shortest || headline.length() > LONGEST_HEADLINE) {
                continue;
            }
            String uri = Addresses.absolute(base, element.attr("href"));
            if (uri != null && !isSame(uri, base) && seen.add(uri)) {
                links.add(new EditorialLink(headline, uri, kind));
            }
        }
        return links;
    }

    private static EditorialLink.@Nullable Kind kindOf(
            PageTree tree, FurnitureMap furniture, int body, PageLink link, boolean inText) {
        ElementRole around = furniture.around(link.element());
        boolean inBody = tree.holds(body, link.element());
        return switch (around) {
            case COMMENT, BYLINE, DATE, CAPTION -> null;
            case RELATED -> EditorialLink.Kind.RELATED;
            case FURNITURE -> inBody ? EditorialLink.Kind.RELATED : EditorialLink.Kind.MORE;
            default ->
                inText ? EditorialLink.Kind.INLINE : inBody ? EditorialLink.Kind.RELATED : EditorialLink.Kind.MORE;
        };
    }

    private static boolean isSame(String uri, @Nullable String own) {
        return own != null && strip(uri).equals(strip(own));
    }

    private static String strip(String uri) {
        int hash = uri.indexOf('#');
        return hash < 0 ? uri : uri.substring(0, hash);
    }
}
