package org.dateline.schema;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** Serdes of the contract's topics over one registry client. Thread-safe. */
public final class NewsSerdes {

    private static final int SCHEMAS_CACHED = 1000;

    private final SchemaRegistryClient registry;

    public NewsSerdes(SchemaRegistryClient registry) {
        this.registry = registry;
    }

    /**
     * A client of the registry at these addresses.
     *
     * @param urls comma-separated base URLs, e.g. {@code http://registry:8080/apis/ccompat/v7}
     * @param settings further settings of Confluent's client, such as {@code basic.auth.user.info}
     */
    public static SchemaRegistryClient registryClient(String urls, Map<String, ?> settings) {
        return new CachedSchemaRegistryClient(
                List.of(urls.split("\\s*,\\s*")), SCHEMAS_CACHED, List.of(new AvroSchemaProvider()), settings);
    }

    /** Serializer of that topic's values. */
    public <V extends SpecificRecord> Serializer<V> serializer(NewsTopic<V> topic) {
        return new NewsAvroSerializer<>(registry, type(topic), topic.maxMessageBytes());
    }

    /** Deserializer of that topic's values. */
    public <V extends SpecificRecord> Deserializer<V> deserializer(NewsTopic<V> topic) {
        return new NewsAvroDeserializer<>(registry, type(topic));
    }

    /** Both. */
    public <V extends SpecificRecord> Serde<V> serde(NewsTopic<V> topic) {
        return Serdes.serdeFrom(serializer(topic), deserializer(topic));
    }

    private static <V extends SpecificRecord> Class<V> type(NewsTopic<V> topic) {
        Class<V> type = topic.valueType();
        if (type == null) {
            throw new IllegalArgumentException(topic.name() + " carries bytes as they came, not records");
        }
        return type;
    }
}
