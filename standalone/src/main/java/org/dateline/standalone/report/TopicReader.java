package org.dateline.standalone.report;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning to its present end, committed records only. */
public final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;

    public TopicReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Reads all there is, partition by partition in order.
     *
     * @param values reads the value; its failure ends the reading
     */
    public <V> void readAll(String topic, Deserializer<V> values, Consumer<ConsumerRecord<String, V>> sink) {
        readAll(topic, values, Instant.EPOCH, sink);
    }

    /**
     * Reads all there is since a time, by the records' own timestamps.
     *
     * @param values reads the value; its failure ends the reading
     */
    public <V> void readAll(
            String topic, Deserializer<V> values, Instant since, Consumer<ConsumerRecord<String, V>> sink) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        try (KafkaConsumer<String, V> consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            seek(consumer, partitions, since, ends);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<String, V> records = consumer.poll(POLL);
                for (ConsumerRecord<String, V> record : records) {
                    if (record.timestamp() >= since.toEpochMilli()
                            && record.offset() < ends.getOrDefault(new TopicPartition(topic, record.partition()), 0L)) {
                        sink.accept(record);
                    }
                }
            }
        }
    }

    private static void seek(
            KafkaConsumer<?, ?> consumer,
            List<TopicPartition> partitions,
            Instant since,
            Map<TopicPartition, Long> ends) {
        if (since.equals(Instant.EPOCH)) {
            consumer.seekToBeginning(partitions);
            return;
        }
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
        consumer.offsetsForTimes(times)
                .forEach((partition, found) ->
                        consumer.seek(partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
    }
}
