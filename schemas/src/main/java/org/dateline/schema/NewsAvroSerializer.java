package org.dateline.schema;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a contract record in the Confluent wire format under the id that the registry has for its schema. Schemas are never
 * registered from here: that is the set-up's work ({@link ContractSetUp}), so that a service cannot change the contract by being
 * started. Thread-safe; ids are asked for once a topic.
 *
 * @param <T> generated class of the value
 */
public final class NewsAvroSerializer<T extends SpecificRecord> implements Serializer<T> {

    private static final int USUAL_BYTES = 4096;

    private final SchemaRegistryClient registry;
    private final AvroSchema schema;
    private final SpecificDatumWriter<T> writer;
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();

    public NewsAvroSerializer(SchemaRegistryClient registry, Class<T> type) {
        this.registry = registry;
        this.schema = ContractSchemas.of(type);
        this.writer = new SpecificDatumWriter<>(type);
    }

    /**
     * Null gives null, a tombstone.
     *
     * @throws SerializationException if the schema is not registered, or the record does not fit it
     * @throws RegistryUnavailableException if the registry does not answer
     */
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        int id = id(topic);
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_BYTES);
        out.write(WireFormat.MAGIC);
        out.write(id >>> 24);
        out.write(id >>> 16);
        out.write(id >>> 8);
        out.write(id);
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            writer.write(data, encoder);
            encoder.flush();
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("a record for " + topic + " does not fit its schema", e);
        }
        return out.toByteArray();
    }

    private int id(String topic) {
        Integer known = ids.get(topic);
        if (known != null) {
            return known;
        }
        String subject = topic + "-value";
        try {
            int id = registry.getId(subject, schema);
            ids.put(topic, id);
            return id;
        } catch (IOException | RestClientException e) {
            throw WireFormat.failure("schema of subject " + subject + " (has the set-up been run?)", e);
        }
    }
}
