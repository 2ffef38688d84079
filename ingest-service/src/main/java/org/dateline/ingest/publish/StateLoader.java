package org.dateline.ingest.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
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
        return load(consumer -> List.of(new TopicPartition(topic, partition)));
    }

    /** The same of all partitions of a topic. */
    Map<String, byte[]> load(String topic) {
        return load(consumer -> consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
    }

    private Map<String, byte[]> load(Function<KafkaConsumer<String, byte[]>, List<TopicPartition>> which) {
        Map<String, byte[]> values = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = which.apply(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(from -> consumer.position(from) < ends.getOrDefault(from, 0L))) {
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
