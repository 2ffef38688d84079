package org.dateline.ingest.runtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.dateline.ingest.publish.LaneListener;
import org.dateline.ingest.publish.PushStore;
import org.dateline.ingest.publish.RawArticlePublisher;
import org.dateline.ingest.publish.Receipt;
import org.dateline.ingest.schedule.Outcome;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.RejectedItem;
import org.dateline.ingest.source.Source;

/**
 * Counts what goes out: {@code dateline.ingest.articles} by kind of source, {@code dateline.ingest.rejected} by reason and {@code
 * dateline.ingest.failed}; and what the lanes do: {@code dateline.ingest.errands} by kind and result, {@code
 * dateline.ingest.lateness} of their starts, orders at hand, partitions owned. Safe for many threads.
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

    /** Counts the work on the lanes. */
    LaneListener lanes() {
        return new LaneListener() {
            @Override
            public void begun(String kind, Duration late) {
                Timer.builder("dateline.ingest.lateness")
                        .description("How long after it was due an errand began")
                        .tag("kind", kind)
                        .publishPercentiles(0.5, 0.99)
                        .register(registry)
                        .record(late.isNegative() ? Duration.ZERO : late);
            }

            @Override
            public void stored(String kind, String key, Outcome<?> outcome) {
                errands(kind, outcome.result()).increment();
                outcome.articles()
                        .forEach(article -> counter(
                                        "dateline.ingest.articles",
                                        "Articles stored",
                                        "source",
                                        article.source().kind().code())
                                .increment());
                outcome.refusals()
                        .forEach(refusal -> counter(
                                        "dateline.ingest.rejected",
                                        "Refusals stored",
                                        "reason",
                                        refusal.reason().code())
                                .increment());
            }

            @Override
            public void notStored(String kind, String key, Throwable cause) {
                errands(kind, "not-stored").increment();
            }
        };
    }

    /** Shows how much work there is. */
    void watch(Polling polling) {
        for (String kind : new String[] {"feeds", "pages"}) {
            Gauge.builder(
                            "dateline.ingest.orders",
                            polling,
                            p -> p.lanes().sizes().getOrDefault(kind, 0))
                    .description("Feeds and pages of this instance")
                    .tag("kind", kind)
                    .register(registry);
        }
        Gauge.builder("dateline.ingest.partitions", polling, p -> p.lanes().activeLanes())
                .description("Partitions of the orders that this instance works on")
                .register(registry);
        Gauge.builder(
                        "dateline.ingest.overdue",
                        polling,
                        p -> p.lanes().lateness().toMillis() / 1000.0)
                .description("How long the errand that has waited longest has been due")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("dateline.ingest.waiting", polling, p -> p.queues().waiting())
                .description("Fetches that wait for a thread or their host")
                .register(registry);
    }

    private Counter errands(String kind, String result) {
        return Counter.builder("dateline.ingest.errands")
                .description("Polls of feeds and looks at pages that are stored, by what came of them")
                .tag("kind", kind)
                .tag("result", result)
                .register(registry);
    }

    /** The same store, counted. */
    PushStore counting(PushStore store) {
        Counter stored = counter("dateline.ingest.articles", "Articles stored", "source", Source.Kind.PUSH.code());
        return new CountingPushStore(store, stored, failed());
    }

    private CompletableFuture<Receipt> counted(CompletableFuture<Receipt> sent, Counter stored) {
        Counter failed = failed();
        return sent.whenComplete((receipt, failure) -> (failure == null ? stored : failed).increment());
    }

    private Counter failed() {
        return counter("dateline.ingest.failed", "Records that could not be stored", "cause", "broker");
    }

    private Counter counter(String name, String description, String tag, String value) {
        return Counter.builder(name).description(description).tag(tag, value).register(registry);
    }
}
