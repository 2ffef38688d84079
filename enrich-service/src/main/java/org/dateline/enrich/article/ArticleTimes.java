package org.dateline.enrich.article;

import java.time.Duration;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.jspecify.annotations.Nullable;

/**
 * The two times of an article, checked: none is after the ingest, and no change is before the publication.
 *
 * @param missing why there is no time of publication; null where there is one
 */
record ArticleTimes(
        @Nullable NewsTime published,
        @Nullable String missing,
        @Nullable NewsTime modified) {

    /** A server that names the moment of the request, or of its cache, says nothing about the article. */
    private static final Duration RENDERED = Duration.ofDays(1);

    static ArticleTimes of(ArticleDraft draft, RawDocument document, NewsTimeReader reader) {
        NewsTime http = http(document, reader);
        NewsTime stated = draft.publishedAt();
        boolean settled = http != null
                && http.time().toInstant().isBefore(document.ingestedAt().minus(RENDERED));
        NewsTime published = plausible(stated == null && settled ? http : stated, document);
        NewsTime modified = plausible(draft.modifiedAt() == null ? http : draft.modifiedAt(), document);
        boolean early = modified != null && published != null && modified.isBefore(published);
        return new ArticleTimes(published, published == null ? reason(stated) : null, early ? null : modified);
    }

    private static @Nullable NewsTime plausible(@Nullable NewsTime time, RawDocument document) {
        return time == null ? null : time.knownAt(document.ingestedAt());
    }

    private static String reason(@Nullable NewsTime stated) {
        return stated == null ? "not-stated" : "in-the-future: " + stated.raw();
    }

    /** What the server said about the document, where the document is the article's own page. */
    private static @Nullable NewsTime http(RawDocument document, NewsTimeReader reader) {
        boolean page = document.format() == RawDocument.Format.HTML || document.format() == RawDocument.Format.TEXT;
        String raw = document.lastModified();
        return !page || raw == null ? null : reader.read(raw, "http", null).orElse(null);
    }
}
