package org.dateline.ingest.fetch;

import java.io.IOException;

/** A document is larger than we take. */
public final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    /** For a document of more than that many bytes. */
    public static TooLargeException over(long maxBytes) {
        return new TooLargeException("more than " + maxBytes + " bytes");
    }

    TooLargeException(String message) {
        super(message);
    }
}
