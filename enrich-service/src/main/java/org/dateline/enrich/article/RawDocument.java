package org.dateline.enrich.article;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One raw article as the normalizer reads it: what a source said, verbatim, with how it was obtained.
 *
 * @param statusReason why it is withheld or canceled
 * @param uri the article's address as the source gave it
 * @param charset character set of the content where it is known, else it is for the normalizer to find out
 * @param content bytes as they came; empty for a kill; not copied, must not be changed
 * @param contentDigest SHA-256 of the content, lower-case hex
 * @param ingestedAt our clock at ingest; the only "now" that the normalizer knows
 * @param defaultZone the source's zone, for times that name none
 * @param lastModified what the server said of the document's last change, verbatim
 */
@SuppressWarnings("ArrayRecordComponent") // documents are large and are never compared
public record RawDocument(
        String articleId,
        PubStatus pubStatus,
        @Nullable String statusReason,
        Source source,
        @Nullable String uri,
        Format format,
        String contentType,
        @Nullable String charset,
        byte[] content,
        String contentDigest,
        Declared declared,
        List<Sighting> seenIn,
        Instant ingestedAt,
        Lane lane,
        @Nullable ZoneId defaultZone,
        @Nullable String lastModified,
        @Nullable String traceparent) {

    /** What kind of document the content is. */
    public enum Format {
        /** A whole HTML page, with everything around the article. */
        HTML,
        /** The body of a feed item or of a ninjs document: HTML, of the article only. */
        HTML_FRAGMENT,
        /** A whole page as plain text (WET, a scraper's dump), with everything around the article. */
        TEXT,
        /** The article's text and nothing else. */
        PLAIN
    }

    public RawDocument {
        seenIn = List.copyOf(seenIn);
    }

    /** A document that did not come over HTTP, or of whose last change the server said nothing. */
    public RawDocument(
            String articleId,
            PubStatus pubStatus,
            @Nullable String statusReason,
            Source source,
            @Nullable String uri,
            Format format,
            String contentType,
            @Nullable String charset,
            byte[] content,
            String contentDigest,
            Declared declared,
            List<Sighting> seenIn,
            Instant ingestedAt,
            Lane lane,
            @Nullable ZoneId defaultZone,
            @Nullable String traceparent) {
        this(
                articleId,
                pubStatus,
                statusReason,
                source,
                uri,
                format,
                contentType,
                charset,
                content,
                contentDigest,
                declared,
                seenIn,
                ingestedAt,
                lane,
                defaultZone,
                null,
                traceparent);
    }
}
