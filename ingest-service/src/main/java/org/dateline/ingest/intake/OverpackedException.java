package org.dateline.ingest.intake;

import java.io.IOException;

/** What is packed unpacks beyond all reason. */
final class OverpackedException extends IOException {

    private static final long serialVersionUID = 1L;

    OverpackedException(String message) {
        super(message);
    }
}
