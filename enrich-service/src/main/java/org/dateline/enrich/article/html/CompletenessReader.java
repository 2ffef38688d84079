package org.dateline.enrich.article.html;

import java.util.List;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.Completeness;

/**
 * Tells whether a page shows the whole article: by what it says about payment, by boxes for subscribers, by a text that breaks off or is
 * no longer than the page's own description of it. Stateless and thread-safe.
 */
final class CompletenessReader {

    /** Prose from which a page that says nothing about payment is held to be whole. */
    private static final int FULL = 400;

    /** Text that is cut by a box for subscribers is shorter than this. */
    private static final int CUT = 2_000;

    /** A text that has no more than this times the description's letters is the description. */
    private static final double NO_MORE = 1.2;

    /** Letters on which text and description must agree. */
    private static final int SAME = 40;

    private CompletenessReader() {}

    static Completeness read(Page page, JsonLdArticle jsonLd, List<ArticleDraft.Block> blocks) {
        if (Boolean.FALSE.equals(jsonLd.accessibleForFree())) {
            return Completeness.PAYWALLED;
        }
        int length = blocks.stream().mapToInt(block -> block.text().length()).sum();
        if (length < CUT && (isLocked(page.meta()) || hasShownPaywall(page))) {
            return Completeness.PAYWALLED;
        }
        if (length > 0 && length < CUT && (breaksOff(blocks) || isDescription(blocks, length, page.meta()))) {
            return Completeness.TEASER;
        }
        return length >= FULL ? Completeness.FULL : Completeness.UNKNOWN;
    }

    private static boolean isLocked(MetaTags meta) {
        String tier = meta.first("article:content_tier");
        return "locked".equals(tier) || "metered".equals(tier);
    }

    private static boolean hasShownPaywall(Page page) {
        return page.paywalls().stream()
                .anyMatch(index -> !RoleReader.isHidden(page.tree().element(index)));
    }

    private static boolean breaksOff(List<ArticleDraft.Block> blocks) {
        String last = blocks.get(blocks.size() - 1).text().strip();
        return last.endsWith("…") || last.endsWith("...") || last.endsWith("[…]") || last.endsWith("[...]");
    }

    private static boolean isDescription(List<ArticleDraft.Block> blocks, int length, MetaTags meta) {
        String description = meta.first("og:description", "description");
        String first = HeadlineFinder.fold(blocks.get(0).text());
        return description != null
                && length <= NO_MORE * description.length()
                && first.length() > SAME
                && HeadlineFinder.fold(description).startsWith(first.substring(0, SAME));
    }
}
