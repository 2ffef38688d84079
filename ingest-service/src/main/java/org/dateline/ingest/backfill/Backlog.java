package org.dateline.ingest.backfill;

import java.util.Optional;

/** What those behind have still to read. */
public interface Backlog {

    /**
     * A look at it.
     *
     * @param records records that wait, an upper bound
     * @param started whether anything has ever been read
     */
    record Lag(long records, boolean started) {}

    /** Who those are, for messages. */
    String readers();

    /** Looks now; empty where it cannot be told. */
    Optional<Lag> look();
}
