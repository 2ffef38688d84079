package org.dateline.enrich.topology;

import static org.dateline.schema.RecordHeaders.TRACEPARENT;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.override.ArticleOverride;
import org.dateline.enrich.override.TaggedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Issues the enriched article when its story is known, and again whenever the story or an override changes. A killed article is
 * issued once more as canceled, and its tombstone after a delay in which consumers can read the kill. The tombstone is the one thing
 * here that is made by the wall clock: nothing else may ever arrive for a killed article to make it due.
 */
final class IssueEnriched implements Processor<String, StoryOutput.Assigned, String, @Nullable EnrichedArticle> {

    private final Duration tombstoneDelay;
    private final Outcomes outcomes;
    private @Nullable ProcessorContext<String, @Nullable EnrichedArticle> context;
    private @Nullable KeyValueStore<String, TaggedArticle> tagged;
    private @Nullable KeyValueStore<String, ArticleOverride> overrides;
    private @Nullable KeyValueStore<String, IssuedArticle> issued;
    private @Nullable KeyValueStore<String, String> languages;
    private @Nullable KeyValueStore<String, String> tombstones;

    IssueEnriched(Duration tombstoneDelay, Outcomes outcomes) {
        this.tombstoneDelay = tombstoneDelay;
        this.outcomes = outcomes;
    }

    @Override
    public void init(ProcessorContext<String, @Nullable EnrichedArticle> processorContext) {
        context = processorContext;
        tagged = processorContext.getStateStore(NodeNames.TAGGED_ARTICLES);
        overrides = processorContext.getStateStore(NodeNames.ARTICLE_OVERRIDES);
        issued = processorContext.getStateStore(NodeNames.ISSUED_ARTICLES);
        languages = processorContext.getStateStore(NodeNames.LINKED_LANGUAGES);
        tombstones = processorContext.getStateStore(NodeNames.PENDING_TOMBSTONES);
        Duration interval =
                tombstoneDelay.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofSeconds(1) : Duration.ofSeconds(30);
        processorContext.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::issueTombstones);
    }

    @Override
    public void process(Record<String, StoryOutput.Assigned> record) {
        StoryOutput.Assigned assigned = record.value();
        String articleId = record.key();
        TaggedArticle kept = tagged().get(NodeNames.versionKey(articleId, assigned.version()));
        IssuedArticle last = Initialized.of(issued).get(articleId);
        if (kept == null || (last != null && last.version() > assigned.version())) {
            outcomes.count(Outcomes.Outcome.STALE);
            return;
        }
        int oldest = last == null ? 1 : last.version();
        for (int old = oldest; old < assigned.version(); old++) {
            tagged().delete(NodeNames.versionKey(articleId, old));
        }
        ArticleOverride override = Initialized.of(overrides).get(articleId);
        TaggedArticle article = override == null ? kept : override.applyTo(kept);
        // Only a kill by the source is for ever; an editor's can be taken back, so its article is kept.
        boolean killed = kept.version().article().pubStatus() == PubStatus.CANCELED;
        int enrichment = last != null && last.version() == assigned.version() ? last.enrichment() + 1 : 1;
        Initialized.of(issued).put(articleId, new IssuedArticle(assigned.version(), enrichment, assigned.story()));
        outcomes.count(Outcomes.Outcome.ENRICHED);
        Initialized.of(context)
                .forward(record.withValue(new EnrichedArticle(
                        article,
                        enrichment,
                        assigned.story(),
                        override == null || killed ? List.of() : override.names())));
        if (killed) {
            Instant due = Instant.ofEpochMilli(Initialized.of(context).currentSystemTimeMs())
                    .plus(tombstoneDelay);
            String traceparent = article.version().article().traceparent();
            Initialized.of(tombstones)
                    .put(new PendingTombstone(due, articleId).key(), traceparent == null ? "" : traceparent);
        }
    }

    private void issueTombstones(long now) {
        List<KeyValue<String, String>> due = new ArrayList<>();
        try (KeyValueIterator<String, String> keys =
                Initialized.of(tombstones).range(null, PendingTombstone.notDueBefore(Instant.ofEpochMilli(now)))) {
            keys.forEachRemaining(due::add);
        }
        for (KeyValue<String, String> pending : due) {
            String articleId = PendingTombstone.parse(pending.key).articleId();
            IssuedArticle last = Initialized.of(issued).get(articleId);
            if (last != null) {
                tagged().delete(NodeNames.versionKey(articleId, last.version()));
            }
            Initialized.of(issued).delete(articleId);
            Initialized.of(languages).delete(articleId);
            Initialized.of(overrides).delete(articleId);
            Initialized.of(tombstones).delete(pending.key);
            outcomes.count(Outcomes.Outcome.TOMBSTONE);
            Headers headers = new RecordHeaders();
            if (!pending.value.isEmpty()) {
                headers.add(TRACEPARENT, pending.value.getBytes(StandardCharsets.UTF_8));
            }
            Initialized.of(context).forward(new Record<>(articleId, null, now, headers));
        }
    }

    private KeyValueStore<String, TaggedArticle> tagged() {
        return Initialized.of(tagged);
    }
}
