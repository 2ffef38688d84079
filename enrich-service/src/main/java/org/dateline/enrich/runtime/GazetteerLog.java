package org.dateline.enrich.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.schema.NewsTopics;

/**
 * The gazetteer's topic from its beginning, then on. Every reader reads all of it: there is no group, and nothing is committed. For one
 * thread.
 */
final class GazetteerLog implements AutoCloseable {

    private static final String TOPIC = NewsTopics.GAZETTEER_ENTRY.name();
    private static final int MOST = 5_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    /**
     * Begins to read.
     *
     * @param client settings of Kafka's clients; those of others than consumers are passed over
     * @throws KafkaException if the broker does not answer
     */
    GazetteerLog(Map<String, String> client) {
        consumer = new KafkaConsumer<>(properties(client), new StringDeserializer(), new ByteArrayDeserializer());
        try {
            List<PartitionInfo> known = consumer.partitionsFor(TOPIC);
            if (known == null || known.isEmpty()) {
                throw new UnknownTopicOrPartitionException(TOPIC + " is not there: run the set-up job first");
            }
            partitions = known.stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        } catch (KafkaException e) {
            consumer.close();
            throw e;
        }
    }

    /** What has come since, within this time. */
    List<ConsumerRecord<String, byte[]>> next(Duration time) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(time).forEach(records::add);
        return records;
    }

    /** Whether all has been read that was there when this was asked. */
    boolean isCaughtUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream().allMatch(each -> consumer.position(each) >= ends.getOrDefault(each, 0L));
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Properties properties(Map<String, String> client) {
        Properties properties = new Properties();
        ConsumerConfig.configNames().stream()
                .filter(client::containsKey)
                .forEach(name -> properties.put(name, client.get(name)));
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "dateline-gazetteer");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST);
        return properties;
    }
}
