package org.dateline.enrich.article.html;

import org.jspecify.annotations.Nullable;

/**
 * The stretches of a page's blocks where by-lines are printed: around the headline, down to the first paragraphs, and after the last one.
 *
 * @param headline block of the headline, or of the start of the text where it is not printed
 * @param start first block of the stretch around the headline
 * @param open block after its end
 * @param close first block of the stretch at the end of the article
 * @param end block after its end
 */
record BylineZone(int headline, int start, int open, int close, int end) {

    private static final int BEFORE = 8;
    private static final int INTO = 6;
    private static final int AFTER = 8;

    /** Blocks between the headline and the text. */
    private static final int MAX_GAP = 60;

    /** Shorter headings are compared whole only. */
    private static final int LONG_HEADING = 20;

    /** The stretches around this body and the place where its headline is printed. */
    static BylineZone of(Page page, int body, @Nullable String headline) {
        PageTree tree = page.tree();
        int bodyStart = tree.firstBlock(body);
        int bodyEnd = tree.endBlock(body);
        int at = headlineBlock(page, headline, bodyStart);
        int anchor = at < 0 ? bodyStart : at;
        int start = Math.max(0, Math.min(anchor, bodyStart) - BEFORE);
        int open = Math.min(tree.blocks().size(), Math.max(bodyStart, anchor) + INTO);
        int close = Math.max(open, bodyEnd - INTO);
        int end = Math.max(close, Math.min(tree.blocks().size(), bodyEnd + AFTER));
        return new BylineZone(anchor, start, open, close, end);
    }

    /** The last heading before the text that reads like the headline, else the first one after its start; -1 where there is none. */
    private static int headlineBlock(Page page, @Nullable String headline, int bodyStart) {
        String wanted = headline == null ? "" : HeadlineFinder.fold(headline);
        int found = -1;
        for (int index : page.headings()) {
            int block = page.tree().firstBlock(index);
            if (wanted.isEmpty()
                    || block >= page.tree().blocks().size()
                    || block < bodyStart - MAX_GAP
                    || (block > bodyStart && found >= 0)) {
                continue;
            }
            String text = HeadlineFinder.fold(page.tree().blocks().get(block).text());
            if (text.equals(wanted) || (text.length() >= LONG_HEADING && wanted.contains(text))) {
                found = block;
            }
        }
        return found;
    }

    /** First block of the end of the article that may be a signature. */
    int signatures() {
        return Math.max(headline + 2, end - AFTER - INTO);
    }

    /** Whether the block stands near the headline. */
    boolean holds(int block) {
        return block >= start && block < open;
    }

    /** How far from where a by-line is most likely: below the headline rather than above it. */
    int distance(int block) {
        return block >= headline ? block - headline : 2 * (headline - block) + INTO;
    }
}
