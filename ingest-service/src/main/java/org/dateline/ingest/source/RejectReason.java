package org.dateline.ingest.source;

/** Why ingest refuses a document or an item. */
public enum RejectReason {
    MALFORMED("malformed"),
    EMPTY("empty"),
    TOO_LARGE("too-large"),
    UNSUPPORTED_FORMAT("unsupported-format"),
    TIME_LIMIT("time-limit");

    private final String code;

    RejectReason(String code) {
        this.code = code;
    }

    /** The code that the contract uses. */
    public String code() {
        return code;
    }
}
