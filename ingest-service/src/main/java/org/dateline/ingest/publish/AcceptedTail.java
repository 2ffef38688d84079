package org.dateline.ingest.publish;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.news.PushAccepted;
import org.dateline.schema.NewsTopics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topic of accepted pushes from a day ago and stays at its end, committed records only, on a thread of its own. While the
 * broker is away it tries again. Safe for many threads.
 */
final class AcceptedTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AcceptedTail.class);

    /** The topic has no other: there is one order over all claims. */
    static final int ONLY_PARTITION = 0;

    private static final TopicPartition PARTITION = new TopicPartition(NewsTopics.PUSH_ACCEPTED.name(), ONLY_PARTITION);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);
    private static final int MAX_FAILURES_TOLD = 3;

    private record Waiter(long offset, CompletableFuture<Void> reached) {}

    private final Map<String, Object> properties;
    private final Deserializer<PushAccepted> values;
    private final Consumer<AcceptedPush> ledger;
    private final Clock clock;
    private final List<Waiter> waiters = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable KafkaConsumer<String, byte[]> open;
    private long position = -1;

    /**
     * Starts to read.
     *
     * @param clientProperties at least {@code bootstrap.servers}
     * @param ledger is given the records in their order, by one thread
     */
    AcceptedTail(
            Map<String, String> clientProperties,
            Deserializer<PushAccepted> values,
            Consumer<AcceptedPush> ledger,
            Clock clock) {
        this.properties = consumerProperties(clientProperties);
        this.values = values;
        this.ledger = ledger;
        this.clock = clock;
        this.thread = new Thread(this::run, "dateline-accepted-pushes");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Complete once the record at that offset and all before it have been read, and every transaction that began before it has ended. */
    CompletableFuture<Void> reached(long offset) {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        synchronized (waiters) {
            if (closed) {
                reached.completeExceptionally(new IllegalStateException("closed"));
            } else if (position > offset) {
                reached.complete(null);
            } else {
                waiters.add(new Waiter(offset, reached));
            }
        }
        return reached;
    }

    @Override
    public void close() {
        closed = true;
        KafkaConsumer<String, byte[]> consumer = open;
        if (consumer != null) {
            consumer.wakeup(); // an interrupt would be told as an error
        }
        try {
            thread.join(CLOSE_LIMIT.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        synchronized (waiters) {
            waiters.forEach(waiter -> waiter.reached().completeExceptionally(new IllegalStateException("closed")));
            waiters.clear();
        }
    }

    private void run() {
        int failures = 0;
        while (!closed) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
                open = consumer;
                consumer.assign(List.of(PARTITION));
                consumer.seek(PARTITION, start(consumer));
                failures = 0;
                while (!closed) {
                    for (ConsumerRecord<String, byte[]> came : consumer.poll(POLL)) {
                        read(came);
                    }
                    reach(consumer.position(PARTITION));
                }
            } catch (WakeupException stopping) {
                return;
            } catch (KafkaException failure) {
                failures++;
                if (failures <= MAX_FAILURES_TOLD) {
                    LOG.warn("cannot read {} yet: {}", PARTITION.topic(), failure.toString());
                }
                pause();
            }
        }
    }

    private long start(KafkaConsumer<String, byte[]> consumer) {
        if (position >= 0) {
            return position;
        }
        long dayAgo = clock.instant().minus(PushLedger.REMEMBERED).toEpochMilli();
        // The end first: what is written between the two questions is then read.
        Long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
        OffsetAndTimestamp found =
                consumer.offsetsForTimes(Map.of(PARTITION, dayAgo)).get(PARTITION);
        return found != null ? found.offset() : end == null ? 0 : end;
    }

    private void read(ConsumerRecord<String, byte[]> came) {
        if (came.value() == null) {
            return;
        }
        try {
            PushAccepted said = values.deserialize(came.topic(), came.value());
            ledger.accept(new AcceptedPush(
                    said.getKeyDigest(),
                    said.getRequestDigest(),
                    said.getAcceptedAt(),
                    said.getStatus(),
                    said.getAnswer()));
        } catch (KafkaException unreadable) {
            LOG.warn("record {} of {} cannot be read and is left out", came.offset(), came.topic(), unreadable);
        }
    }

    private void reach(long now) {
        List<Waiter> done = new ArrayList<>();
        synchronized (waiters) {
            position = now;
            for (Iterator<Waiter> all = waiters.iterator(); all.hasNext(); ) {
                Waiter waiter = all.next();
                if (now > waiter.offset()) {
                    all.remove();
                    done.add(waiter);
                }
            }
        }
        done.forEach(waiter -> waiter.reached().complete(null));
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopping) {
            closed = true;
        }
    }

    private static Map<String, Object> consumerProperties(Map<String, String> given) {
        Map<String, Object> properties = new HashMap<>();
        ConsumerConfig.configNames().stream()
                .filter(given::containsKey)
                .forEach(name -> properties.put(name, given.get(name)));
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return properties;
    }
}
