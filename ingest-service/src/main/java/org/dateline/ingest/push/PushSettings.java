package org.dateline.ingest.push;

import java.time.Duration;

/**
 * Of the endpoint.
 *
 * @param port 0 for any free one
 * @param maxBytes largest body, unpacked
 * @param maxArticles most articles of one request
 * @param ackLimit how long to wait for the broker before 503
 */
public record PushSettings(
        String host,
        int port,
        int maxBytes,
        int maxArticles,
        Duration ackLimit,
        AdmissionLimits admission,
        ConnectionLimits connections) {

    private static final int USUAL_MAX_BYTES = 5 * 1024 * 1024;
    private static final int USUAL_MAX_ARTICLES = 500;

    /** With the usual limits. */
    public static PushSettings on(String host, int port) {
        return new PushSettings(host, port, USUAL_MAX_BYTES, Duration.ofSeconds(20));
    }

    /** With the usual limits but those given. */
    public PushSettings(String host, int port, int maxBytes, Duration ackLimit) {
        this(
                host,
                port,
                maxBytes,
                USUAL_MAX_ARTICLES,
                ackLimit,
                AdmissionLimits.standard(),
                ConnectionLimits.standard());
    }

    /** The same with other limits of who may ask how much. */
    public PushSettings with(AdmissionLimits limits) {
        return new PushSettings(host, port, maxBytes, maxArticles, ackLimit, limits, connections);
    }

    /** The same with other limits of the connections. */
    public PushSettings with(ConnectionLimits limits) {
        return new PushSettings(host, port, maxBytes, maxArticles, ackLimit, admission, limits);
    }

    /**
     * How much callers may ask for.
     *
     * @param requestsPerSecond of one API key in the long run
     * @param burst requests of one API key at once, after a pause
     * @param maxConcurrent requests of all callers at one time
     */
    public record AdmissionLimits(int requestsPerSecond, int burst, int maxConcurrent) {

        /** What a busy newsroom does not reach, and a loop gone wild does. */
        public static AdmissionLimits standard() {
            return new AdmissionLimits(500, 1000, 64);
        }
    }

    /**
     * How long and how large what comes over a connection may be.
     *
     * @param maxConnections at one time
     * @param maxHeaderBytes of a request's first line and header fields
     * @param idleLimit a connection that says nothing for so long is closed, and one whose header takes longer than twice that
     * @param bodyLimit a body has to be there within
     */
    public record ConnectionLimits(int maxConnections, int maxHeaderBytes, Duration idleLimit, Duration bodyLimit) {

        /** Patient enough for a telephone, not for an attack. */
        public static ConnectionLimits standard() {
            return new ConnectionLimits(1000, 16 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(30));
        }
    }
}
