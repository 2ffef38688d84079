package org.dateline.ingest.publish;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.dateline.ingest.schedule.Outcome;
import org.dateline.ingest.schedule.PageRequest;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.RejectedItem;
import org.jspecify.annotations.Nullable;

/** The records of an outcome. An article that does not fit into a record becomes a refusal: nothing may block its feed for ever. */
final class LaneRecords {

    private final NewsRecords records;
    private final ArticleRecords articles;
    private final RecordCodec<PageRequest, ?> requests;
    private final Clock clock;

    LaneRecords(NewsRecords records, RecordCodec<PageRequest, ?> requests, Clock clock) {
        this.records = records;
        this.articles = new ArticleRecords(records);
        this.requests = requests;
        this.clock = clock;
    }

    /** Throws {@link org.apache.kafka.common.KafkaException} where the registry is away. */
    List<ProducerRecord<String, byte[]>> of(Outcome<?> outcome) {
        List<ProducerRecord<String, byte[]>> unit = new ArrayList<>();
        for (RawItem article : outcome.articles()) {
            unit.add(articles.of(article).outgoing());
        }
        for (RejectedItem refusal : outcome.refusals()) {
            unit.add(articles.of(refusal));
        }
        for (PageRequest request : outcome.requests()) {
            unit.add(request(request));
        }
        return unit;
    }

    /** A state's record; with null its tombstone. */
    ProducerRecord<String, byte[]> of(RecordCodec<?, ?> states, int partition, String key, byte @Nullable [] state) {
        return records.of(states.topic(), partition, key, state, clock.instant());
    }

    private ProducerRecord<String, byte[]> request(PageRequest request) {
        try {
            byte[] value = requests.encode(request);
            return records.of(requests.topic(), null, request.articleId(), value, request.requestedAt());
        } catch (RecordTooLargeException | SerializationException unwritable) {
            RawItem item = request.item();
            if (item == null) {
                throw unwritable;
            }
            return articles.of(ArticleRecords.refusal(item, unwritable));
        }
    }
}
