package org.dateline.enrich.runtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream thread that died of its infrastructure is replaced after a pause, for as long as it takes: the transaction was aborted and
 * nothing is lost. The pause keeps a registry that is away from being asked without end.
 */
final class RestartThreads implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RestartThreads.class);
    private static final long PAUSE_SECONDS = 2;

    private final Counter restarts;

    RestartThreads(MeterRegistry meters) {
        restarts = Counter.builder("dateline.enrich.thread.restarts")
                .description("Stream threads replaced after a failure of the infrastructure")
                .register(meters);
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (failure instanceof MissingSourceTopicException) {
            LOG.error(
                    "a topic of the contract is gone; the service stops. Run the set-up job, then start it again",
                    failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        restarts.increment();
        LOG.error("a stream thread died and is replaced in {} s", PAUSE_SECONDS, failure);
        try {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
