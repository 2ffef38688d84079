package org.dateline.ingest.backfill;

import org.jspecify.annotations.Nullable;

/** The store could not do it. */
public final class BackfillStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean takenOver;

    private BackfillStoreException(String message, @Nullable Throwable cause, boolean takenOver) {
        super(message, cause);
        this.takenOver = takenOver;
    }

    /** Something that may pass. */
    public static BackfillStoreException away(String message, @Nullable Throwable cause) {
        return new BackfillStoreException(message, cause, false);
    }

    /** Another process works on the same job. */
    public static BackfillStoreException takenOver(@Nullable Throwable cause) {
        return new BackfillStoreException("another process has taken over this job", cause, true);
    }

    /** Whether another process works on the same job, so that this one has to end. */
    public boolean isTakenOver() {
        return takenOver;
    }
}
