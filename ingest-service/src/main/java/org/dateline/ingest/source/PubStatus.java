package org.dateline.ingest.source;

/** Publishing status, as ninjs pubStatus. */
public enum PubStatus {
    USABLE,
    WITHHELD,
    CANCELED
}
