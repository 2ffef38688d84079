package org.dateline.enrich.article.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How near a block of a page is to the article's headline and text, as what a date there is worth: the date of an article stands between its
 * headline and its first paragraph, or right above, or right below the text. Immutable.
 */
final class DatePlace {

    /** Blocks above the headline: section, kicker, date. */
    private static final int ABOVE = 4;

    /** Blocks below the headline: subtitle, lead, authors, buttons, date. */
    private static final int BELOW = 12;

    /** Blocks above the text, where the headline is far. */
    private static final int ABOVE_TEXT = 6;

    private static final int BEFORE = 40;
    private static final int AFTER = 15;
    private static final int MAX_HEADINGS = 80;
    private static final int SHORTEST = 8;

    /** From this length on, a heading that the title repeats is believed however far from the text it stands. */
    private static final int SURE = 20;

    private final FurnitureMap furniture;
    private final int headline;
    private final int nearStart;
    private final int bodyStart;
    private final int bodyEnd;

    private DatePlace(FurnitureMap furniture, int headline, int bodyStart, int bodyEnd) {
        this.furniture = furniture;
        this.headline = headline;
        this.bodyStart = bodyStart;
        this.bodyEnd = bodyEnd;
        this.nearStart = Math.max(0, headline - ABOVE);
    }

    static DatePlace of(Page page, FurnitureMap furniture, int body) {
        int start = page.tree().firstBlock(body);
        int end = page.tree().endBlock(body);
        return new DatePlace(furniture, headline(page, furniture, start, end), start, end);
    }

    /** First block that is near the headline. */
    int nearStart() {
        return nearStart;
    }

    /** Block after the last one that is near the headline or the start of the text. */
    int nearEnd() {
        return Math.max(headline + BELOW, bodyStart + 3);
    }

    boolean isNear(int block) {
        boolean below =
                block >= nearStart && block < headline + BELOW && (headline >= bodyStart || block < bodyStart + 3);
        return below || (block >= bodyStart - ABOVE_TEXT && block < bodyStart + 3);
    }

    /** First block of the text. */
    int bodyStart() {
        return bodyStart;
    }

    /** What is to be taken off the weight of a date in that block; the element is the one whose surroundings count. */
    int penalty(int block, int element) {
        int place;
        if (isNear(block)) {
            place = 0;
        } else if (block < bodyStart && block >= bodyStart - BEFORE) {
            // Site headers print the day of the visit.
            place = block < nearStart ? 16 + Math.min(16, (nearStart - block) / 2) : 16;
        } else if (block >= bodyStart && block < bodyEnd - 3) {
            place = 36;
        } else if (block >= bodyEnd - 3 && block < bodyEnd + AFTER) {
            place = 20;
        } else {
            place = 46;
        }
        return place + penaltyOf(furniture.around(element), block);
    }

    private int penaltyOf(ElementRole around, int block) {
        boolean heading = block >= headline - 2 && block <= Math.max(headline + 2, bodyStart) && isNear(block);
        return switch (around) {
            case COMMENT, RELATED -> heading ? 4 : 50;
            case CAPTION -> 30;
            case FURNITURE -> isNear(block) ? 4 : 10;
            default -> 0;
        };
    }

    /** The block of the headline: the last heading before the text, or first in it, that the title repeats. */
    private static int headline(Page page, FurnitureMap furniture, int bodyStart, int bodyEnd) {
        PageTree tree = page.tree();
        String titles = HeadlineFinder.fold(text(page.meta().first("html:title")))
                + " "
                + HeadlineFinder.fold(text(page.meta().first("og:title")));
        int found = -1;
        List<Integer> headings = page.headings();
        for (int k = 0; k < Math.min(MAX_HEADINGS, headings.size()); k++) {
            int block = tree.firstBlock(headings.get(k));
            if (block >= Math.min(bodyEnd, tree.blocks().size())
                    || furniture.around(headings.get(k)) == ElementRole.COMMENT
                    || (block > bodyStart && found >= 0)) {
                continue;
            }
            String folded = HeadlineFinder.fold(tree.blocks().get(block).text());
            int shortest = block < bodyStart - BEFORE ? SURE : SHORTEST;
            if (folded.length() >= shortest && titles.contains(folded)) {
                found = block;
            }
        }
        if (found >= 0) {
            return found;
        }
        int last = HeadlineFinder.lastBefore(page, furniture, bodyStart);
        int block = last < 0 ? -1 : tree.firstBlock(last);
        return block < bodyStart - BEFORE ? bodyStart : block;
    }

    private static String text(@Nullable String s) {
        return s == null ? "" : s;
    }
}
