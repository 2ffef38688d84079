package org.dateline.schema;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Headers of every record that Dateline produces: CloudEvents 1.0 in Kafka's binary mode (the only mode that allows tombstones) and
 * W3C trace context.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents Kafka
 *     binding</a>
 * @see <a href="https://www.w3.org/TR/trace-context/">Trace Context</a>
 */
public final class RecordHeaders {

    public static final String TRACEPARENT = "traceparent";

    private static final String CONTENT_TYPE = "application/avro";

    private RecordHeaders() {}

    /**
     * Puts the headers of one event, in place of any that are there under the same names.
     *
     * @param id unique together with the source; the same when the same event is produced again
     * @param source service that produces it, e.g. {@code enrich-service}
     * @param subject the record's key
     * @param time time of the event
     */
    public static void put(
            Headers headers,
            NewsTopic<?> topic,
            String id,
            String source,
            String subject,
            Instant time,
            @Nullable String traceparent) {
        set(headers, "ce_specversion", "1.0");
        set(headers, "ce_id", id);
        set(headers, "ce_source", "/dateline/" + source);
        set(headers, "ce_type", "org.dateline." + topic.name());
        set(headers, "ce_subject", subject);
        set(headers, "ce_time", DateTimeFormatter.ISO_INSTANT.format(time));
        set(headers, "content-type", CONTENT_TYPE);
        headers.remove(TRACEPARENT);
        if (traceparent != null) {
            set(headers, TRACEPARENT, traceparent);
        }
    }

    /** Value of the last header of that name; null where there is none. */
    public static @Nullable String value(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
