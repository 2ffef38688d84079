package org.dateline.ingest.intake;

import org.jspecify.annotations.Nullable;

/** Why a back-fill cannot go on; the message is for the person who started it. */
public final class BackfillException extends Exception {

    private static final long serialVersionUID = 1L;

    public BackfillException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
