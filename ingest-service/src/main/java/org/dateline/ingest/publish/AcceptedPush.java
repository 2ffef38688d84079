package org.dateline.ingest.publish;

import java.time.Instant;

/**
 * The answer to a push that came with an idempotency key.
 *
 * @param keyDigest SHA-256 of the client's key and its API key, lower-case hex
 * @param requestDigest SHA-256 of what was asked, lower-case hex
 * @param status HTTP status of the answer
 * @param answer body of the answer, JSON
 */
public record AcceptedPush(String keyDigest, String requestDigest, Instant acceptedAt, int status, String answer) {

    /** Status of a record that claims a key: 102, Processing (RFC 2518). Its answer is the claimant. */
    private static final int CLAIM = 102;

    static AcceptedPush claim(String keyDigest, String requestDigest, Instant at, String claimant) {
        return new AcceptedPush(keyDigest, requestDigest, at, CLAIM, claimant);
    }

    boolean isClaim() {
        return status == CLAIM;
    }
}
