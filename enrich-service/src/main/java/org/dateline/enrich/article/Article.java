package org.dateline.enrich.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A normalized article: clean text with its metadata, made from one {@link RawDocument}. Which version of the article it is, is not
 * known here.
 *
 * @param uri canonical address, absolute
 * @param headline without the site's name; empty where there is none
 * @param byline as printed
 * @param authors the people of the by-line, one each
 * @param agency news agency credited, e.g. {@code Reuters}
 * @param located place of the dateline, e.g. {@code DHAKA}
 * @param language BCP 47, {@code und} where it could not be told
 * @param languageConfidence 0 to 1
 * @param script ISO 15924
 * @param direction {@code ltr} or {@code rtl}
 * @param text NFC, paragraphs separated by one blank line; all offsets everywhere refer to it, in UTF-16 code units
 * @param textHash SHA-256 of the text in UTF-8, lower-case hex
 * @param publishedAtMissing why there is no publishedAt; null where there is one
 */
public record Article(
        String articleId,
        PubStatus pubStatus,
        @Nullable String statusReason,
        @Nullable String uri,
        String headline,
        List<String> alternativeHeadlines,
        @Nullable String byline,
        List<String> authors,
        @Nullable String agency,
        @Nullable String located,
        @Nullable String section,
        @Nullable String publisher,
        Source source,
        String language,
        float languageConfidence,
        String script,
        String direction,
        String text,
        String textHash,
        List<TextBlock> blocks,
        Completeness completeness,
        @Nullable NewsTime publishedAt,
        @Nullable String publishedAtMissing,
        @Nullable NewsTime modifiedAt,
        @Nullable Instant embargoedUntil,
        @Nullable Integer urgency,
        @Nullable String edNote,
        @Nullable String copyrightNotice,
        @Nullable String usageTerms,
        List<Image> images,
        List<EditorialLink> relatedLinks,
        List<String> keywords,
        List<DeclaredSubject> subjects,
        List<Sighting> seenIn,
        String rawDigest,
        Instant ingestedAt,
        Lane lane,
        @Nullable String traceparent) {

    public Article {
        alternativeHeadlines = List.copyOf(alternativeHeadlines);
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
        images = List.copyOf(images);
        relatedLinks = List.copyOf(relatedLinks);
        keywords = List.copyOf(keywords);
        subjects = List.copyOf(subjects);
        seenIn = List.copyOf(seenIn);
    }
}
