package org.dateline.ingest.websub;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;

/**
 * Of a subscriber.
 *
 * @param callback address under which hubs reach this instance, to which the paths are added
 * @param secret from which the secret of each subscription is made; the same on all instances
 * @param lease that is asked for
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WebSubSettings(URI callback, byte[] secret, Duration lease) {

    /** Shorter ones can be guessed. */
    public static final int LEAST_SECRET_BYTES = 16;

    private static final Duration USUAL_LEASE = Duration.ofDays(10);

    public WebSubSettings {
        if (secret.length < LEAST_SECRET_BYTES) {
            throw new IllegalArgumentException("a WebSub secret needs at least " + LEAST_SECRET_BYTES + " bytes");
        }
        secret = Arrays.copyOf(secret, secret.length);
    }

    /** With the usual lease. */
    public static WebSubSettings of(URI callback, byte[] secret) {
        return new WebSubSettings(callback, secret, USUAL_LEASE);
    }
}
