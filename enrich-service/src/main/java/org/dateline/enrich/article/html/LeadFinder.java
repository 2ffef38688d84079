package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.article.TextBlock;

/**
 * Finds the first paragraphs where they stand apart from the text, between it and the headline: the standfirst of a news page. Many sites
 * put it into their page's header or call it a teaser, so that by its surroundings alone it would be furniture. Stateless and
 * thread-safe.
 */
final class LeadFinder {

    /** More blocks than this between headline and text, and what is not called a lead is other things. */
    private static final int MAX_DISTANCE = 30;

    private static final int MAX_BLOCKS = 3;
    private static final double MAX_LINK_DENSITY = 0.2;

    /** Shorter blocks are labels, unless the page calls them a lead. */
    private static final int SHORTEST = 60;

    private static final int SHORTEST_CALLED = 25;

    /** Headings of this length are standfirsts in large letters. */
    private static final int LONG_HEADING = 100;

    /** Length on which a block and the page's description must agree, letters and digits only. */
    private static final int SAME = 40;

    /** How far up an element's name is looked for. */
    private static final int LEVELS = 4;

    private LeadFinder() {}

    /**
     * The lead's blocks; empty where there is none.
     *
     * @param headline index of the heading above the text; -1 where there is none
     * @param title the headline's text
     */
    static List<PageBlock> find(Page page, FurnitureMap furniture, int body, int headline, String title) {
        PageTree tree = page.tree();
        int end = tree.firstBlock(body);
        int start = headline < 0 ? end : tree.endBlock(headline);
        String description = description(page.meta());
        List<PageBlock> named = new ArrayList<>();
        List<PageBlock> plain = new ArrayList<>();
        for (int i = start; i < end; i++) {
            PageBlock block = tree.blocks().get(i);
            if (!isReadable(block, title) || isElsewhere(tree, furniture, block)) {
                continue;
            }
            boolean called = block.text().length() >= SHORTEST_CALLED && isCalledLead(tree, block.element());
            if (called || isDescribed(block, description)) {
                named.add(block);
            } else if (isPlainLead(block) && furniture.around(block.element()) == ElementRole.NONE) {
                plain.add(block);
            }
        }
        if (!named.isEmpty()) {
            return named.size() <= MAX_BLOCKS ? distinct(named) : List.of();
        }
        return plain.size() <= MAX_BLOCKS && end - start <= MAX_DISTANCE ? plain : List.of();
    }

    private static boolean isPlainLead(PageBlock block) {
        return block.isProse() && (!block.isHeading() || block.text().length() >= LONG_HEADING);
    }

    private static boolean isReadable(PageBlock block, String title) {
        return block.linkDensity() < MAX_LINK_DENSITY
                && block.kind() != TextBlock.Kind.CAPTION
                && !block.text().equals(title);
    }

    /** Whether the block is in a place that holds no lead whatever its name: menus, comments, pictures, what the page hides. */
    private static boolean isElsewhere(PageTree tree, FurnitureMap furniture, PageBlock block) {
        return switch (furniture.around(block.element())) {
            case COMMENT, CAPTION, BYLINE, DATE -> true;
            case RELATED, FURNITURE -> tree.isMenu(block.element()) || isHidden(tree, block.element());
            default -> false;
        };
    }

    private static boolean isHidden(PageTree tree, int element) {
        int at = element;
        for (int level = 0; level < 2 * LEVELS && at >= 0; level++) {
            if (tree.element(at).normalName().equals("aside") || RoleReader.isHidden(tree.element(at))) {
                return true;
            }
            at = tree.parent(at);
        }
        return false;
    }

    private static boolean isCalledLead(PageTree tree, int element) {
        int at = element;
        for (int level = 0; level < LEVELS && at >= 0; level++) {
            if (tree.role(at) == ElementRole.LEAD
                    || tree.role(at) == ElementRole.BODY
                    || isTeaser(tree.element(at).attributes().get("class"))) {
                return true;
            }
            at = tree.parent(at);
        }
        return false;
    }

    /** Teasers are mostly other stories', but one alone between headline and text is this one's. */
    private static boolean isTeaser(String className) {
        return className.contains("teaser") && !className.contains("teasers") && !className.contains("teaser-list");
    }

    private static boolean isDescribed(PageBlock block, String description) {
        if (description.length() < SAME || block.text().length() < SHORTEST) {
            return false;
        }
        String folded = HeadlineFinder.fold(block.text());
        int length = Math.min(folded.length(), SAME);
        return folded.regionMatches(0, description, 0, length);
    }

    private static String description(MetaTags meta) {
        String stated = meta.first("og:description", "description", "twitter:description");
        return stated == null ? "" : HeadlineFinder.fold(stated);
    }

    private static List<PageBlock> distinct(List<PageBlock> blocks) {
        List<PageBlock> distinct = new ArrayList<>();
        for (PageBlock block : blocks) {
            if (distinct.stream().noneMatch(other -> other.text().equals(block.text()))) {
                distinct.add(block);
            }
        }
        return distinct;
    }
}
