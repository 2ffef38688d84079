package org.dateline.ingest.identity;

import java.util.Locale;

/** Ids of feeds: the address in one form, without its scheme, in lower case. Immutable; safe for many threads. */
public final class FeedIds {

    private static final String HTTPS = "https://";

    private final UrlNormalizer urls;

    public FeedIds(UrlNormalizer urls) {
        this.urls = urls;
    }

    /** The id of the feed at an address. */
    public String of(String address) {
        String normalized = urls.normalize(address).orElse(address);
        String bare = normalized.startsWith(HTTPS) ? normalized.substring(HTTPS.length()) : normalized;
        return bare.toLowerCase(Locale.ROOT);
    }
}
