package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.dateline.ingest.publish.SubscriptionBook;
import org.dateline.schema.NewsTopics;
import picocli.CommandLine.Mixin;

/** Subscriptions of the running Dateline, for commands that read or change them. */
final class BrokerOptions {

    @Mixin
    private RunningStackOptions stack = new RunningStackOptions();

    /** What is done with the subscriptions; returns the exit code. */
    interface Work {
        int with(SubscriptionBook book) throws IOException;
    }

    /** Does it, or says what is away and what to do about it, with exit code 1. */
    int run(PrintWriter err, Work work) throws IOException {
        try {
            RunningStackOptions.Connection running =
                    stack.connect(List.of(NewsTopics.FEED_SUBSCRIBED, NewsTopics.FEED_STATE));
            try (SubscriptionBook book = new SubscriptionBook(
                    running.client(), running.registry(), VersionLine.get(), new SecureRandom(), Clock.systemUTC())) {
                return work.with(book);
            }
        } catch (RunningStackOptions.AwayException away) {
            err.println(away.getMessage());
        } catch (KafkaException failure) {
            Throwable cause = failure.getCause();
            err.println("Kafka or the registry failed: " + failure.getMessage()
                    + (cause == null ? "" : ": " + cause.getMessage()));
        }
        err.flush();
        return 1;
    }
}
