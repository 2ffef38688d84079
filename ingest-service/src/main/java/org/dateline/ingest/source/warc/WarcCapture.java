package org.dateline.ingest.source.warc;

import org.dateline.ingest.source.Fetch;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.SourceDocument;
import org.jspecify.annotations.Nullable;

/** What a record turned out to be. */
public sealed interface WarcCapture {

    /**
     * A document that a crawler fetched.
     *
     * @param fetch null where the record does not say when
     * @param plainText whether it is a text made of a page, which is never to be taken for anything else
     */
    record Captured(SourceDocument document, @Nullable Fetch fetch, boolean plainText) implements WarcCapture {}

    /**
     * Nothing that could be an article.
     *
     * @param kind why, for counting
     */
    record Skipped(String kind) implements WarcCapture {}

    /** A document that cannot be had out of the record. */
    record Refused(RejectReason reason, String detail) implements WarcCapture {}
}
