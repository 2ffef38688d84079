package org.dateline.standalone.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.schema.NewsTopics;

/** Reads raw articles in place of the enrich service, as fast as it is told, and commits. */
final class RawReader implements AutoCloseable {

    static final String GROUP = "dateline-enrich";

    private final IngestBroker broker;
    private final int records;
    private final Duration pause;
    private final AtomicLong read = new AtomicLong();
    private final Map<String, Long> seenAt = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closed;

    /** Reads so many records at most between two pauses. */
    RawReader(IngestBroker broker, int records, Duration pause) {
        this.broker = broker;
        this.records = records;
        this.pause = pause;
        this.thread = new Thread(this::run, "raw-reader");
        thread.start();
    }

    /** Records that were read. */
    long read() {
        return read.get();
    }

    /** How many records had been read when that key came; -1 where it has not come. */
    long seenAt(String key) {
        return seenAt.getOrDefault(key, -1L);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("bootstrap.servers", broker.bootstrapServers());
        properties.put("isolation.level", "read_committed");
        properties.put("group.id", GROUP);
        properties.put("auto.offset.reset", "earliest");
        properties.put("enable.auto.commit", "false");
        properties.put("max.poll.records", records);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(NewsTopics.ARTICLE_RAW.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            while (!closed) {
                ConsumerRecords<String, byte[]> polled = consumer.poll(Duration.ofMillis(50));
                for (ConsumerRecord<String, byte[]> each : polled) {
                    seenAt.putIfAbsent(each.key(), read.incrementAndGet());
                }
                consumer.commitSync();
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
