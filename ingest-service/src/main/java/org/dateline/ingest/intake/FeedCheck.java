package org.dateline.ingest.intake;

import org.dateline.ingest.source.Reading;
import org.jspecify.annotations.Nullable;

/** What came out when one document was read as a feed. */
public sealed interface FeedCheck {

    /** It is a feed. */
    record Read(Reading reading) implements FeedCheck {}

    /**
     * It is none, or could not be had.
     *
     * @param reason code: those of refused documents, and {@code not-found}, {@code unreadable}, {@code fetch-failed}, {@code
     *     fetch-refused}
     * @param detail what was found, in words
     * @param reading what it is instead of a feed; null where it could not be read at all
     */
    record Failed(String reason, String detail, @Nullable Reading reading) implements FeedCheck {}
}
