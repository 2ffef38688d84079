package org.dateline.enrich.article.html;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which elements of a page stand around the article, decided from their roles and from how much of the page's prose they hold: a box that
 * holds nearly all of it is no box, whatever its class says. Immutable after construction.
 */
final class FurnitureMap {

    /** From this share of the page's prose on, an element that is called furniture is not believed to be. */
    private static final double FURNITURE_SHARE = 0.6;

    /** Comments may be longer than what they comment on. */
    private static final double COMMENT_SHARE = 0.97;

    private static final double RELATED_SHARE = 0.75;

    /** A box is taken back when it holds this many times the prose that is left outside all boxes. */
    private static final double RESCUE_FACTOR = 2.5;

    /** How often a box is taken back: wrappers may stand in wrappers. */
    private static final int RESCUES = 4;

    private final PageTree tree;
    private final ElementRole[] around;
    private final int[] prose;
    private final boolean[] rescued;
    private final Set<ElementRole> ignored = EnumSet.noneOf(ElementRole.class);

    FurnitureMap(PageTree tree) {
        this.tree = tree;
        this.prose = proseBefore(tree);
        this.around = new ElementRole[tree.size()];
        this.rescued = new boolean[tree.size()];
        mark();
        for (int i = 0; i < RESCUES && rescueHeaviest(); i++) {
            mark();
        }
        if (freeProse() < 0.1 * prose[prose.length - 1]) {
            ignored.add(ElementRole.CAPTION);
            mark();
        }
        if (freeProse() < 0.02 * prose[prose.length - 1]) {
            ignored.add(ElementRole.COMMENT);
            mark();
        }
    }

    /** The role by which the element or one around it is no part of the article; NONE where there is no such. */
    ElementRole around(int element) {
        return around[element];
    }

    /** Characters of prose in the blocks of this range. */
    int proseChars(int firstBlock, int endBlock) {
        return prose[endBlock] - prose[firstBlock];
    }

    private void mark() {
        int total = prose[prose.length - 1];
        for (int i = 0; i < tree.size(); i++) {
            int parent = tree.parent(i);
            ElementRole inherited = parent < 0 ? ElementRole.NONE : around[parent];
            around[i] = inherited != ElementRole.NONE ? inherited : own(i, total);
        }
    }

    private ElementRole own(int i, int total) {
        ElementRole role = tree.role(i);
        if (!role.isAround() || rescued[i] || ignored.contains(role)) {
            return ElementRole.NONE;
        }
        int held = proseIn(i);
        double limit = switch (role) {
            case COMMENT -> COMMENT_SHARE;
            case RELATED -> RELATED_SHARE;
            default -> FURNITURE_SHARE;
        };
        return held > limit * total ? ElementRole.NONE : role;
    }

    private boolean rescueHeaviest() {
        int heaviest = -1;
        int most = (int) Math.max(200, RESCUE_FACTOR * freeProse());
        int i = 0;
        while (i < tree.size()) {
            if (around[i] == ElementRole.NONE) {
                i++;
                continue;
            }
            if (proseIn(i) > most && isRescuable(i)) {
                heaviest = i;
                most = proseIn(i);
            }
            i = tree.end(i);
        }
        if (heaviest < 0) {
            return false;
        }
        rescued[heaviest] = true;
        return true;
    }

    private boolean isRescuable(int i) {
        String tag = tree.element(i).normalName();
        return around[i] != ElementRole.COMMENT
                && !tag.equals("nav")
                && !tag.equals("footer")
                && !RoleReader.isHidden(tree.element(i));
    }

    private int freeProse() {
        int free = 0;
        int i = 0;
        for (PageBlock block : tree.blocks()) {
            if (around[block.element()] == ElementRole.NONE) {
                free += prose[i + 1] - prose[i];
            }
            i++;
        }
        return free;
    }

    private int proseIn(int element) {
        return proseChars(tree.firstBlock(element), tree.endBlock(element));
    }

    private static int[] proseBefore(PageTree tree) {
        int[] sums = new int[tree.blocks().size() + 1];
        for (int i = 0; i < tree.blocks().size(); i++) {
            PageBlock block = tree.blocks().get(i);
            sums[i + 1] = sums[i] + (block.isProse() ? block.ownChars() : 0);
        }
        return sums;
    }
}
