package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.article.TextBlock;

/** Picks the article's own blocks out of the element that holds it. Immutable and thread-safe. */
final class BlockFilter {

    private static final double MAX_LINK_DENSITY = 0.6;

    private final FurniturePhrases phrases;

    BlockFilter(FurniturePhrases phrases) {
        this.phrases = phrases;
    }

    /** The blocks of the element that belong to the text, in order. */
    List<PageBlock> filter(PageTree tree, FurnitureMap furniture, int body, String headline) {
        List<PageBlock> kept = new ArrayList<>();
        for (int i = tree.firstBlock(body); i < tree.endBlock(body); i++) {
            PageBlock block = tree.blocks().get(i);
            if (furniture.around(block.element()) != ElementRole.NONE || block.kind() == TextBlock.Kind.CAPTION) {
                continue;
            }
            if (!isLinkList(block)
                    && !phrases.isFurniture(block.text())
                    && !block.text().equals(headline)) {
                kept.add(block);
            }
        }
        return trimmed(kept);
    }

    private static boolean isLinkList(PageBlock block) {
        return block.linkDensity() > MAX_LINK_DENSITY
                && !(block.text().length() > 200 && Sentences.hasEnd(block.text()));
    }

    /** Without labels before the first and after the last prose, and without headings that nothing follows. */
    private static List<PageBlock> trimmed(List<PageBlock> blocks) {
        int start = 0;
        int end = blocks.size();
        int firstProse = 0;
        while (firstProse < end && !isText(blocks.get(firstProse))) {
            firstProse++;
        }
        if (firstProse == end) {
            return blocks;
        }
        while (start < firstProse && !blocks.get(start).isHeading()) {
            start++;
        }
        while (end > firstProse && !isText(blocks.get(end - 1)) && !isTailItem(blocks.get(end - 1))) {
            end--;
        }
        return blocks.subList(start, end);
    }

    private static boolean isText(PageBlock block) {
        return block.isProse()
                || (block.text().length() > 40 && Sentences.endsWithEnd(block.text()) && !block.isHeading());
    }

    private static boolean isTailItem(PageBlock block) {
        return block.kind() == TextBlock.Kind.LIST_ITEM && block.linkDensity() < 0.3;
    }
}
