package org.dateline.enrich.article.html;

import java.util.List;
import org.dateline.enrich.article.TextBlock;
import org.dateline.enrich.article.date.FoundTime;
import org.dateline.enrich.article.date.FoundTime.Role;
import org.dateline.enrich.article.date.NewsTimeFinder;

/** Finds the dates that a page prints in lines of their own, at the start of the text, or in a sentence below it. Immutable, thread-safe. */
final class PrintedDates {

    /** A line with a date is short; what is longer is text that tells of other days. */
    private static final int MAX_LINE = 160;

    /** Of a longer block, a date is read at its very start only. */
    private static final int LEAD = 40;

    private static final int MAX_LEAD_OFFSET = 14;

    /** The sentence below a text that says who wrote it and when. */
    private static final int MAX_SENTENCE = 300;

    /** Fewest digits of a date: 令和8年3月9日. */
    private static final int FEWEST_DIGITS = 3;

    /** Where a page prints only when it was changed, it does so where others print the publication. */
    private static final int NEAR_CHANGE = 48;

    private final NewsTimeFinder finder;

    PrintedDates(NewsTimeFinder finder) {
        this.finder = finder;
    }

    /** A date in a block. */
    record Printed(DateCandidate candidate, Role role, int block) {}

    /** Adds the dates of the blocks from one index to another, until there are as many as are allowed. */
    void find(List<Printed> found, Page page, DatePlace place, int from, int to, int most, DateContext context) {
        List<PageBlock> blocks = page.tree().blocks();
        for (int i = Math.max(0, from); i < Math.min(to, blocks.size()) && found.size() < most; i++) {
            String text = blocks.get(i).text();
            if (text.length() <= MAX_LINE) {
                if (hasDigits(text, text.length())) {
                    line(found, page, i, place, context);
                }
            } else if (place.isNear(i) || i == place.bodyStart()) {
                lead(found, text, i, place, context);
            } else if (text.length() <= MAX_SENTENCE
                    && isApart(page, blocks.get(i))
                    && hasDigits(text, text.length())) {
                line(found, page, i, place, context);
            }
        }
    }

    private void line(List<Printed> found, Page page, int index, DatePlace place, DateContext context) {
        PageBlock block = page.tree().blocks().get(index);
        String text = block.text();
        int quoted = block.kind() == TextBlock.Kind.QUOTATION ? 30 : 0;
        int penalty = place.penalty(index, block.element()) + quoted;
        for (FoundTime time : finder.find(text, "text", context.zone(), context.language())) {
            int rest = text.length() - (time.end() - time.labelStart());
            int fit = rest <= 25 ? -4 : rest <= 70 ? 0 : 10;
            boolean told = rest > 40
                    && time.start() > MAX_LEAD_OFFSET
                    && time.role() == Role.UNKNOWN
                    && !isApart(page, block)
                    && Sentences.hasEnd(text);
            int titled = block.isHeading() && rest > 25 ? 20 : 0;
            int labeled = time.role() == Role.PUBLISHED ? -10 : 0;
            if (time.role() != Role.OTHER) {
                add(
                        found,
                        time,
                        index,
                        penalty + fit + titled + labeled + (told ? 30 : 0),
                        place.isNear(index),
                        context);
            }
        }
    }

    private void lead(List<Printed> found, String text, int index, DatePlace place, DateContext context) {
        String head = text.substring(0, LEAD);
        if (!hasDigits(head, MAX_LEAD_OFFSET + 12)) {
            return;
        }
        for (FoundTime time : finder.find(head, "text", context.zone(), context.language())) {
            if (time.labelStart() <= MAX_LEAD_OFFSET) {
                add(found, time, index, 16, place.isNear(index), context);
                return;
            }
        }
    }

    private static void add(
            List<Printed> found, FoundTime time, int index, int penalty, boolean near, DateContext context) {
        if (context.isPlausible(time.time())) {
            boolean change = time.role() == Role.MODIFIED;
            DateSource source = change ? DateSource.CHANGE : DateSource.LINE;
            int weight = !change ? source.weight() - penalty : near ? NEAR_CHANGE : source.weight() - penalty / 4;
            found.add(new Printed(new DateCandidate(time.time(), source, weight), time.role(), index));
        }
    }

    private static boolean isApart(Page page, PageBlock block) {
        ElementRole role = page.tree().role(block.element());
        return role == ElementRole.FURNITURE || role == ElementRole.DATE || role == ElementRole.BYLINE;
    }

    private static boolean hasDigits(String text, int end) {
        int digits = 0;
        for (int i = 0; i < end; i++) {
            if (Character.isDigit(text.charAt(i)) && ++digits >= FEWEST_DIGITS) {
                return true;
            }
        }
        return false;
    }
}
