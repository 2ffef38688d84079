package org.dateline.enrich.topology;

import java.util.List;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.Normalization;
import org.dateline.enrich.article.RawDocument;

/** A raw document with what normalizing it came to. */
record Normalized(RawDocument raw, Normalization result) {

    /** The article, or none if it was refused. */
    List<Article> accepted() {
        return result instanceof Normalization.Accepted accepted ? List.of(accepted.article()) : List.of();
    }

    /** The refusal, or none if it was accepted. */
    List<RejectedDocument> refused() {
        return result instanceof Normalization.Refused refused
                ? List.of(RejectedDocument.of(raw, refused.reason(), refused.detail(), refused.best()))
                : List.of();
    }
}
