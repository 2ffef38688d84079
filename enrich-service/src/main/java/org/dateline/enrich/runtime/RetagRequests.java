package org.dateline.enrich.runtime;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.dateline.enrich.topology.RetagRequest;
import org.dateline.enrich.topology.serde.ContractSerdes;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;
import org.dateline.schema.RecordHeaders;

/** Asks the running enrich services for new tags. Not for many threads. */
public final class RetagRequests implements AutoCloseable {

    private static final String TOPIC = NewsTopics.RETAG_REQUESTED.name();

    private final Serializer<RetagRequest> requests;
    private final OperatorProducer producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    /** @param client settings of Kafka's clients */
    public RetagRequests(Map<String, String> client, SchemaRegistryClient registry) {
        this.requests =
                new ContractSerdes(new NewsSerdes(registry), Map.of()).retag().serializer();
        this.producer = new OperatorProducer(client, "dateline-retag");
    }

    /** Asks for one article. */
    public void ask(String articleId, String reason, Instant now) {
        byte[] value = requests.serialize(TOPIC, new RetagRequest(articleId, reason, now));
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, null, now.toEpochMilli(), articleId, value);
        RecordHeaders.put(
                record.headers(),
                NewsTopics.RETAG_REQUESTED,
                articleId + ":" + now.toEpochMilli(),
                "dateline-retag",
                articleId,
                now,
                null);
        sent.add(producer.send(record));
    }

    /** Returns when the broker has all that was asked. Throws {@link KafkaException} where it has not. */
    public void await() {
        OperatorProducer.await(sent);
        sent.clear();
    }

    @Override
    public void close() {
        producer.close();
    }
}
