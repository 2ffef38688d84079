package org.dateline.enrich.topology.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.message.BadHeaderException;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.dateline.schema.TrustedRecords;
import org.jspecify.annotations.Nullable;

/**
 * Values of stores and internal topics: Avro single-object encoding, that is, each value names its schema by fingerprint, so that state
 * written by an older release can be read without the registry. Thread-safe.
 *
 * @param <D> domain record
 * @param <A> generated class of the stored form
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/#single-object-encoding">Single-object encoding</a>
 */
final class StateCodec<D, A extends SpecificRecord> {

    private final Function<D, A> write;
    private final Function<A, D> read;
    private final BinaryMessageEncoder<A> encoder;
    private final BinaryMessageDecoder<A> decoder;

    StateCodec(Class<A> stored, Function<D, A> write, Function<A, D> read) {
        this.write = write;
        this.read = read;
        SpecificData model = new TrustedRecords(stored.getPackageName());
        Schema schema = model.getSchema(stored);
        this.encoder = new BinaryMessageEncoder<>(model, schema);
        this.decoder = new BinaryMessageDecoder<>(model, schema);
    }

    byte[] encode(D value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            encoder.encode(write.apply(value), out);
        } catch (IOException e) {
            throw new SerializationException("state does not encode", e);
        }
        return out.toByteArray();
    }

    /** @throws ProcessorStateException if it is not such a value: not the fault of the record at hand, so nobody may skip over it */
    D decode(byte[] bytes) {
        try {
            return read.apply(decoder.decode(bytes));
        } catch (BadHeaderException e) {
            throw new ProcessorStateException("state was not written by this service", e);
        } catch (IOException | RuntimeException e) {
            throw new ProcessorStateException("state does not decode: " + e.getMessage(), e);
        }
    }

    /** A serde in which null stays null. */
    Serde<D> serde() {
        Serializer<D> serializer = (topic, value) -> value == null ? null : encode(value);
        Deserializer<D> deserializer = new Deserializer<>() {
            @Override
            public @Nullable D deserialize(String topic, byte @Nullable [] bytes) {
                return bytes == null ? null : decode(bytes);
            }
        };
        return Serdes.serdeFrom(serializer, deserializer);
    }
}
