package org.dateline.ingest.identity;

/** Ids of feeds: the address in one form, without its scheme. Immutable; safe for many threads. */
public final class FeedIds {

    private static final String HTTPS = "https://";

    private final UrlNormalizer urls;

    public FeedIds(UrlNormalizer urls) {
        this.urls = urls;
    }

    /** The id of the feed at an address. */
    public String of(String address) {
        String normalized = urls.normalize(address).orElse(address);
        return normalized.startsWith(HTTPS) ? normalized.substring(HTTPS.length()) : normalized;
    }
}
