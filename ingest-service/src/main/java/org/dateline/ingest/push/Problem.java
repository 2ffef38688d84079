package org.dateline.ingest.push;

/** The problems that requests are answered with; their types are stable and stand in the OpenAPI document. */
enum Problem {
    BAD_REQUEST(400, "bad-request", "Bad request"),
    MALFORMED(400, "malformed", "Malformed body"),
    BAD_IDEMPOTENCY_KEY(400, "bad-idempotency-key", "Bad Idempotency-Key"),
    UNAUTHORIZED(401, "unauthorized", "Unauthorized"),
    NOT_FOUND(404, "not-found", "Not found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method not allowed"),
    TOO_SLOW(408, "too-slow", "Too slow"),
    ANOTHER_ARTICLE(409, "another-article", "Another article"),
    UNDER_WAY(409, "request-under-way", "Request under way"),
    LENGTH_REQUIRED(411, "length-required", "Length required"),
    TOO_LARGE(413, "too-large", "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "Unsupported media type"),
    UNSUPPORTED_CODING(415, "unsupported-content-coding", "Unsupported content coding"),
    NOT_AN_ARTICLE(422, "not-an-article", "Not an article"),
    NOT_ONE_ARTICLE(422, "not-one-article", "Not one article"),
    NOT_WHAT_IT_SAYS(422, "not-what-it-says", "Not what it says"),
    INVALID_BATCH(422, "invalid-batch", "Invalid batch"),
    KEY_REUSED(422, "idempotency-key-reused", "Idempotency-Key reused"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests"),
    HEADER_TOO_LARGE(431, "header-too-large", "Header too large"),
    INTERNAL(500, "internal-error", "Internal error"),
    NOT_STORED(503, "not-stored", "Not stored"),
    NOT_READY(503, "not-ready", "Not ready"),
    STOPPING(503, "stopping", "Stopping");

    private static final String URN = "urn:dateline:problem:";

    private final int status;
    private final String slug;
    private final String title;

    Problem(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    /** The problem that says best what an HTTP library means by a status. */
    static Problem ofStatus(int status) {
        for (Problem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status < 500 ? BAD_REQUEST : INTERNAL;
    }

    int status() {
        return status;
    }

    String type() {
        return URN + slug;
    }

    String title() {
        return title;
    }
}
