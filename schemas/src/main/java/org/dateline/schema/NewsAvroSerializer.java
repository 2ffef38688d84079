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
import org.apache.kafka.common.errors.RecordTooLargeException;
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
    private static final int NOT_FOUND = 404;

    /** What a batch needs beside the value: key, headers, framing. */
    private static final int ROOM = 16 * 1024;

    private final SchemaRegistryClient registry;
    private final AvroSchema schema;
    private final SpecificDatumWriter<T> writer;
    private final int maxBytes;
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();

    /** @param maxMessageBytes limit of the topic that is written */
    public NewsAvroSerializer(SchemaRegistryClient registry, Class<T> type, int maxMessageBytes) {
        this.maxBytes = maxMessageBytes - ROOM;
        this.registry = registry;
        this.schema = ContractSchemas.of(type);
        this.writer = new SpecificDatumWriter<>(type);
    }

    /**
     * Null gives null, a tombstone.
     *
     * @throws SerializationException if the record does not fit its schema
     * @throws RecordTooLargeException if it is too large for its topic: told before the producer sees it, which would abort its
     *     transaction for it
     * @throws RegistryUnavailableException if the registry does not answer, or does not have the schema yet: that is a set-up that has
     *     not been run, and no fault of the record
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
        if (out.size() > maxBytes) {
            throw new RecordTooLargeException(
                    "a record for " + topic + " has " + out.size() + " bytes, " + maxBytes + " are allowed");
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
            String what = "schema of subject " + subject + " (has the set-up been run?)";
            throw e instanceof RestClientException refusal && refusal.getStatus() == NOT_FOUND
                    ? new RegistryUnavailableException(what + ": not registered", e)
                    : WireFormat.failure(what, e);
        }
    }
}
