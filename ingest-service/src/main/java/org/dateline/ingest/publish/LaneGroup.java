package org.dateline.ingest.publish;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.ingest.schedule.Errands;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.Outcome;
import org.dateline.ingest.schedule.PageRequest;
import org.dateline.ingest.schedule.PageState;
import org.dateline.ingest.schedule.Subscription;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares feeds and pages among the instances by Kafka's group protocol: whoever is given a partition of the orders does its errands,
 * from the state that the former owner committed. Start one for each instance. Safe for many threads.
 */
public final class LaneGroup implements AutoCloseable {

    public static final String GROUP = "dateline-ingest";

    /** Name of the kind of work that is polling. */
    public static final String FEEDS = "feeds";

    private static final Logger LOG = LoggerFactory.getLogger(LaneGroup.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TRANSACTION_LIMIT = Duration.ofSeconds(15);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);
    private static final Duration RESTART_AFTER = Duration.ofSeconds(10);

    private final Map<String, String> clientProperties;
    private final Map<String, LaneKind<?, ?>> kinds = new HashMap<>();
    private final Map<TopicPartition, Lane<?, ?>> lanes = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Instant> fenced = new HashMap<>();
    private final DueQueue dues;
    private final LaneRecords outgoing;
    private final BiConsumer<URI, Runnable> executor;
    private final LaneListener listener;
    private final Clock clock;
    private final ExecutorService starts = Executors.newCachedThreadPool(task -> daemon(task, "dateline-lane-start"));
    private final Thread consumerThread;
    private final Thread dispatchThread;
    private volatile boolean joined;
    private volatile boolean closed;

    /**
     * A group's member; nothing runs before {@link #start()}.
     *
     * @param executor runs tasks that ask an address, within what its host bears; returns at once
     */
    public LaneGroup(
            Map<String, String> clientProperties,
            SchemaRegistryClient registry,
            String version,
            RandomGenerator random,
            Errands<Subscription, FeedState> feeds,
            Errands<PageRequest, PageState> pages,
            BiConsumer<URI, Runnable> executor,
            LaneListener listener,
            Clock clock) {
        this.clientProperties = Map.copyOf(clientProperties);
        NewsSerdes serdes = new NewsSerdes(registry);
        NewsRecords records = new NewsRecords(registry, version, random);
        PageMapper mapper = new PageMapper(records.mapper());
        RecordCodec<PageRequest, ?> requests =
                new RecordCodec<>(serdes, NewsTopics.PAGE_REQUESTED, mapper::request, PageMapper::request);
        this.outgoing = new LaneRecords(records, requests, clock);
        add(new LaneKind<>(
                FEEDS,
                new RecordCodec<>(
                        serdes, NewsTopics.FEED_SUBSCRIBED, FeedMapper::subscription, FeedMapper::subscription),
                new RecordCodec<>(serdes, NewsTopics.FEED_STATE, FeedMapper::state, FeedMapper::state),
                feeds,
                (feed, state) -> feed,
                false));
        add(new LaneKind<>(
                "pages",
                requests,
                new RecordCodec<>(serdes, NewsTopics.PAGE_STATE, PageMapper::state, PageMapper::state),
                pages,
                PageRequest::servedAs,
                true));
        this.dues = new DueQueue(clock);
        this.executor = executor;
        this.listener = listener;
        this.clock = clock;
        this.consumerThread = daemon(this::consume, "dateline-lanes");
        this.dispatchThread = daemon(this::dispatch, "dateline-due");
    }

    /** Joins the group. */
    public void start() {
        consumerThread.start();
        dispatchThread.start();
    }

    /** Orders at hand, by the name of their kind. */
    public Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new HashMap<>();
        lanes.values().forEach(lane -> sizes.merge(lane.kind().name(), lane.size(), Integer::sum));
        return sizes;
    }

    /** Partitions that are worked on. */
    public int activeLanes() {
        return (int) lanes.values().stream().filter(Lane::isActive).count();
    }

    /** Whether the group has given this instance its share, be it nothing, and all of that is worked on. */
    public boolean isReady() {
        return joined && lanes.values().stream().allMatch(Lane::isActive);
    }

    /** How long the errand that has waited longest has been due. */
    public Duration lateness() {
        return dues.lateness();
    }

    /**
     * Does something for a feed of this instance between its polls; what comes of it is stored as a poll's.
     *
     * @return empty where the feed is not this instance's, or is being polled just now; else complete when it is stored, or will not be
     */
    public Optional<CompletableFuture<Void>> workOnFeed(
            String feedId, BiFunction<Subscription, @Nullable FeedState, Outcome<FeedState>> work) {
        for (Lane<?, ?> lane : lanes.values()) {
            if (lane.kind().name().equals(FEEDS) && lane.has(feedId)) {
                @SuppressWarnings("unchecked") // lanes of this kind are made of these types, see the constructor
                Lane<Subscription, FeedState> feeds = (Lane<Subscription, FeedState>) lane;
                CompletableFuture<Void> done = new CompletableFuture<>();
                return feeds.work(feedId, work, done) ? Optional.of(done) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether this instance polls the feed. */
    public boolean hasFeed(String feedId) {
        return lanes.values().stream().anyMatch(lane -> lane.kind().name().equals(FEEDS) && lane.has(feedId));
    }

    /** Ends what is being stored, leaves the group. */
    @Override
    public void close() {
        closed = true;
        try {
            consumerThread.join(CLOSE_LIMIT.toMillis());
            dispatchThread.join(CLOSE_LIMIT.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        starts.shutdownNow();
    }

    private void add(LaneKind<?, ?> kind) {
        kinds.put(kind.orders().topic().name(), kind);
    }

    private void consume() {
        while (!closed) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(consumerProperties(), new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer.subscribe(kinds.keySet(), new Assignment(consumer));
                while (!closed) {
                    for (ConsumerRecord<String, byte[]> order : consumer.poll(POLL)) {
                        Lane<?, ?> lane = lanes.get(new TopicPartition(order.topic(), order.partition()));
                        if (lane != null && order.key() != null) {
                            lane.order(order.key(), order.value());
                        }
                    }
                    restartFenced(consumer);
                }
                closeAll(List.copyOf(lanes.keySet()));
            } catch (KafkaException failure) {
                LOG.error("the consumer of the orders broke and is made anew", failure);
                closeAll(List.copyOf(lanes.keySet()));
                pause();
            }
        }
    }

    private void dispatch() {
        try {
            while (!closed) {
                DueQueue.Due due = dues.next();
                if (due == null) {
                    continue;
                }
                URI target = due.lane().target(due.key(), due.at());
                if (target != null) {
                    executor.accept(target, () -> due.lane().run(due.key(), due.at()));
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Assignment implements ConsumerRebalanceListener {
        private final KafkaConsumer<String, byte[]> consumer;

        private Assignment(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (!partitions.isEmpty()) {
                LOG.info("assigned {}", partitions);
            }
            consumer.seekToBeginning(partitions);
            partitions.forEach(LaneGroup.this::open);
            joined = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (!partitions.isEmpty()) {
                LOG.info("revoked {}", partitions);
            }
            closeAll(partitions);
        }
    }

    private void open(TopicPartition partition) {
        LaneKind<?, ?> kind = kinds.get(partition.topic());
        if (kind != null) {
            open(kind, partition);
        }
    }

    private <O, S> void open(LaneKind<O, S> kind, TopicPartition partition) {
        TransactionalWriter writer = new TransactionalWriter(
                clientProperties, GROUP + "-" + kind.name() + "-" + partition.partition(), TRANSACTION_LIMIT, false);
        Lane<O, S> lane = new Lane<>(kind, partition.partition(), writer, outgoing, dues, listener, clock);
        Lane<?, ?> former = lanes.put(partition, lane);
        if (former != null) {
            former.close();
        }
        starts.execute(() -> activate(lane));
    }

    /** First the former owner is fenced, then its states are read: none can come after. */
    private void activate(Lane<?, ?> lane) {
        try {
            lane.writer().opened().join();
            StateLoader loader = new StateLoader(clientProperties);
            while (!closed) {
                try {
                    lane.activate(loader.load(lane.kind().states().topic().name(), lane.partition()));
                    return;
                } catch (KafkaException trouble) {
                    LOG.warn("states of {} {} cannot be read yet", lane.kind().name(), lane.partition(), trouble);
                    pause();
                }
            }
        } catch (java.util.concurrent.CompletionException closedBefore) {
            LOG.info("{} partition {} went before it was ready", lane.kind().name(), lane.partition());
        }
    }

    private void closeAll(Collection<TopicPartition> partitions) {
        List<Lane<?, ?>> closing = partitions.stream()
                .map(lanes::remove)
                .filter(lane -> lane != null)
                .<Lane<?, ?>>map(lane -> lane)
                .toList();
        partitions.forEach(fenced::remove);
        // Together: each waits for its transaction.
        closing.parallelStream().forEach(Lane::close);
    }

    /** A lane that was fenced has another owner, which the group will tell soon; else it was an accident, and we begin anew. */
    private void restartFenced(KafkaConsumer<String, byte[]> consumer) {
        for (Map.Entry<TopicPartition, Lane<?, ?>> entry : lanes.entrySet()) {
            if (!entry.getValue().writer().isFenced()) {
                continue;
            }
            Instant now = clock.instant();
            Instant since = fenced.computeIfAbsent(entry.getKey(), key -> now);
            if (since.plus(RESTART_AFTER).isBefore(now)) {
                LOG.warn("{} was fenced but is still assigned: beginning anew", entry.getKey());
                fenced.remove(entry.getKey());
                consumer.seekToBeginning(List.of(entry.getKey()));
                open(entry.getKey());
            }
        }
    }

    private Properties consumerProperties() {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "15000");
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "3000");
        ConsumerConfig.configNames().stream()
                .filter(clientProperties::containsKey)
                .forEach(name -> properties.put(name, clientProperties.get(name)));
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, GROUP + "-orders");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return properties;
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
