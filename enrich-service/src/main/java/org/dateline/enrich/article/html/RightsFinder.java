package org.dateline.enrich.article.html;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the rights notice: JSON-LD, metadata, a license, and what the page prints at its end. Immutable and thread-safe. */
final class RightsFinder {

    private static final int LAST_BLOCKS = 60;
    private static final int LONGEST_BLOCK = 600;
    private static final int LONGEST = 200;

    private final MetaNames names;
    private final List<String> phrases;

    RightsFinder(MetaNames names) {
        this.names = names;
        this.phrases = WordLists.read("rights-phrases.txt").stream()
                .map(WordLists.Line::value)
                .toList();
    }

    /** The notice as stated or printed; null where there is none. */
    @Nullable
    String find(Page page, FurnitureMap furniture, JsonLdArticle jsonLd, int body) {
        if (jsonLd.copyright() != null) {
            return jsonLd.copyright();
        }
        String stated = names.first(page.meta(), "copyright");
        if (stated != null && stated.length() <= LONGEST) {
            return stated;
        }
        String printed = printed(page, furniture, body);
        return printed == null ? page.meta().first("link:license") : printed;
    }

    private @Nullable String printed(Page page, FurnitureMap furniture, int body) {
        List<PageBlock> blocks = page.tree().blocks();
        int from = Math.max(page.tree().endBlock(body), blocks.size() - LAST_BLOCKS);
        for (int i = blocks.size() - 1; i >= from; i--) {
            PageBlock block = blocks.get(i);
            ElementRole around = furniture.around(block.element());
            if (block.text().length() > LONGEST_BLOCK
                    || around == ElementRole.CAPTION
                    || around == ElementRole.COMMENT) {
                continue;
            }
            int start = notice(block.text());
            if (start >= 0) {
                return block.text().length() <= LONGEST ? block.text() : cut(block.text(), start);
            }
        }
        return null;
    }

    /** Where the notice begins: the sign, the word with a year, or the formula about rights; -1 where there is none. */
    private int notice(String text) {
        int sign = text.indexOf('©');
        if (sign >= 0) {
            return text.length() > 4 ? sign : -1;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int word = Math.max(lower.indexOf("copyright"), lower.indexOf("(c) "));
        if (word >= 0
                && lower.chars().filter(c -> c >= '0' && c <= '9').limit(4).count() == 4) {
            return Math.min(word, text.length());
        }
        for (String phrase : phrases) {
            if (lower.contains(phrase)) {
                return 0;
            }
        }
        return -1;
    }

    /** From the sign to the end of its part. */
    private static String cut(String line, int start) {
        int end = Math.min(line.length(), start + LONGEST);
        int bar = line.indexOf('|', start + 1);
        return line.substring(start, bar > start && bar < end ? bar : end).strip();
    }
}
