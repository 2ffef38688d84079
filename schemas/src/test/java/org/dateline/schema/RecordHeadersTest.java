package org.dateline.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class RecordHeadersTest {

    private static final Instant TIME = Instant.parse("2026-09-01T06:40:00Z");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final Headers headers = new org.apache.kafka.common.header.internals.RecordHeaders();

    @Test
    void cloudEventInBinaryMode() {
        RecordHeaders.put(headers, NewsTopics.STORY_CURRENT, "s1:4", "enrich-service", "s1", TIME, TRACE);
        assertThat(Arrays.stream(headers.toArray())
                        .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8)))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=s1:4",
                        "ce_source=/dateline/enrich-service",
                        "ce_type=org.dateline.news.story.current.v1",
                        "ce_subject=s1",
                        "ce_time=2026-09-01T06:40:00Z",
                        "content-type=application/avro",
                        "traceparent=" + TRACE);
    }

    @Test
    void whatWasThereIsReplaced() {
        headers.add("ce_id", "old".getBytes(StandardCharsets.UTF_8));
        headers.add("traceparent", "old".getBytes(StandardCharsets.UTF_8));
        headers.add("other", "kept".getBytes(StandardCharsets.UTF_8));
        RecordHeaders.put(headers, NewsTopics.STORY_CURRENT, "new", "enrich-service", "s1", TIME, null);
        assertThat(headers.headers("ce_id")).hasSize(1);
        assertThat(RecordHeaders.value(headers, "ce_id")).isEqualTo("new");
        assertThat(RecordHeaders.value(headers, "traceparent")).isNull();
        assertThat(RecordHeaders.value(headers, "other")).isEqualTo("kept");
    }

    @Test
    void valueOfAHeaderWithoutOneIsNull() {
        headers.add("empty", (byte[]) null);
        assertThat(RecordHeaders.value(headers, "empty")).isNull();
        assertThat(RecordHeaders.value(headers, "missing")).isNull();
        Header last = headers.lastHeader("empty");
        assertThat(last.value()).isNull();
    }
}
