package org.dateline.ingest.intake;

import org.dateline.ingest.source.Fetch;
import org.dateline.ingest.source.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a file that was read by itself: a line of JSON lines, a record of an archive, or a whole document.
 *
 * @param position where it starts
 * @param part its number in the file, from 1; 0 where it is all of the file
 * @param uri the address from which a crawler had it; null where the file itself is the source
 * @param fetch how a crawler had it; null where the file does not say
 * @param startsDocument whether it is a document of its own, or the first part of one
 */
public record SourceRecord(
        Position position,
        long part,
        Reading reading,
        @Nullable String uri,
        @Nullable Fetch fetch,
        boolean startsDocument) {}
