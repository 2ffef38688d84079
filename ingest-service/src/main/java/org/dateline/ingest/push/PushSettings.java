package org.dateline.ingest.push;

import java.time.Duration;

/**
 * Of the endpoint.
 *
 * @param port 0 for any free one
 * @param maxBytes largest body
 * @param ackLimit how long to wait for the broker before 503
 */
public record PushSettings(String host, int port, int maxBytes, Duration ackLimit) {

    private static final int USUAL_MAX_BYTES = 5 * 1024 * 1024;

    /** With the usual limits. */
    public static PushSettings on(String host, int port) {
        return new PushSettings(host, port, USUAL_MAX_BYTES, Duration.ofSeconds(20));
    }
}
