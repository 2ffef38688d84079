package org.dateline.enrich.topology;

import java.util.List;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.version.VersionDecision;
import org.dateline.enrich.article.version.VersionHistory;
import org.dateline.enrich.article.version.VersionPolicy;
import org.jspecify.annotations.Nullable;

/** Compares a delivery with the article's history. What says nothing new ends here, and only its sighting is kept. */
final class DetectChanges implements FixedKeyProcessor<String, Article, DetectChanges.Compared> {

    /** A delivery with what it comes to. */
    record Compared(Article article, VersionDecision decision) {

        /** The new version, or none. */
        List<Delivery> newVersion() {
            return decision instanceof VersionDecision.NewVersion found
                    ? List.of(Delivery.of(found.version(), found.history()))
                    : List.of();
        }

        /** The refusal of a delivery that came after a kill, or none. */
        List<RejectedDocument> refused() {
            return decision instanceof VersionDecision.Killed
                    ? List.of(RejectedDocument.afterKill(article))
                    : List.of();
        }
    }

    private final VersionPolicy policy;
    private final Outcomes outcomes;
    private @Nullable FixedKeyProcessorContext<String, Compared> context;
    private @Nullable KeyValueStore<String, VersionHistory> versions;

    DetectChanges(VersionPolicy policy, Outcomes outcomes) {
        this.policy = policy;
        this.outcomes = outcomes;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Compared> processorContext) {
        context = processorContext;
        versions = processorContext.getStateStore(NodeNames.ARTICLE_VERSIONS);
    }

    @Override
    public void process(FixedKeyRecord<String, Article> delivery) {
        VersionDecision decision = policy.decide(versions().get(delivery.key()), delivery.value());
        if (!(decision instanceof VersionDecision.NewVersion)) {
            versions().put(delivery.key(), decision.history());
        }
        if (decision instanceof VersionDecision.Unchanged) {
            outcomes.count(Outcomes.Outcome.UNCHANGED);
            return;
        }
        Initialized.of(context).forward(delivery.withValue(new Compared(delivery.value(), decision)));
    }

    private KeyValueStore<String, VersionHistory> versions() {
        return Initialized.of(versions);
    }
}
