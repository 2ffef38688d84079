package org.dateline.ingest.source;

import org.jspecify.annotations.Nullable;

/**
 * One article as a parser found it in a document, before it has an identity.
 *
 * @param canonicalUri the address that a page gives for itself (rel=canonical, og:url); null for other formats
 * @param uri the article's address as the source gave it, made absolute; null where it has none
 * @param sourceName the source that the document names for this article; null where it names none
 * @param charset character set of {@code content}; null where the enricher has to find out
 * @param content bytes as they came; empty for a kill; not copied, must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // documents are large and are never compared
public record SourceItem(
        PubStatus pubStatus,
        @Nullable String statusReason,
        @Nullable String uri,
        @Nullable String canonicalUri,
        @Nullable String sourceName,
        ContentFormat format,
        String contentType,
        @Nullable String charset,
        @Nullable CharsetProvenance charsetProvenance,
        byte[] content,
        Declared declared) {

    /** With other words of the source. */
    public SourceItem with(Declared other) {
        return new SourceItem(
                pubStatus,
                statusReason,
                uri,
                canonicalUri,
                sourceName,
                format,
                contentType,
                charset,
                charsetProvenance,
                content,
                other);
    }

    /** With what decided the character set of its document. */
    public SourceItem readAs(CharsetProvenance provenance) {
        return new SourceItem(
                pubStatus,
                statusReason,
                uri,
                canonicalUri,
                sourceName,
                format,
                contentType,
                charset,
                provenance,
                content,
                declared);
    }

    /** Without its content. */
    public SourceItem withoutContent() {
        return new SourceItem(
                pubStatus,
                statusReason,
                uri,
                canonicalUri,
                sourceName,
                format,
                contentType,
                charset,
                charsetProvenance,
                new byte[0],
                declared);
    }

    /** The item's own id; null where it has none. */
    public @Nullable String itemId() {
        return declared.itemId();
    }
}
