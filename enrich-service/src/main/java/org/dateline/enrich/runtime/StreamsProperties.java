package org.dateline.enrich.runtime;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.dateline.enrich.topology.DeadLetterUnprocessable;
import org.dateline.enrich.topology.DeadLetterUnreadable;
import org.dateline.enrich.topology.DeadLetterUnwritable;
import org.dateline.enrich.topology.ShareStoreMemory;
import org.dateline.schema.NewsTopics;

/** What the service asks of Kafka Streams. */
public final class StreamsProperties {

    /** Kept state may be larger than what is read or written: a tagged article is its text with every mention. */
    private static final int INTERNAL = 2;

    private StreamsProperties() {}

    /**
     * Settings for {@code KafkaStreams} and for building the topology. What the service's promises rest on (exactly-once, names, dead
     * letters) is set last, over whatever the operator passes through.
     */
    public static Properties of(EnrichConfig config) {
        int largest = NewsTopics.ARTICLE_RAW.maxMessageBytes();
        Properties properties = new Properties();
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), INTERNAL * largest);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 500);
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        // Changelogs hold what the large topics hold; the broker's default of 1 MiB would stop the service for good.
        properties.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Integer.toString(INTERNAL * largest));
        properties.putAll(config.kafka());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, config.getString(EnrichConfig.BOOTSTRAP_SERVERS));
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, config.getString(EnrichConfig.APPLICATION_ID));
        properties.put(StreamsConfig.STATE_DIR_CONFIG, config.getString(EnrichConfig.STATE_DIR));
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.getInt(EnrichConfig.STREAM_THREADS));
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.getLong(EnrichConfig.COMMIT_INTERVAL_MS));
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, config.getLong(EnrichConfig.CACHE_BYTES));
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, ShareStoreMemory.class);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, NewsTopics.ARTICLE_DEAD_LETTERED.name());
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterUnreadable.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterUnprocessable.class);
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterUnwritable.class);
        return properties;
    }
}
