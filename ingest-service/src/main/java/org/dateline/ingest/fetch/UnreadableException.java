package org.dateline.ingest.fetch;

import java.io.IOException;

/** An answer came whole, but cannot be taken for the document: an encoding that we do not read, a redirect to nowhere. */
final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }
}
