package org.dateline.enrich.topology;

import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** A record that makes a step fail is dead-lettered with its bytes as read; a failure of the infrastructure stops the thread. */
public final class DeadLetterUnprocessable extends LogAndContinueProcessingExceptionHandler {

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        return InfrastructureFailure.is(exception)
                ? ProcessingExceptionHandler.Response.fail()
                : super.handleError(context, record, exception);
    }
}
