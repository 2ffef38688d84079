package org.dateline.ingest.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.HttpFetcher;
import org.dateline.ingest.identity.ArticleIdentifier;
import org.dateline.ingest.identity.TrackingParameters;
import org.dateline.ingest.identity.UrlNormalizer;
import org.dateline.ingest.intake.Ingest;
import org.dateline.ingest.intake.IngestListener;
import org.dateline.ingest.intake.IngestSettings;
import org.dateline.ingest.intake.ItemAssembler;
import org.dateline.ingest.intake.TimedReader;
import org.dateline.ingest.publish.KafkaRawArticlePublisher;
import org.dateline.ingest.publish.RawArticlePublisher;
import org.dateline.ingest.push.ApiKeys;
import org.dateline.ingest.push.PushServer;
import org.dateline.ingest.push.PushSettings;
import org.dateline.ingest.source.document.DocumentReader;
import org.dateline.schema.NewsSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: push endpoint and polling over one publisher. */
public final class IngestService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
    private static final Duration READY_LIMIT = Duration.ofSeconds(3);

    private final KafkaRawArticlePublisher publisher;
    private final Ingest ingest;
    private final TimedReader reader;
    private final PushServer server;
    private final FeedPoller poller;
    private final List<URI> feeds;

    /** Wires the service; nothing runs before {@link #start()}. */
    public IngestService(IngestConfig config, Clock clock) {
        SecureRandom random = new SecureRandom();
        IngestMetrics metrics = new IngestMetrics();
        this.publisher = new KafkaRawArticlePublisher(
                config.clientProperties(),
                NewsSerdes.registryClient(config.getString(IngestConfig.REGISTRY_URL), Map.of()),
                version(),
                random);
        RawArticlePublisher counted = metrics.counting(publisher);
        IngestSettings settings = settings(config);
        HttpFetcher fetcher = new HttpFetcher(fetchSettings(config), InetAddress::getAllByName, clock);
        this.ingest = new Ingest(counted, fetcher, clock, settings, new LoggingListener());
        this.reader = new TimedReader(DocumentReader.load(), settings.parseLimit());
        ItemAssembler assembler =
                new ItemAssembler(new ArticleIdentifier(new UrlNormalizer(TrackingParameters.load())), settings);
        this.server = new PushServer(
                pushSettings(config),
                keys(config),
                reader,
                assembler,
                counted,
                clock,
                () -> publisher.brokerAnswers(READY_LIMIT),
                metrics::scrape);
        this.poller = new FeedPoller(ingest, Duration.ofMillis(config.getLong(IngestConfig.FEED_INTERVAL_MS)), random);
        this.feeds = feeds(config);
    }

    /** Starts to listen and to poll. Returns the port of the push endpoint. */
    public int start() {
        int port = server.start();
        poller.start(feeds);
        LOG.info("ingest-service {} listens on port {} and polls {} feeds", version(), port, feeds.size());
        return port;
    }

    /** Takes no more, ends what is under way, waits for the broker. */
    @Override
    public void close() {
        server.close();
        poller.close();
        ingest.close();
        reader.close();
        publisher.close();
        LOG.info("ingest-service stopped");
    }

    /** Version of this build; {@code dev} outside a jar. */
    public static String version() {
        String version = IngestService.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    private static IngestSettings settings(IngestConfig config) {
        IngestSettings standard = IngestSettings.standard();
        String zone = config.getString(IngestConfig.DEFAULT_ZONE);
        return new IngestSettings(
                standard.maxFileBytes(),
                config.getInt(IngestConfig.ARTICLE_MAX_BYTES),
                Duration.ofMillis(config.getInt(IngestConfig.PARSE_TIMEOUT_MS)),
                standard.maxInFlight(),
                config.identityPolicy(),
                zone.isEmpty() ? null : zone);
    }

    private static FetchSettings fetchSettings(IngestConfig config) {
        FetchSettings standard = FetchSettings.standard(version());
        return new FetchSettings(
                standard.userAgent(),
                config.getBoolean(IngestConfig.FETCH_ALLOW_PRIVATE),
                standard.connectTimeout(),
                Duration.ofMillis(config.getInt(IngestConfig.FETCH_TIMEOUT_MS)),
                config.getInt(IngestConfig.FETCH_MAX_BYTES),
                standard.maxRedirects());
    }

    private static PushSettings pushSettings(IngestConfig config) {
        return new PushSettings(
                config.getString(IngestConfig.HTTP_HOST),
                config.getInt(IngestConfig.HTTP_PORT),
                config.getInt(IngestConfig.PUSH_MAX_BYTES),
                Duration.ofMillis(config.getInt(IngestConfig.PUSH_ACK_TIMEOUT_MS)));
    }

    private static ApiKeys keys(IngestConfig config) {
        String file = config.getString(IngestConfig.PUSH_API_KEYS_FILE);
        return file.isEmpty() ? ApiKeys.notRequired() : ApiKeys.of(lines(file));
    }

    private static List<URI> feeds(IngestConfig config) {
        List<String> addresses = new ArrayList<>(config.getList(IngestConfig.FEEDS));
        String file = config.getString(IngestConfig.FEEDS_FILE);
        if (!file.isEmpty()) {
            addresses.addAll(lines(file));
        }
        return addresses.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .distinct()
                .map(URI::create)
                .toList();
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static final class LoggingListener implements IngestListener {
        @Override
        public void failed(String place, String detail) {
            LOG.warn("{}: {}", place, detail);
        }
    }
}
