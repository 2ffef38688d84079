package org.dateline.standalone.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.dateline.enrich.topology.NodeNames;
import org.dateline.schema.NewsTopics;

/**
 * Tells when everything that went in has come out: when the enrich service has committed all that it reads, in the order of the flow.
 * Offsets and results are committed together, so a topic that is read to its end has had all its consequences written before the next
 * topic of the flow is looked at.
 */
public final class DrainWatch {

    private final Admin admin;
    private final String applicationId;
    private final Duration limit;

    /** @param limit how long the enrich service may make no progress at all */
    public DrainWatch(Admin admin, String applicationId, Duration limit) {
        this.admin = admin;
        this.applicationId = applicationId;
        this.limit = limit;
    }

    /** Told how many records are still to be read. */
    public interface Progress {
        void remaining(long records);
    }

    /**
     * Waits.
     *
     * @return true when all is through; false when there was no progress for the limit
     */
    public boolean await(Progress progress) throws ExecutionException, InterruptedException {
        List<String> flow = List.of(
                NewsTopics.ARTICLE_RAW.name(),
                NewsTopics.ARTICLE_OVERRIDE.name(),
                NewsTopics.RETAG_REQUESTED.name(),
                applicationId + "-" + NodeNames.ARTICLES_BY_LANGUAGE + "-repartition",
                applicationId + "-" + NodeNames.ASSIGNMENTS_BY_ARTICLE + "-repartition");
        long lastCommitted = -1;
        long lastChange = System.nanoTime();
        int drained = 0;
        while (drained < 2) {
            Lag lag = lag(flow);
            drained = lag.remaining() == 0 ? drained + 1 : 0;
            progress.remaining(lag.remaining());
            if (lag.committed() != lastCommitted) {
                lastCommitted = lag.committed();
                lastChange = System.nanoTime();
            } else if (drained == 0 && System.nanoTime() - lastChange > limit.toNanos()) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    private record Lag(long remaining, long committed) {}

    private Lag lag(List<String> flow) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(applicationId)
                .partitionsToOffsetAndMetadata()
                .get();
        long remaining = 0;
        long sum = 0;
        for (String topic : flow) {
            Map<TopicPartition, Long> ends = ends(topic);
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                OffsetAndMetadata offset = committed.get(end.getKey());
                long done = offset == null ? 0 : offset.offset();
                sum += done;
                remaining += Math.max(0, end.getValue() - done);
            }
        }
        return new Lag(remaining, sum);
    }

    private Map<TopicPartition, Long> ends(String topic) throws ExecutionException, InterruptedException {
        TopicDescription description;
        try {
            description = Objects.requireNonNull(
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Map.of(new TopicPartition(topic, 0), 1L); // not made yet: the service is still starting
            }
            throw e;
        }
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        List<TopicPartition> partitions = new ArrayList<>();
        description.partitions().forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        partitions.forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
        var result = admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (TopicPartition partition : partitions) {
            ends.put(partition, result.partitionResult(partition).get().offset());
        }
        return ends;
    }
}
