package org.dateline.enrich.article;

/** How much of the article its text holds. */
public enum Completeness {
    FULL,
    /** A summary or a first paragraph, such as a feed's description. */
    TEASER,
    /** The page says that the rest is for subscribers. */
    PAYWALLED,
    /** Cut by us at the size limit. */
    TRUNCATED,
    UNKNOWN
}
