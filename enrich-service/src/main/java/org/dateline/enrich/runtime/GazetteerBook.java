package org.dateline.enrich.runtime;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.dateline.enrich.entity.GazetteerEdit;
import org.dateline.enrich.topology.serde.ContractSerdes;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;
import org.dateline.schema.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators say of known entities, as it stands on the gazetteer's topic. For people and imports; not for many threads. */
public final class GazetteerBook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GazetteerBook.class);
    private static final String TOPIC = NewsTopics.GAZETTEER_ENTRY.name();
    private static final String COMPONENT = "dateline-gazetteer";
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, String> client;
    private final Serde<GazetteerEdit> edits;
    private final OperatorProducer producer;

    /** @param client settings of Kafka's clients */
    public GazetteerBook(Map<String, String> client, SchemaRegistryClient registry) {
        this.client = Map.copyOf(client);
        this.edits = new ContractSerdes(new NewsSerdes(registry), Map.of()).gazetteer();
        this.producer = new OperatorProducer(client, COMPONENT);
    }

    /**
     * All edits in force, by the id of the entity; records that cannot be read are left out.
     *
     * @throws KafkaException if the broker or the registry does not answer
     */
    public Map<String, GazetteerEdit> read() {
        Map<String, GazetteerEdit> current = new LinkedHashMap<>();
        scan((id, edit) -> {
            if (edit == null) {
                current.remove(id);
            } else {
                current.put(id, edit);
            }
        });
        return current;
    }

    /**
     * Goes through the edits, the latest of an id last, without holding them.
     *
     * @param each is given the id and what is said of it, null where that is taken back
     * @throws KafkaException if the broker or the registry does not answer
     */
    public void scan(BiConsumer<String, @Nullable GazetteerEdit> each) {
        try (GazetteerLog log = new GazetteerLog(client)) {
            while (!log.isCaughtUp()) {
                log.next(POLL).forEach(record -> take(record, each));
            }
        }
    }

    /** Writes edits; returns when the broker has them all. Throws {@link KafkaException} where it has not. */
    public void put(Collection<GazetteerEdit> changed) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (GazetteerEdit edit : changed) {
            byte[] value = edits.serializer().serialize(TOPIC, edit);
            sent.add(send(edit.entry().entityId(), value, edit.editedAt().toEpochMilli()));
        }
        OperatorProducer.await(sent);
    }

    /** Takes edits back: what ships is in force again. */
    public void takeBack(Collection<String> entityIds, long nowMillis) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        entityIds.forEach(id -> sent.add(send(id, null, nowMillis)));
        OperatorProducer.await(sent);
    }

    @Override
    public void close() {
        producer.close();
    }

    private void take(ConsumerRecord<String, byte[]> record, BiConsumer<String, @Nullable GazetteerEdit> each) {
        GazetteerEdit edit = null;
        if (record.value() != null) {
            try {
                edit = edits.deserializer().deserialize(TOPIC, record.value());
            } catch (SerializationException e) {
                // not usable: the service passes it over too, and says so in its log
                LOG.debug("offset {} passed over", record.offset(), e);
                return;
            }
        }
        each.accept(record.key(), edit);
    }

    private Future<RecordMetadata> send(String entityId, byte @Nullable [] value, long millis) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, null, millis, entityId, value);
        RecordHeaders.put(
                record.headers(),
                NewsTopics.GAZETTEER_ENTRY,
                entityId + ":" + millis,
                COMPONENT,
                entityId,
                Instant.ofEpochMilli(millis),
                null);
        return producer.send(record);
    }
}
