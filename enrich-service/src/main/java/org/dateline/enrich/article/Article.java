package org.dateline.enrich.article;

import java.time.Instant;
import java.util.List;
import org.dateline.enrich.text.TextDigest;
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
 * @param liveUpdates entries of a live blog in text order; empty for all other articles
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
        List<LiveUpdate> liveUpdates,
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
        liveUpdates = List.copyOf(liveUpdates);
        images = List.copyOf(images);
        relatedLinks = List.copyOf(relatedLinks);
        keywords = List.copyOf(keywords);
        subjects = List.copyOf(subjects);
        seenIn = List.copyOf(seenIn);
    }
    /** The same article, seen in these places. */
    public Article withSeenIn(List<Sighting> sightings) {
        return with(pubStatus, statusReason, headline, section, language, languageConfidence, sightings);
    }

    /** The same article under another status. */
    public Article withStatus(PubStatus status, @Nullable String reason) {
        return with(status, reason, headline, section, language, languageConfidence, seenIn);
    }

    /** The same article under another headline. */
    public Article withHeadline(String newHeadline) {
        return with(pubStatus, statusReason, newHeadline, section, language, languageConfidence, seenIn);
    }

    /** The same article in another section. */
    public Article withSection(String newSection) {
        return with(pubStatus, statusReason, headline, newSection, language, languageConfidence, seenIn);
    }

    /** The same article, its language known for certain. */
    public Article withLanguage(String newLanguage) {
        return with(pubStatus, statusReason, headline, section, newLanguage, 1f, seenIn);
    }

    private Article with(
            PubStatus status,
            @Nullable String reason,
            String newHeadline,
            @Nullable String newSection,
            String newLanguage,
            float confidence,
            List<Sighting> sightings) {
        return new Article(
                articleId,
                status,
                reason,
                uri,
                newHeadline,
                alternativeHeadlines,
                byline,
                authors,
                agency,
                located,
                newSection,
                publisher,
                source,
                newLanguage,
                confidence,
                script,
                direction,
                text,
                textHash,
                blocks,
                liveUpdates,
                completeness,
                publishedAt,
                publishedAtMissing,
                modifiedAt,
                embargoedUntil,
                urgency,
                edNote,
                copyrightNotice,
                usageTerms,
                images,
                relatedLinks,
                keywords,
                subjects,
                sightings,
                rawDigest,
                ingestedAt,
                lane,
                traceparent);
    }

    /** What is left of a canceled article: which one it is, its headline and where it came from. */
    public Article canceled(@Nullable String reason) {
        return new Article(
                articleId,
                PubStatus.CANCELED,
                reason,
                uri,
                headline,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                source,
                language,
                languageConfidence,
                script,
                direction,
                "",
                TextDigest.of(""),
                List.of(),
                List.of(),
                Completeness.UNKNOWN,
                null,
                "canceled",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                seenIn,
                rawDigest,
                ingestedAt,
                lane,
                traceparent);
    }
}
