package org.dateline.ingest.publish;

/**
 * Where a record is stored.
 *
 * @param traceparent the trace that it went out under
 */
public record Receipt(String articleId, String topic, int partition, long offset, String traceparent) {}
