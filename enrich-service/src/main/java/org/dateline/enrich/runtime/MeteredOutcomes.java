package org.dateline.enrich.runtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.enrich.topology.Outcomes;

/** Counts outcomes as {@code dateline.enrich.articles} with tag {@code outcome}. A transaction that is aborted is counted again. */
final class MeteredOutcomes implements Outcomes {

    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

    MeteredOutcomes(MeterRegistry meters) {
        for (Outcome outcome : Outcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder("dateline.enrich.articles")
                            .description("Raw articles, and what became of them")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
    }

    @Override
    public void count(Outcome outcome) {
        Counter counter = counters.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }
}
