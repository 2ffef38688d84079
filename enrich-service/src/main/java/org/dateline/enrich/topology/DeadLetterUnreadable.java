package org.dateline.enrich.topology;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/** A record that cannot be read is dead-lettered with its bytes; one that only the registry's absence keeps from being read is not. */
public final class DeadLetterUnreadable extends LogAndContinueExceptionHandler {

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        return InfrastructureFailure.is(exception)
                ? DeserializationExceptionHandler.Response.fail()
                : super.handleError(context, record, exception);
    }
}
