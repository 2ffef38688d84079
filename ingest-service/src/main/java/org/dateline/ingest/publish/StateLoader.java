package org.dateline.ingest.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a partition of a compacted topic to its end. Safe for many threads. */
final class StateLoader {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, String> clientProperties;

    StateLoader(Map<String, String> clientProperties) {
        this.clientProperties = clientProperties;
    }

    /**
     * The newest value of each key that is committed.
     *
     * @throws KafkaException if the topic has no such partition, or the broker does not answer
     */
    Map<String, byte[]> load(String topic, int partition) {
        Map<String, byte[]> values = new HashMap<>();
        TopicPartition from = new TopicPartition(topic, partition);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(from));
            consumer.seekToBeginning(List.of(from));
            long end = consumer.endOffsets(List.of(from)).getOrDefault(from, 0L);
            while (consumer.position(from) < end) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                    if (each.value() == null) {
                        values.remove(each.key());
                    } else {
                        values.put(each.key(), each.value());
                    }
                }
            }
        }
        return values;
    }

    private Properties properties() {
        Properties properties = new Properties();
        ConsumerConfig.configNames().stream()
                .filter(clientProperties::containsKey)
                .forEach(name -> properties.put(name, clientProperties.get(name)));
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, LaneGroup.GROUP + "-states");
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return properties;
    }
}
