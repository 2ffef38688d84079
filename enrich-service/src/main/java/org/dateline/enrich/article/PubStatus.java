package org.dateline.enrich.article;

/** Publishing status of an article, as in ninjs. */
public enum PubStatus {
    USABLE,
    WITHHELD,
    CANCELED
}
