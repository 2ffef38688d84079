package org.dateline.ingest.publish;

import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.RejectedItem;

/** The records of articles. One that does not fit into a record becomes a refusal: nothing may block its source for ever. As safe as its records. */
final class ArticleRecords {

    private final NewsRecords records;

    ArticleRecords(NewsRecords records) {
        this.records = records;
    }

    /**
     * A record to be sent.
     *
     * @param refusal what became of an article that does not fit; empty for all others
     */
    record Made(ProducerRecord<String, byte[]> outgoing, Optional<RejectedItem> refusal) {}

    /** Throws {@link org.apache.kafka.common.KafkaException} where the registry is away. */
    Made of(RawItem article) {
        try {
            return new Made(records.of(article).outgoing(), Optional.empty());
        } catch (RecordTooLargeException | SerializationException unwritable) {
            RejectedItem refusal = refusal(article, unwritable);
            return new Made(of(refusal), Optional.of(refusal));
        }
    }

    /** Likewise. */
    ProducerRecord<String, byte[]> of(RejectedItem refusal) {
        return records.of(refusal).outgoing();
    }

    /** What becomes of an article that cannot be written. */
    static RejectedItem refusal(RawItem article, Exception cause) {
        boolean large = cause instanceof RecordTooLargeException;
        return new RejectedItem(
                article.articleId(),
                large ? RejectReason.TOO_LARGE : RejectReason.MALFORMED,
                String.valueOf(cause.getMessage()),
                article.source(),
                article.item().uri(),
                article.item().declared().headline(),
                article.item().content(),
                article.ingestedAt(),
                article.traceparent());
    }
}
