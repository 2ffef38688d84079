package org.dateline.ingest.runtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.CompletableFuture;
import org.dateline.ingest.publish.RawArticlePublisher;
import org.dateline.ingest.publish.Receipt;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.RejectedItem;

/**
 * Counts what goes out: {@code dateline.ingest.articles} by kind of source, {@code dateline.ingest.rejected} by reason and {@code
 * dateline.ingest.failed}. Safe for many threads.
 */
final class IngestMetrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** What Prometheus reads. */
    String scrape() {
        return registry.scrape();
    }

    /** The same publisher, counted. */
    RawArticlePublisher counting(RawArticlePublisher publisher) {
        return new RawArticlePublisher() {
            @Override
            public CompletableFuture<Receipt> publish(RawItem item) {
                Counter stored = counter(
                        "dateline.ingest.articles",
                        "Articles stored",
                        "source",
                        item.source().kind().code());
                return counted(publisher.publish(item), stored);
            }

            @Override
            public CompletableFuture<Receipt> publishRejected(RejectedItem item) {
                Counter stored = counter(
                        "dateline.ingest.rejected",
                        "Refusals stored",
                        "reason",
                        item.reason().code());
                return counted(publisher.publishRejected(item), stored);
            }
        };
    }

    private CompletableFuture<Receipt> counted(CompletableFuture<Receipt> sent, Counter stored) {
        Counter failed = counter("dateline.ingest.failed", "Records that could not be stored", "cause", "broker");
        return sent.whenComplete((receipt, failure) -> (failure == null ? stored : failed).increment());
    }

    private Counter counter(String name, String description, String tag, String value) {
        return Counter.builder(name).description(description).tag(tag, value).register(registry);
    }
}
