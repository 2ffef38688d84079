package org.dateline.ingest.source;

import org.jspecify.annotations.Nullable;

/**
 * A document as it was fetched, read or pushed.
 *
 * @param bytes the whole document; not copied, must not be changed
 * @param contentType Content-Type header, verbatim; null for files
 * @param uri address it came from, against which relative links are resolved; null for files
 */
@SuppressWarnings("ArrayRecordComponent") // documents are large and are never compared
public record SourceDocument(
        byte[] bytes,
        @Nullable String contentType,
        @Nullable String uri) {}
