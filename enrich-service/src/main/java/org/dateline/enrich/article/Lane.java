package org.dateline.enrich.article;

/** Which lane an article came through; history must not delay live news. */
public enum Lane {
    LIVE,
    BACKFILL
}
