package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The elements of a page in document order as flat arrays, with the text blocks between them. An element's subtree is the range from its
 * index to {@link #end}, so that every question about subtrees is a loop over a range. Not thread-safe while it is filled.
 */
final class PageTree {

    /** Elements in a subtree that is read as one line or one figure. */
    private static final int SMALL = 60;

    private final List<Element> elements = new ArrayList<>(1024);
    private int[] parents = new int[1024];
    private int[] ends = new int[1024];
    private int[] firstBlocks = new int[1024];
    private int[] endBlocks = new int[1024];
    private ElementRole[] roles = new ElementRole[1024];
    private TagKind[] kinds = new TagKind[1024];
    private boolean[] menus = new boolean[1024];
    private final List<PageBlock> blocks = new ArrayList<>(512);

    /** Adds an element below its parent; returns its index. */
    int open(Element element, TagKind kind, int parent, ElementRole role) {
        int index = elements.size();
        if (index == parents.length) {
            int larger = index * 2;
            parents = Arrays.copyOf(parents, larger);
            ends = Arrays.copyOf(ends, larger);
            firstBlocks = Arrays.copyOf(firstBlocks, larger);
            endBlocks = Arrays.copyOf(endBlocks, larger);
            roles = Arrays.copyOf(roles, larger);
            kinds = Arrays.copyOf(kinds, larger);
            menus = Arrays.copyOf(menus, larger);
        }
        elements.add(element);
        parents[index] = parent;
        roles[index] = role;
        kinds[index] = kind;
        menus[index] = kind == TagKind.MENU || (parent >= 0 && menus[parent]);
        firstBlocks[index] = blocks.size();
        return index;
    }

    /** Closes the element: everything added since belongs to it. */
    void close(int index) {
        ends[index] = elements.size();
        endBlocks[index] = blocks.size();
    }

    void add(PageBlock block) {
        blocks.add(block);
    }

    int size() {
        return elements.size();
    }

    Element element(int index) {
        return elements.get(index);
    }

    /** Index of the parent, -1 for the root. */
    int parent(int index) {
        return parents[index];
    }

    /** Index after the last element of the subtree. */
    int end(int index) {
        return ends[index];
    }

    ElementRole role(int index) {
        return roles[index];
    }

    TagKind kind(int index) {
        return kinds[index];
    }

    /** Whether the element is or stands in a menu. */
    boolean isMenu(int index) {
        return menus[index];
    }

    /** Index of the first block of the subtree. */
    int firstBlock(int index) {
        return firstBlocks[index];
    }

    /** Index after the last block of the subtree. */
    int endBlock(int index) {
        return endBlocks[index];
    }

    /** All blocks in document order. */
    List<PageBlock> blocks() {
        return blocks;
    }

    /**
     * Whether the subtree has few elements. What is asked for its text or for an element in it must be small: elements of a hostile page
     * nest, so that reading each of them whole would take the square of the page's size.
     */
    boolean isSmall(int index) {
        return ends[index] - index <= SMALL;
    }

    /** Whether the second element is in the subtree of the first. */
    boolean holds(int outer, int inner) {
        return outer <= inner && inner < ends[outer];
    }
}
