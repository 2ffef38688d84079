package org.dateline.enrich.article.html;

import java.util.List;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.EditorialLink;
import org.dateline.enrich.article.Image;

/** Drafts that do not depend on a page. */
final class Drafts {

    /** Of a page without any element. */
    static final ArticleDraft EMPTY = of(List.of(), Completeness.UNKNOWN, List.of(), List.of());

    private Drafts() {}

    /** Text with its images and links, without metadata. */
    static ArticleDraft of(
            List<ArticleDraft.Block> blocks, Completeness completeness, List<Image> images, List<EditorialLink> links) {
        return new ArticleDraft(
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                blocks,
                completeness,
                null,
                null,
                null,
                images,
                links,
                List.of(),
                null);
    }
}
