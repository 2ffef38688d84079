package org.dateline.enrich.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes what operators say, for good: all replicas have it, each record once. */
final class OperatorProducer implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Producer<String, byte[]> producer;

    /** @param client settings of Kafka's clients; those of others than producers are passed over */
    OperatorProducer(Map<String, String> client, String clientId) {
        producer = new KafkaProducer<>(properties(client, clientId), new StringSerializer(), new ByteArraySerializer());
    }

    Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        return producer.send(record);
    }

    @Override
    public void close() {
        producer.close(LIMIT);
    }

    /** Returns when the broker has them all. */
    static void await(List<Future<RecordMetadata>> sent) {
        try {
            for (Future<RecordMetadata> each : sent) {
                each.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException failure) {
            throw new KafkaException("not stored", failure.getCause());
        } catch (TimeoutException late) {
            throw new KafkaException("not stored within " + LIMIT.toSeconds() + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", interrupted);
        }
    }

    private static Properties properties(Map<String, String> client, String clientId) {
        Properties properties = new Properties();
        ProducerConfig.configNames().stream()
                .filter(client::containsKey)
                .forEach(name -> properties.put(name, client.get(name)));
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        return properties;
    }
}
