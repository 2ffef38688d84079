package org.dateline.enrich.article.html;

import java.util.List;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.Completeness;

/** Drafts that do not depend on a page. */
final class Drafts {

    /** Of a page without any element. */
    static final ArticleDraft EMPTY = of(List.of(), Completeness.UNKNOWN);

    private Drafts() {}

    /** Text alone. */
    static ArticleDraft of(List<ArticleDraft.Block> blocks, Completeness completeness) {
        return new ArticleDraft(
                null, null, List.of(), null, List.of(), null, null, null, null, null, blocks, completeness, null, null, null, List.of(),
                List.of(), List.of(), null);
    }
}
