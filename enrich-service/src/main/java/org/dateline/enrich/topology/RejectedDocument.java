package org.dateline.enrich.topology;

import java.time.Instant;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.RawDocument;
import org.dateline.enrich.article.Source;
import org.jspecify.annotations.Nullable;

/** A document that a rule of the normalizer, or a kill before it, refuses. */
public record RejectedDocument(
        String articleId,
        String reason,
        String detail,
        Source source,
        @Nullable String uri,
        @Nullable String headline,
        @Nullable String text,
        String rawDigest,
        Instant ingestedAt,
        @Nullable String traceparent) {

    static RejectedDocument of(RawDocument raw, String reason, String detail, @Nullable Article best) {
        return new RejectedDocument(
                raw.articleId(),
                reason,
                detail,
                raw.source(),
                raw.uri(),
                best == null ? raw.declared().headline() : best.headline(),
                best == null ? null : best.text(),
                raw.contentDigest(),
                raw.ingestedAt(),
                raw.traceparent());
    }

    static RejectedDocument afterKill(Article article) {
        return new RejectedDocument(
                article.articleId(),
                "canceled",
                "the article was killed earlier, and a kill is final",
                article.source(),
                article.uri(),
                article.headline(),
                null,
                article.rawDigest(),
                article.ingestedAt(),
                article.traceparent());
    }
}
