package org.dateline.ingest.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * A file of any kind and size, read record by record in bounded memory. What is wrong in a file becomes a record that is a refusal,
 * and reading goes on behind it. Reading a file from a {@link #position} gives the records that reading it from the start gives from there
 * on. Not thread-safe.
 */
public interface SourceRecords extends Closeable {

    /**
     * The next record; empty at the end.
     *
     * @throws IOException where the file cannot be read
     */
    Optional<SourceRecord> next() throws IOException;

    /** Where the next record starts; to go on later, open the file there. */
    Position position();

    /** How many records were passed over because they are no documents, by kind. */
    Map<String, Long> skipped();
}
