package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.enrich.article.html.AuthorFinder.Candidate;
import org.dateline.enrich.article.html.AuthorFinder.Trust;
import org.jsoup.nodes.Element;

/** Reads an element whose name says that it is a by-line. Stateless. */
final class BylineElement {

    private static final int MAX_LINES = 6;

    private BylineElement() {}

    /** Adds what the element says: those whom it links, its lines, or its whole text. */
    static void read(List<Candidate> groups, Page page, int index, Trust trust) {
        Element element = page.tree().element(index);
        List<String> linked = new ArrayList<>();
        for (int i = index; i < page.tree().end(index); i++) {
            Element link = page.tree().element(i);
            if (link.normalName().equals("a") && isAuthorPage(link)) {
                linked.add(link.text());
            }
        }
        if (linked.size() > 1) {
            AuthorFinder.add(groups, linked, true, trust);
        }
        String text = element.text();
        List<String> lines = lines(page.tree(), index, text);
        boolean opened = BylineLine.read(text).opened();
        boolean explicit = opened || isAuthorNamed(element);
        AuthorFinder.add(groups, lines, explicit && lines.size() == 1, trust);
        if (linked.size() == 1) {
            AuthorFinder.add(groups, linked, true, trust);
        }
        if (explicit && lines.size() > 1) {
            AuthorFinder.add(groups, List.of(text), true, trust);
        }
    }

    /** The lines of an element: its blocks, or its text where it is a part of one. */
    private static List<String> lines(PageTree tree, int index, String text) {
        List<PageBlock> blocks = tree.blocks().subList(tree.firstBlock(index), tree.endBlock(index));
        if (blocks.size() < 2) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        for (PageBlock block : blocks.subList(0, Math.min(blocks.size(), MAX_LINES))) {
            if (block.text().length() <= AuthorFinder.MAX_BYLINE) {
                lines.add(block.text());
            }
        }
        return lines;
    }

    /** Whether exactly this element holds a name, as its class says. */
    private static boolean isAuthorNamed(Element element) {
        String name = element.className().toLowerCase(Locale.ROOT);
        return name.equals("author")
                || name.equals("autor")
                || name.contains("vcard")
                || name.contains("author-name")
                || name.contains("author__name")
                || name.contains("authorname");
    }

    private static boolean isAuthorPage(Element link) {
        return link.attr("rel").contains("author") || AuthorAddress.kind(link.attr("href")) != AuthorAddress.Kind.OTHER;
    }
}
