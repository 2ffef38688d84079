package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.HashSet;
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

    private static final int LONGEST_HEADLINE = 300;

    private LinkFinder() {}

    /**
     * Links by document order, each address once; where it stands several times, the first headline counts.
     *
     * @param own the page's own address
     * @param kept blocks of the article's text
     */
    static List<EditorialLink> find(
            Page page, FurnitureMap furniture, int body, List<PageBlock> kept, @Nullable String own) {
        Set<PageBlock> text = new HashSet<>(kept);
        Set<String> seen = new HashSet<>();
        List<EditorialLink> links = new ArrayList<>();
        for (PageLink link : page.links()) {
            if (links.size() >= MAX_LINKS) {
                break;
            }
            PageTree tree = page.tree();
            PageBlock block =
                    link.block() < tree.blocks().size() ? tree.blocks().get(link.block()) : null;
            EditorialLink.Kind kind = kindOf(tree, furniture, body, link, block != null && text.contains(block));
            if (kind == null) {
                continue;
            }
            Element element = tree.element(link.element());
            String uri = element.absUrl("href");
            if (!uri.startsWith("http") || isSame(uri, own)) {
                continue;
            }
            String headline = element.text().strip();
            boolean enough = headline.length() >= SHORTEST_HEADLINE
                    || (kind == EditorialLink.Kind.INLINE && headline.length() > 2);
            if (enough && headline.length() <= LONGEST_HEADLINE && seen.add(uri)) {
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
            case FURNITURE ->
                isMenu(tree, link.element()) ? null : inBody ? EditorialLink.Kind.RELATED : EditorialLink.Kind.MORE;
            default ->
                inText ? EditorialLink.Kind.INLINE : inBody ? EditorialLink.Kind.RELATED : EditorialLink.Kind.MORE;
        };
    }

    private static boolean isMenu(PageTree tree, int element) {
        for (int i = element; i >= 0; i = tree.parent(i)) {
            String tag = tree.element(i).normalName();
            if (tag.equals("nav") || tag.equals("footer") || tag.equals("form")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(String uri, @Nullable String own) {
        return own != null && strip(uri).equals(strip(own));
    }

    private static String strip(String uri) {
        int hash = uri.indexOf('#');
        return hash < 0 ? uri : uri.substring(0, hash);
    }
}
