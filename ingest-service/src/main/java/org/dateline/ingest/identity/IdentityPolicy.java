package org.dateline.ingest.identity;

/** What makes an article of a source the same article. */
public enum IdentityPolicy {
    /** The canonical address where there is one, then the link, then the publisher's id. */
    AUTO,
    /** The publisher's id, for sources that move their articles. */
    GUID,
    /** The link as given, normalized. */
    LINK,
    /** The address that the page gives for itself. */
    CANONICAL,
    /** The address that was fetched, normalized, whatever the page says. */
    URL
}
