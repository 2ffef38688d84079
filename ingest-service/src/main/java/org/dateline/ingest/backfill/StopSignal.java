package org.dateline.ingest.backfill;

import java.time.Duration;

/** Tells a job to end at the next good moment. */
public interface StopSignal {

    boolean isStopped();

    /** Waits that long, or until it is told. Returns whether it was told. */
    boolean await(Duration atMost);
}
