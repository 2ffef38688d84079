package org.dateline.schema;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a contract record from the Confluent wire format, whatever compatible schema it was written with. Thread-safe; a schema is
 * asked for once an id.
 *
 * @param <T> generated class of the value
 */
public final class NewsAvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {

    private final SchemaRegistryClient registry;
    private final Schema readerSchema;
    private final TrustedRecords records;
    private final Map<Integer, DatumReader<T>> readers = new ConcurrentHashMap<>();

    public NewsAvroDeserializer(SchemaRegistryClient registry, Class<T> type) {
        this.registry = registry;
        this.readerSchema = SpecificData.get().getSchema(type);
        this.records = new TrustedRecords(type.getPackageName());
    }

    /**
     * Null gives null, a tombstone.
     *
     * @throws SerializationException if the bytes are not such a record: bad data
     * @throws RegistryUnavailableException if the registry does not answer: try again
     */
    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        if (data.length < WireFormat.HEADER_BYTES || data[0] != WireFormat.MAGIC) {
            throw new SerializationException("a value of " + topic + " is not in the Confluent wire format ("
                    + data.length + " bytes" + (data.length == 0 ? "" : ", first byte " + data[0]) + ")");
        }
        DatumReader<T> reader = reader(ByteBuffer.wrap(data, 1, 4).getInt());
        try {
            BinaryDecoder decoder = DecoderFactory.get()
                    .binaryDecoder(data, WireFormat.HEADER_BYTES, data.length - WireFormat.HEADER_BYTES, null);
            T value = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new SerializationException("a value of " + topic + " has bytes after its record");
            }
            return value;
        } catch (SerializationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("a value of " + topic + " does not decode with its schema", e);
        }
    }

    private DatumReader<T> reader(int id) {
        DatumReader<T> known = readers.get(id);
        if (known != null) {
            return known;
        }
        try {
            ParsedSchema written = registry.getSchemaById(id);
            if (!(written instanceof AvroSchema avro)) {
                throw new SerializationException("schema " + id + " is not Avro but " + written.schemaType());
            }
            DatumReader<T> reader = new SpecificDatumReader<>(avro.rawSchema(), readerSchema, records);
            readers.put(id, reader);
            return reader;
        } catch (IOException | RestClientException e) {
            throw WireFormat.failure("schema " + id, e);
        }
    }
}
