package org.dateline.enrich.topology;

import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.jspecify.annotations.Nullable;

/**
 * Tells bad infrastructure from bad data. Bad data goes to the dead-letter topic and the stream goes on; bad infrastructure (registry,
 * broker, disk, memory) stops the work on the record, which is tried again and never lost.
 */
final class InfrastructureFailure {

    private static final int CAUSES_FOLLOWED = 20;

    private InfrastructureFailure() {}

    static boolean is(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_FOLLOWED; depth++) {
            if (cause instanceof RetriableException
                    || cause instanceof AuthenticationException
                    || cause instanceof AuthorizationException
                    || cause instanceof InterruptException
                    || cause instanceof ProcessorStateException
                    || cause instanceof InvalidStateStoreException
                    || cause instanceof TaskMigratedException
                    || cause instanceof TaskCorruptedException
                    || cause instanceof VirtualMachineError) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
