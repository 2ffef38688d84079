package org.dateline.enrich.topology;

import org.jspecify.annotations.Nullable;

/** Fields of a processor that Kafka Streams fills in {@code init}, before the first record. */
final class Initialized {

    private Initialized() {}

    static <T> T of(@Nullable T field) {
        if (field == null) {
            throw new IllegalStateException("a processor was used before init");
        }
        return field;
    }
}
