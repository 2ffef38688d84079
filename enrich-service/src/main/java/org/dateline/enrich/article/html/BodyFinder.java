package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the element that holds the article. Each block weighs by the prose in it, negative where it is a link or a label; an element weighs
 * what its blocks weigh. From the root down, the way goes to the heaviest child as long as that child holds nearly all; an element that is
 * called the body by its class or its microdata, and holds enough, is taken at once.
 *
 * <p>The weighing follows the idea of Body Text Extraction (Finn, Kushmerick and Smyth 2001), on the tree instead of the token
 * sequence.
 */
final class BodyFinder {

    /** An element that weighs less may be the heaviest, but it is no article. */
    private static final int LIGHTEST = 100;

    /** A child must hold this share of what the chosen element would hold without it. */
    private static final double DESCENT_SHARE = 0.75;

    /** Weight that an element called the body must have to be taken. */
    private static final int NAMED_MINIMUM = 180;

    /** Share of the page's weight that an element called the body must have to be taken. */
    private static final double NAMED_SHARE = 0.3;

    /** Of several elements called the body, one with this share of their weight is it. */
    private static final double ALONE_SHARE = 0.85;

    /** Else the element around them all is, if it does not hold much more than they do. */
    private static final double COMMON_EXCESS = 1.5;

    private final PageTree tree;
    private final FurnitureMap furniture;
    private final int[] weights;

    BodyFinder(PageTree tree, FurnitureMap furniture) {
        this.tree = tree;
        this.furniture = furniture;
        this.weights = new int[tree.blocks().size() + 1];
        List<PageBlock> blocks = tree.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            weights[i + 1] = weights[i] + weight(blocks.get(i));
        }
    }

    /** Index of the element that holds the article; the root where nothing is better. */
    int find() {
        int root = container(descend(heaviest()));
        int named = heaviestNamed(root);
        if (named >= 0) {
            return named;
        }
        return root;
    }

    /** The element that weighs most; of those that weigh the same, the smallest. Menus weigh less than nothing. */
    private int heaviest() {
        int heaviest = 0;
        for (int i = 1; i < tree.size(); i++) {
            if (furniture.around(i) == ElementRole.NONE && weightOf(i) >= weightOf(heaviest)) {
                heaviest = i;
            }
        }
        return weightOf(heaviest) < LIGHTEST ? 0 : heaviest;
    }

    /** The element itself, or the one around it that holds its kind of elements: a paragraph alone is no article. */
    private int container(int element) {
        int at = element;
        while (tree.parent(at) > 0 && isLine(tree.kind(at))) {
            at = tree.parent(at);
        }
        return at;
    }

    private static boolean isLine(TagKind kind) {
        return kind == TagKind.PARAGRAPH || kind == TagKind.HEADING || kind == TagKind.LINK;
    }

    private int descend(int start) {
        int at = start;
        int first = weightOf(start);
        while (true) {
            int best = heaviestChild(at);
            if (best < 0
                    || weightOf(best) < DESCENT_SHARE * weightOf(at)
                    || weightOf(best) < DESCENT_SHARE * DESCENT_SHARE * first) {
                return at;
            }
            at = best;
        }
    }

    private int heaviestChild(int parent) {
        int best = -1;
        int bestWeight = 0;
        for (int child = parent + 1; child < tree.end(parent); child = tree.end(child)) {
            if (furniture.around(child) == ElementRole.NONE && weightOf(child) > bestWeight) {
                best = child;
                bestWeight = weightOf(child);
            }
        }
        return best;
    }

    private int heaviestNamed(int within) {
        List<Integer> named = new ArrayList<>();
        int heaviest = -1;
        int total = 0;
        int i = 0;
        while (i < tree.size()) {
            if (tree.role(i) != ElementRole.BODY || furniture.around(i) != ElementRole.NONE) {
                i++;
                continue;
            }
            int weight = weightOf(i);
            if (weight > 0) {
                named.add(i);
                total += weight;
                heaviest = heaviest < 0 || weight > weightOf(heaviest) ? i : heaviest;
            }
            i = tree.end(i);
        }
        if (heaviest < 0 || total < Math.max(NAMED_MINIMUM, NAMED_SHARE * weightOf(within))) {
            return -1;
        }
        if (weightOf(heaviest) >= ALONE_SHARE * total) {
            return heaviest;
        }
        int common = named.get(0);
        while (!tree.holds(common, named.get(named.size() - 1))) {
            common = tree.parent(common);
        }
        return weightOf(common) <= COMMON_EXCESS * total ? common : -1;
    }

    /** Sum over the blocks of the element's subtree. */
    int weightOf(int element) {
        return weights[tree.endBlock(element)] - weights[tree.firstBlock(element)];
    }

    private int weight(PageBlock block) {
        if (furniture.around(block.element()) != ElementRole.NONE || tree.kind(block.element()) == TagKind.META) {
            return 0;
        }
        if (block.isProse()) {
            return Math.min(block.ownChars(), 2000);
        }
        if (block.linkDensity() > 0.5) {
            return -15;
        }
        return block.text().length() < 30 ? -3 : block.ownChars() / 3;
    }
}
