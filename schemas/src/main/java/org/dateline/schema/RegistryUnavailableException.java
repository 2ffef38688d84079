package org.dateline.schema;

import org.apache.kafka.common.errors.RetriableException;

/**
 * The schema registry did not answer, or answered that it cannot now. The data may be good: whoever meets this stops and tries
 * again, and never treats the record as bad.
 */
public final class RegistryUnavailableException extends RetriableException {

    private static final long serialVersionUID = 1L;

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
