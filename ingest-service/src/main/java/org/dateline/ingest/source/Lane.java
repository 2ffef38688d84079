package org.dateline.ingest.source;

/** Which lane an article comes through; history must not delay live news. */
public enum Lane {
    LIVE,
    BACKFILL
}
