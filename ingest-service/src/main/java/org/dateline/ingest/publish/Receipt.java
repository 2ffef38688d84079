package org.dateline.ingest.publish;

/**
 * Where a record is stored.
 *
 * @param partition -1 where it is not known yet
 * @param offset likewise
 * @param traceparent the trace that it went out under
 */
public record Receipt(String articleId, String topic, int partition, long offset, String traceparent) {

    /** Of a record that is going to be stored. */
    static Receipt pending(String articleId, String topic, String traceparent) {
        return new Receipt(articleId, topic, -1, -1, traceparent);
    }

    /** Whether it says where exactly. */
    public boolean isPlaced() {
        return offset >= 0;
    }
}
