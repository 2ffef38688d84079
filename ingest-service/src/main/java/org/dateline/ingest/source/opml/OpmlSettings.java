package org.dateline.ingest.source.opml;

/**
 * Dateline's own attributes of an outline, by the names of the contract's {@code FeedSubscription}, verbatim; empty where one is
 * missing. They stand in a namespace, as OPML 2.0 asks of what it does not know.
 *
 * @param intervalSeconds wished time between polls, in seconds; {@code 0} for adapted
 * @param defaultZone IANA zone
 * @param fetchPages {@code true} or {@code false}
 * @param identityPolicy code of the policy
 * @param enabled {@code false} for a paused feed
 */
public record OpmlSettings(
        String intervalSeconds, String defaultZone, String fetchPages, String identityPolicy, String enabled) {

    /** Prefix and namespace of the attributes. A name only: there is nothing to fetch. */
    static final String PREFIX = "dateline";

    static final String NAMESPACE = "urn:dateline:opml";

    static final String INTERVAL_SECONDS = "intervalSeconds";
    static final String DEFAULT_ZONE = "defaultZone";
    static final String FETCH_PAGES = "fetchPages";
    static final String IDENTITY_POLICY = "identityPolicy";
    static final String ENABLED = "enabled";
}
