package org.dateline.enrich.topology;

import java.util.List;
import org.apache.kafka.streams.kstream.ValueMapper;

/** Keeps the values of one type. */
final class Only {

    private Only() {}

    static <T extends StoryOutput> ValueMapper<StoryOutput, Iterable<T>> of(Class<T> type) {
        return output -> type.isInstance(output) ? List.of(type.cast(output)) : List.of();
    }
}
