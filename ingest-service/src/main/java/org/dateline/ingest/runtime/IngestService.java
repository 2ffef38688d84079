package org.dateline.ingest.runtime;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.KafkaException;
import org.dateline.ingest.fetch.HttpFetcher;
import org.dateline.ingest.identity.ArticleIdentifier;
import org.dateline.ingest.identity.FeedIds;
import org.dateline.ingest.identity.TrackingParameters;
import org.dateline.ingest.identity.UrlNormalizer;
import org.dateline.ingest.intake.IngestSettings;
import org.dateline.ingest.intake.ItemAssembler;
import org.dateline.ingest.intake.TimedReader;
import org.dateline.ingest.publish.KafkaRawArticlePublisher;
import org.dateline.ingest.publish.RawArticlePublisher;
import org.dateline.ingest.publish.SubscriptionBook;
import org.dateline.ingest.push.ApiKeys;
import org.dateline.ingest.push.PushServer;
import org.dateline.ingest.schedule.Subscription;
import org.dateline.ingest.source.document.DocumentReader;
import org.dateline.schema.NewsSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: push endpoint and polling over one broker. */
public final class IngestService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
    private static final Duration READY_LIMIT = Duration.ofSeconds(3);
    private static final Duration SUBSCRIBE_AGAIN = Duration.ofSeconds(2);

    private final IngestConfig config;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();
    private final SchemaRegistryClient registry;
    private final KafkaRawArticlePublisher publisher;
    private final TimedReader reader;
    private final PushServer server;
    private final HttpFetcher fetcher;
    private final Polling polling;
    private final FeedIds feedIds;
    private final Thread subscribing = new Thread(this::subscribe, "dateline-subscribe");
    private volatile boolean closed;

    /** Wires the service; nothing runs before {@link #start()}. */
    public IngestService(IngestConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        IngestMetrics metrics = new IngestMetrics();
        UrlNormalizer urls = new UrlNormalizer(TrackingParameters.load());
        IngestSettings settings = IngestSettingsReader.ingest(config);
        this.feedIds = new FeedIds(urls);
        this.registry = NewsSerdes.registryClient(config.getString(IngestConfig.REGISTRY_URL), Map.of());
        this.publisher = new KafkaRawArticlePublisher(config.clientProperties(), registry, version(), random);
        RawArticlePublisher counted = metrics.counting(publisher);
        this.reader = new TimedReader(DocumentReader.load(), settings.parseLimit());
        ItemAssembler assembler = new ItemAssembler(new ArticleIdentifier(urls), settings);
        this.fetcher = new HttpFetcher(IngestSettingsReader.fetch(config, version()), InetAddress::getAllByName, clock);
        this.polling = new Polling(
                config.clientProperties(),
                registry,
                version(),
                random,
                IngestSettingsReader.polling(config),
                fetcher,
                reader,
                assembler,
                metrics.lanes(),
                clock);
        metrics.watch(polling);
        this.server = new PushServer(
                IngestSettingsReader.push(config),
                keys(config),
                reader,
                assembler,
                counted,
                clock,
                () -> publisher.brokerAnswers(READY_LIMIT),
                metrics::scrape);
        subscribing.setDaemon(true);
    }

    /** Starts to listen and to poll. Returns the port of the push endpoint. */
    public int start() {
        int port = server.start();
        if (config.getBoolean(IngestConfig.POLL_ENABLED)) {
            polling.start();
            subscribing.start();
        }
        LOG.info("ingest-service {} listens on port {}", version(), port);
        return port;
    }

    /** Takes no more, ends what is under way, waits for the broker. */
    @Override
    public void close() {
        closed = true;
        server.close();
        polling.close();
        fetcher.close();
        reader.close();
        publisher.close();
        LOG.info("ingest-service stopped");
    }

    /** Version of this build; {@code dev} outside a jar. */
    public static String version() {
        String version = IngestService.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    /** Puts the configured feeds on their topic; goes on trying while broker or registry are away. */
    private void subscribe() {
        List<String> addresses = ConfiguredFeeds.addresses(config);
        if (addresses.isEmpty()) {
            return;
        }
        ConfiguredFeeds feeds = new ConfiguredFeeds(feedIds, clock);
        Duration interval = Duration.ofMillis(config.getLong(IngestConfig.FEED_INTERVAL_MS));
        boolean pages = config.getBoolean(IngestConfig.FEED_PAGES);
        while (!closed) {
            try (SubscriptionBook book =
                    new SubscriptionBook(config.clientProperties(), registry, version(), random, clock)) {
                List<Subscription> changes = feeds.toPut(addresses, interval, pages, book.read());
                book.put(changes);
                LOG.info("{} feeds configured, {} of them new or changed", addresses.size(), changes.size());
                return;
            } catch (KafkaException away) {
                LOG.warn("the configured feeds cannot be subscribed yet: {}", away.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(SUBSCRIBE_AGAIN.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ApiKeys keys(IngestConfig config) {
        String file = config.getString(IngestConfig.PUSH_API_KEYS_FILE);
        if (file.isEmpty()) {
            return ApiKeys.notRequired();
        }
        try {
            return ApiKeys.of(Files.readAllLines(Path.of(file), StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
