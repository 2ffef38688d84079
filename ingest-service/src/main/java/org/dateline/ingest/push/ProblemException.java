package org.dateline.ingest.push;

/** A request that is answered with a problem (RFC 9457). */
final class ProblemException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;

    ProblemException(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
