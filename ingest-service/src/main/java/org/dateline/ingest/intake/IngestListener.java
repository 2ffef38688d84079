package org.dateline.ingest.intake;

import java.util.Map;
import org.dateline.ingest.source.Reading;

/** Hears of the progress of an ingest; called by the thread that ingests, except {@link #stored}, which may come from others. */
public interface IngestListener {

    /** For those who do not want to know. */
    IngestListener SILENT = new IngestListener() {};

    /** A document has been read. */
    default void read(String place, Reading reading) {}

    /** A file has been read to its end, and these records of it were passed over because they are no documents, by kind. */
    default void skipped(String place, Map<String, Long> kinds) {}

    /** A record, article or refusal, is safely stored. */
    default void stored(String articleId) {}

    /** A document could not be got, or a record not be stored. */
    default void failed(String place, String detail) {}
}
