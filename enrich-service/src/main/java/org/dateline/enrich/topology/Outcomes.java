package org.dateline.enrich.topology;

/** Told what becomes of each raw article; counts are the listener's business. Called by several stream threads at once. */
public interface Outcomes {

    /** What can become of a raw article, or happen in the course of it. */
    enum Outcome {
        /** A raw article was read. */
        RECEIVED,
        /** A rule refused it. */
        REJECTED,
        /** It said nothing new. */
        UNCHANGED,
        /** It made a new version. */
        VERSION,
        /** Its tags were made again and are others now. */
        RETAGGED,
        /** An enriched record was issued. */
        ENRICHED,
        /** A tombstone was issued. */
        TOMBSTONE,
        /** An answer of the story writer came for a version that is no longer there. */
        STALE
    }

    void count(Outcome outcome);
}
