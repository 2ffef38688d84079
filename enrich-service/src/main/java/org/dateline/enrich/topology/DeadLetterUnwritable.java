package org.dateline.enrich.topology;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A result that is too large for its topic, or does not fit its schema, is dead-lettered as the record that it was made from; anything
 * else that keeps a result from being written stops the thread.
 */
public final class DeadLetterUnwritable implements ProductionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterUnwritable.class);

    private @Nullable String deadLetters;

    @Override
    public void configure(Map<String, ?> configs) {
        Object topic = configs.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG);
        deadLetters = topic == null ? null : topic.toString();
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        return exception instanceof RecordTooLargeException ? deadLetter(context, exception) : Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        return InfrastructureFailure.is(exception) ? Response.fail() : deadLetter(context, exception);
    }

    private Response deadLetter(ErrorHandlerContext context, Exception exception) {
        LOG.warn(
                "a result of {}-{}@{} cannot be written: {}",
                context.topic(),
                context.partition(),
                context.offset(),
                exception.getMessage());
        List<ProducerRecord<byte[], byte[]>> records = ExceptionHandlerUtils.maybeBuildDeadLetterQueueRecords(
                deadLetters, context.sourceRawKey(), context.sourceRawValue(), context, exception);
        return Response.resume(records);
    }
}
