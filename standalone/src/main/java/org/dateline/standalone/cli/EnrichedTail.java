package org.dateline.standalone.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.news.EnrichedArticle;
import org.dateline.news.Entity;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;

/** Prints each enriched article as it comes, one line each, from the present end of the topic on. */
final class EnrichedTail implements AutoCloseable {

    private static final int NAMES = 5;

    private final KafkaConsumer<String, EnrichedArticle> consumer;
    private final PrintWriter out;
    private final Thread thread = new Thread(this::follow, "enriched-tail");

    EnrichedTail(String bootstrapServers, String registryUrl, PrintWriter out) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("isolation.level", "read_committed");
        NewsSerdes serdes = new NewsSerdes(NewsSerdes.registryClient(registryUrl, Map.of()));
        this.consumer = new KafkaConsumer<>(
                settings, new StringDeserializer(), serdes.deserializer(NewsTopics.ARTICLE_ENRICHED));
        this.out = out;
        String topic = NewsTopics.ARTICLE_ENRICHED.name();
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // seeking is lazy; the end that is meant is that of now
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<String, EnrichedArticle> record : consumer.poll(Duration.ofSeconds(1))) {
                    out.println(line(record));
                }
                out.flush();
            }
        } catch (WakeupException stopped) {
            out.flush();
        }
    }

    private static String line(ConsumerRecord<String, EnrichedArticle> record) {
        EnrichedArticle article = record.value();
        if (article == null) {
            return record.key() + "  tombstone";
        }
        return record.key() + "  version " + article.getVersion() + "  " + article.getPubStatus() + "  "
                + article.getArticle().getHeadline() + "  ["
                + article.getEntities().stream()
                        .limit(NAMES)
                        .map(Entity::getName)
                        .collect(Collectors.joining(", "))
                + "]  story "
                + (article.getStory() == null ? "-" : article.getStory().getStoryId());
    }
}
