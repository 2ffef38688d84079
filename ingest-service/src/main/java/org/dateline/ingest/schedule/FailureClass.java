package org.dateline.ingest.schedule;

/** How long a failure is likely to last. */
public enum FailureClass {
    /** The address is wrong or gone: 404, 410 and other refusals of the request itself, forbidden addresses. */
    HARD("hard"),
    /** Somebody has to change something: no feed any more, cannot be read, 401, 403, too large, certificates. */
    SOFT("soft"),
    /** Will pass: 408, 425, 429, 5xx, time-outs, names that do not resolve. */
    TEMPORARY("temporary");

    private final String code;

    FailureClass(String code) {
        this.code = code;
    }

    /** The name that the contract uses. */
    public String code() {
        return code;
    }
}
