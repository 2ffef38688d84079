package org.dateline.bench;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.news.RawArticle;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;

/**
 * Goes along with the raw articles, committed ones only, and holds them against what the feed server has sent. For one thread.
 */
final class ArticleTally implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, RawArticle> consumer;
    private final List<BitSet> found = new ArrayList<>();
    private final List<TopicPartition> partitions;
    private long read;
    private long duplicated;

    ArticleTally(String bootstrapServers, SchemaRegistryClient registry, int feeds) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        // The driver is to stay small.
        settings.put("fetch.max.bytes", Integer.toString(4 * 1024 * 1024));
        settings.put("max.partition.fetch.bytes", Integer.toString(1024 * 1024));
        Deserializer<RawArticle> values = new NewsSerdes(registry).deserializer(NewsTopics.ARTICLE_RAW);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values);
        this.partitions = consumer.partitionsFor(NewsTopics.ARTICLE_RAW.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        for (int feed = 0; feed < feeds; feed++) {
            found.add(new BitSet());
        }
    }

    /** Reads what has come, for about as long as that. */
    void readFor(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - end < 0) {
            consumer.poll(POLL).forEach(this::note);
        }
    }

    /** Reads to the present end. */
    void readToEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::note);
        }
    }

    /** Articles read. */
    long read() {
        return read;
    }

    /** Of the articles read, those that had been read before. */
    long duplicated() {
        return duplicated;
    }

    /** Items that were sent but did not become an article. */
    long lost(List<LoadFeed> feeds) {
        long lost = 0;
        for (LoadFeed feed : feeds) {
            BitSet articles = found.get(feed.number());
            lost += feed.revealed() - articles.get(0, feed.revealed()).cardinality();
        }
        return lost;
    }

    /** Articles of items that no reader was sent in whole: an answer whose end was cut off. */
    long invented(List<LoadFeed> feeds) {
        return feeds.stream()
                .mapToLong(feed -> found.get(feed.number()).cardinality()
                        - found.get(feed.number()).get(0, feed.revealed()).cardinality())
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** The address ends with the numbers of feed and item, see {@link FeedText}. */
    private void note(ConsumerRecord<String, RawArticle> article) {
        String[] parts = String.valueOf(article.value().getUri()).split("/", -1);
        BitSet articles = found.get(Integer.parseInt(parts[parts.length - 2]));
        int item = Integer.parseInt(parts[parts.length - 1]);
        if (articles.get(item)) {
            duplicated++;
        }
        articles.set(item);
        read++;
    }
}
