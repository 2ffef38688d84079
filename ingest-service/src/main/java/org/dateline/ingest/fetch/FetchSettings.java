package org.dateline.ingest.fetch;

import java.time.Duration;

/**
 * Limits of a fetch.
 *
 * @param allowPrivateAddresses whether loopback, private and link-local addresses may be fetched
 * @param timeLimit for the whole exchange, redirects and body included
 * @param maxBytes largest body, decoded
 */
public record FetchSettings(
        String userAgent,
        boolean allowPrivateAddresses,
        Duration connectTimeout,
        Duration timeLimit,
        int maxBytes,
        int maxRedirects) {

    private static final int USUAL_MAX_BYTES = 20 * 1024 * 1024;

    /** The usual limits. */
    public static FetchSettings standard(String version) {
        return new FetchSettings(
                "Dateline/" + version, false, Duration.ofSeconds(10), Duration.ofSeconds(30), USUAL_MAX_BYTES, 5);
    }

    /** The same limits with private addresses allowed or not. */
    public FetchSettings withPrivateAddresses(boolean allowed) {
        return new FetchSettings(userAgent, allowed, connectTimeout, timeLimit, maxBytes, maxRedirects);
    }

    /**
     * The same limits, with a way for webmasters to reach the operator in the User-Agent.
     *
     * @param contact address of a page or mailbox; empty for none
     */
    public FetchSettings withContact(String contact) {
        String clean = contact.strip();
        if (!clean.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '(' && c != ')')) {
            throw new IllegalArgumentException("not an address for a User-Agent: " + contact);
        }
        String agent = clean.isEmpty() ? userAgent : userAgent + " (+" + clean + ")";
        return new FetchSettings(agent, allowPrivateAddresses, connectTimeout, timeLimit, maxBytes, maxRedirects);
    }
}
