package org.dateline.ingest.publish;

import java.time.Duration;
import org.dateline.ingest.schedule.Outcome;

/** Hears of the work on the lanes; called by many threads. */
public interface LaneListener {

    /** For those who do not want to know. */
    LaneListener SILENT = new LaneListener() {};

    /** An errand begins, so long after it was due. */
    default void begun(String kind, Duration late) {}

    /** What came of an errand is stored. */
    default void stored(String kind, String key, Outcome<?> outcome) {}

    /** What came of an errand could not be stored, and will be done again. */
    default void notStored(String kind, String key, Throwable cause) {}
}
