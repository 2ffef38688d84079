package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.article.TextBlock;

/** Picks the article's own blocks out of the element that holds it. Immutable and thread-safe. */
final class BlockFilter {

    private static final double MAX_LINK_DENSITY = 0.6;

    /** A list of other stories at the end holds less than this share of the text, in items no longer than this. */
    private static final double TAIL_SHARE = 0.4;

    private static final int TAIL_ITEM = 160;
    private static final int LONGEST_LABEL = 60;

    private final FurniturePhrases phrases;

    BlockFilter(FurniturePhrases phrases) {
        this.phrases = phrases;
    }

    /**
     * The blocks that belong to the text, in order: the lead, and those of the element.
     *
     * @param headline index of the heading above the text; -1 where there is none
     * @param title the headline's text
     */
    List<PageBlock> filter(Page page, FurnitureMap furniture, int body, int headline, String title) {
        PageTree tree = page.tree();
        List<PageBlock> kept = new ArrayList<>();
        for (int i = tree.firstBlock(body); i < tree.endBlock(body); i++) {
            PageBlock block = tree.blocks().get(i);
            if (isOwn(block, furniture) && !block.text().equals(title)) {
                kept.add(block);
            }
        }
        List<PageBlock> text = new ArrayList<>();
        for (PageBlock block : LeadFinder.find(page, furniture, body, headline, title)) {
            if (!phrases.isFurniture(block.text())) {
                text.add(block);
            }
        }
        for (PageBlock block : trimmed(withoutTail(kept))) {
            if (text.isEmpty() || !isRepeated(text.get(text.size() - 1), block)) {
                text.add(block);
            }
        }
        return text;
    }

    private boolean isOwn(PageBlock block, FurnitureMap furniture) {
        return furniture.around(block.element()) == ElementRole.NONE
                && block.kind() != TextBlock.Kind.CAPTION
                && !isLinkList(block)
                && !block.text().startsWith("©")
                && !phrases.isFurniture(block.text());
    }

    /** Without a list of other stories at the end that a label such as "More from the desk" opens. */
    private List<PageBlock> withoutTail(List<PageBlock> blocks) {
        int total = 0;
        for (PageBlock block : blocks) {
            total += block.text().length();
        }
        int before = 0;
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            int rest = total - before;
            int following = blocks.size() - i;
            if (rest < TAIL_SHARE * total
                    && block.text().length() <= LONGEST_LABEL
                    && rest < TAIL_ITEM * following
                    && phrases.opensTail(block.text())) {
                return blocks.subList(0, i);
            }
            before += block.text().length();
        }
        return blocks;
    }

    private static boolean isRepeated(PageBlock before, PageBlock block) {
        return before.text().equals(block.text());
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
                || (block.text().length() > 15 && Sentences.endsWithEnd(block.text()) && !block.isHeading());
    }

    private static boolean isTailItem(PageBlock block) {
        return block.kind() == TextBlock.Kind.LIST_ITEM && block.linkDensity() < 0.3;
    }
}
