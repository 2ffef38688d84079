package org.dateline.ingest.publish;

import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopic;

/**
 * Values of a topic as bytes and as ingest knows them. Safe for many threads.
 *
 * @param <T> ingest's record
 * @param <V> the contract's record
 */
final class RecordCodec<T, V extends SpecificRecord> {

    private final NewsTopic<V> topic;
    private final Serializer<V> serializer;
    private final Deserializer<V> deserializer;
    private final Function<T, V> toContract;
    private final Function<V, T> toIngest;

    RecordCodec(NewsSerdes serdes, NewsTopic<V> topic, Function<T, V> toContract, Function<V, T> toIngest) {
        this.topic = topic;
        this.serializer = serdes.serializer(topic);
        this.deserializer = serdes.deserializer(topic);
        this.toContract = toContract;
        this.toIngest = toIngest;
    }

    NewsTopic<V> topic() {
        return topic;
    }

    /** Throws {@link org.apache.kafka.common.KafkaException} where it cannot be written. */
    byte[] encode(T value) {
        return serializer.serialize(topic.name(), toContract.apply(value));
    }

    /** Throws {@link org.apache.kafka.common.KafkaException} where it cannot be read. */
    T decode(byte[] bytes) {
        return toIngest.apply(deserializer.deserialize(topic.name(), bytes));
    }
}
