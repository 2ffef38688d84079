package org.dateline.ingest.fetch;

import java.io.IOException;

/** We do not go on with this exchange: a forbidden address, a bomb, an endless redirect. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
