package org.dateline.ingest.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.dateline.ingest.backfill.Backlog;
import org.dateline.schema.NewsTopics;

/** How far a consumer group is behind the end of the raw articles, over all partitions; markers of transactions count, too. For one thread. */
public final class GroupBacklog implements Backlog, AutoCloseable {

    private static final long LIMIT_MS = 10_000;

    private final Admin admin;
    private final String group;

    /**
     * Connects.
     *
     * @param clientProperties at least {@code bootstrap.servers}
     */
    public GroupBacklog(Map<String, String> clientProperties, String group) {
        Map<String, Object> properties = new HashMap<>();
        AdminClientConfig.configNames().stream()
                .filter(clientProperties::containsKey)
                .forEach(name -> properties.put(name, clientProperties.get(name)));
        this.admin = Admin.create(properties);
        this.group = group;
    }

    @Override
    public String readers() {
        return "group " + group;
    }

    @Override
    public Optional<Lag> look() {
        try {
            return Optional.of(measure());
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    /** The end is asked for last: what comes in between counts as unread. */
    private Lag measure() throws ExecutionException, TimeoutException, InterruptedException {
        String topic = NewsTopics.ARTICLE_RAW.name();
        List<TopicPartition> partitions = get(
                        admin.describeTopics(List.of(topic)).allTopicNames())
                .values()
                .stream()
                .flatMap(description -> description.partitions().stream())
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        Map<TopicPartition, OffsetAndMetadata> read =
                new HashMap<>(get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
        read.keySet().retainAll(partitions);
        read.values().removeIf(offset -> offset == null);
        Map<TopicPartition, Long> starts = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        long records = 0;
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata offset = read.get(partition);
            long start = starts.getOrDefault(partition, 0L);
            long from = offset == null ? start : Math.max(start, offset.offset());
            records += Math.max(0, ends.getOrDefault(partition, 0L) - from);
        }
        return new Lag(records, !read.isEmpty());
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec what)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, what));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> each : get(admin.listOffsets(
                                asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .entrySet()) {
            offsets.put(each.getKey(), each.getValue().offset());
        }
        return offsets;
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(LIMIT_MS, TimeUnit.MILLISECONDS);
    }
}
