package org.dateline.ingest.runtime;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;
import org.dateline.ingest.identity.IdentityPolicy;

/**
 * All that can be set, in one table. A key's environment variable is {@value #PREFIX} and the key in upper case with underscores for
 * dots. Keys that start with {@code kafka.} go to the Kafka clients. A wrong value or an unknown key of ours stops the start and is named.
 */
public final class IngestConfig extends AbstractConfig {

    public static final String PREFIX = "DATELINE_";

    public static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
    public static final String REGISTRY_URL = "registry.url";
    public static final String HTTP_HOST = "http.host";
    public static final String HTTP_PORT = "http.port";
    static final String PUSH_API_KEYS_FILE = "push.api.keys.file";
    static final String PUSH_MAX_BYTES = "push.max.bytes";
    static final String PUSH_ACK_TIMEOUT_MS = "push.ack.timeout.ms";
    public static final String FEEDS = "feeds";
    static final String FEEDS_FILE = "feeds.file";
    public static final String FEED_INTERVAL_MS = "feed.interval.ms";
    public static final String FETCH_ALLOW_PRIVATE = "fetch.allow.private";
    static final String FETCH_TIMEOUT_MS = "fetch.timeout.ms";
    static final String FETCH_MAX_BYTES = "fetch.max.bytes";
    static final String PARSE_TIMEOUT_MS = "parse.timeout.ms";
    static final String ARTICLE_MAX_BYTES = "article.max.bytes";
    static final String IDENTITY_POLICY = "identity.policy";
    static final String DEFAULT_ZONE = "default.zone";
    public static final String FEED_PAGES = "feed.pages";
    public static final String FEED_FIRST_MS = "feed.interval.first.ms";
    public static final String FEED_MIN_MS = "feed.interval.min.ms";
    public static final String FEED_MAX_MS = "feed.interval.max.ms";
    public static final String POLL_ENABLED = "poll.enabled";
    public static final String PAGE_RECHECK_MS = "page.recheck.ms";
    public static final String PAGE_CONFIRM_MS = "page.confirm.ms";
    public static final String FETCH_THREADS = "fetch.threads";
    public static final String FETCH_HOST_CONCURRENCY = "fetch.host.concurrency";
    public static final String FETCH_HOST_INTERVAL_MS = "fetch.host.interval.ms";
    static final String FETCH_CONTACT = "fetch.contact";
    public static final String WEBSUB_CALLBACK = "websub.callback.url";
    public static final String WEBSUB_SECRET_FILE = "websub.secret.file";
    static final String PUSH_MAX_ARTICLES = "push.max.articles";
    static final String PUSH_REQUESTS_PER_SECOND = "push.requests.per.second";
    static final String PUSH_BURST_REQUESTS = "push.burst.requests";
    static final String PUSH_MAX_CONCURRENT = "push.max.concurrent";

    private static final String KAFKA = "kafka.";

    /** What exactly-once and the contract rest on. */
    private static final Set<String> PROTECTED = Set.of(
            "kafka.acks",
            "kafka.enable.idempotence",
            "kafka.compression.type",
            "kafka.key.serializer",
            "kafka.value.serializer",
            "kafka.max.request.size",
            "kafka.bootstrap.servers");

    private static final ConfigDef TABLE = new ConfigDef()
            .define(
                    BOOTSTRAP_SERVERS,
                    ConfigDef.Type.LIST,
                    "localhost:9092",
                    Importance.HIGH,
                    "Addresses of the Kafka brokers.")
            .define(
                    REGISTRY_URL,
                    ConfigDef.Type.STRING,
                    "http://localhost:8080/apis/ccompat/v7",
                    new ConfigDef.NonEmptyString(),
                    Importance.HIGH,
                    "Base URL of the schema registry's Confluent API; several with commas.")
            .define(
                    HTTP_HOST,
                    ConfigDef.Type.STRING,
                    "127.0.0.1",
                    new ConfigDef.NonEmptyString(),
                    Importance.MEDIUM,
                    "Address to listen on; any but loopback needs push.api.keys.file.")
            .define(
                    HTTP_PORT,
                    ConfigDef.Type.INT,
                    8081,
                    Range.between(0, 65_535),
                    Importance.MEDIUM,
                    "Port to listen on; 0 for any free one.")
            .define(
                    PUSH_API_KEYS_FILE,
                    ConfigDef.Type.STRING,
                    "",
                    Importance.HIGH,
                    "File with the API keys of those who may push, one a line.")
            .define(
                    PUSH_MAX_BYTES,
                    ConfigDef.Type.INT,
                    5 * 1024 * 1024,
                    Range.between(1, 7_000_000),
                    Importance.LOW,
                    "Largest body of a push, bytes.")
            .define(
                    PUSH_ACK_TIMEOUT_MS,
                    ConfigDef.Type.INT,
                    20_000,
                    Range.between(100, 300_000),
                    Importance.LOW,
                    "How long a push waits for the broker before it is answered with 503, ms.")
            .define(
                    PUSH_MAX_ARTICLES,
                    ConfigDef.Type.INT,
                    500,
                    Range.between(1, 10_000),
                    Importance.LOW,
                    "Most articles of one push.")
            .define(
                    PUSH_REQUESTS_PER_SECOND,
                    ConfigDef.Type.INT,
                    500,
                    Range.between(1, 100_000),
                    Importance.LOW,
                    "Requests a second of one API key in the long run; more are answered with 429.")
            .define(
                    PUSH_BURST_REQUESTS,
                    ConfigDef.Type.INT,
                    1_000,
                    Range.between(1, 1_000_000),
                    Importance.LOW,
                    "Requests of one API key at once, after a pause.")
            .define(
                    PUSH_MAX_CONCURRENT,
                    ConfigDef.Type.INT,
                    64,
                    Range.between(1, 10_000),
                    Importance.LOW,
                    "Requests of all callers at one time; more are answered with 429.")
            .define(
                    WEBSUB_CALLBACK,
                    ConfigDef.Type.STRING,
                    "",
                    Importance.MEDIUM,
                    "Address under which WebSub hubs reach this instance from outside; empty to ask no hub.")
            .define(
                    WEBSUB_SECRET_FILE,
                    ConfigDef.Type.STRING,
                    "",
                    Importance.MEDIUM,
                    "File with the secret that WebSub deliveries are signed with, at least 16 bytes; the same on all instances.")
            .define(FEEDS, ConfigDef.Type.LIST, "", Importance.HIGH, "Addresses of the feeds to poll, with commas.")
            .define(
                    FEEDS_FILE,
                    ConfigDef.Type.STRING,
                    "",
                    Importance.MEDIUM,
                    "File with addresses of feeds to poll, one a line.")
            .define(
                    FEED_INTERVAL_MS,
                    ConfigDef.Type.LONG,
                    0L,
                    Range.atLeast(0L),
                    Importance.MEDIUM,
                    "Wished time between two polls of the feeds named here, ms; 0 adapts it to how often each changes.")
            .define(
                    FEED_PAGES,
                    ConfigDef.Type.BOOLEAN,
                    false,
                    Importance.MEDIUM,
                    "Whether the pages of the items of the feeds named here are fetched and are the articles.")
            .define(
                    FEED_FIRST_MS,
                    ConfigDef.Type.LONG,
                    900_000L,
                    Range.atLeast(1_000L),
                    Importance.LOW,
                    "Interval of a feed of which nothing is known yet, ms.")
            .define(
                    FEED_MIN_MS,
                    ConfigDef.Type.LONG,
                    300_000L,
                    Range.atLeast(1_000L),
                    Importance.LOW,
                    "Shortest interval that is chosen for a feed, ms.")
            .define(
                    FEED_MAX_MS,
                    ConfigDef.Type.LONG,
                    14_400_000L,
                    Range.atLeast(1_000L),
                    Importance.LOW,
                    "Longest interval that is chosen for a feed, ms.")
            .define(
                    POLL_ENABLED,
                    ConfigDef.Type.BOOLEAN,
                    true,
                    Importance.MEDIUM,
                    "Whether this instance takes part in polling; false for one that only takes pushes.")
            .define(
                    PAGE_RECHECK_MS,
                    ConfigDef.Type.LIST,
                    "3600000,86400000,604800000",
                    Importance.MEDIUM,
                    "When the page of a published item is looked at again, ms after publication, with commas; empty for never.")
            .define(
                    PAGE_CONFIRM_MS,
                    ConfigDef.Type.LONG,
                    900_000L,
                    Range.atLeast(100L),
                    Importance.LOW,
                    "How long a page has to be missing (404, 410) before its article is killed, ms.")
            .define(
                    FETCH_THREADS,
                    ConfigDef.Type.INT,
                    64,
                    Range.between(1, 1_000),
                    Importance.LOW,
                    "Fetches at one time.")
            .define(
                    FETCH_HOST_CONCURRENCY,
                    ConfigDef.Type.INT,
                    1,
                    Range.between(1, 100),
                    Importance.LOW,
                    "Fetches at one time from one host.")
            .define(
                    FETCH_HOST_INTERVAL_MS,
                    ConfigDef.Type.INT,
                    1_000,
                    Range.between(0, 60_000),
                    Importance.LOW,
                    "Least time between two fetches from one host, ms.")
            .define(
                    FETCH_CONTACT,
                    ConfigDef.Type.STRING,
                    "",
                    Importance.MEDIUM,
                    "Address of a page or mailbox at which webmasters reach you; goes into the User-Agent.")
            .define(
                    FETCH_ALLOW_PRIVATE,
                    ConfigDef.Type.BOOLEAN,
                    false,
                    Importance.MEDIUM,
                    "Whether loopback, private and link-local addresses may be fetched.")
            .define(
                    FETCH_TIMEOUT_MS,
                    ConfigDef.Type.INT,
                    30_000,
                    Range.between(100, 600_000),
                    Importance.LOW,
                    "Time limit of a fetch, redirects and body included, ms.")
            .define(
                    FETCH_MAX_BYTES,
                    ConfigDef.Type.INT,
                    20 * 1024 * 1024,
                    Range.between(1_024, 200 * 1024 * 1024),
                    Importance.LOW,
                    "Largest document that is fetched, unpacked, bytes.")
            .define(
                    PARSE_TIMEOUT_MS,
                    ConfigDef.Type.INT,
                    20_000,
                    Range.between(100, 600_000),
                    Importance.LOW,
                    "Time limit of reading one document, ms.")
            .define(
                    ARTICLE_MAX_BYTES,
                    ConfigDef.Type.INT,
                    7_000_000,
                    Range.between(1_024, 7_500_000),
                    Importance.LOW,
                    "Largest content of one article, bytes; larger ones are rejected as too-large.")
            .define(
                    IDENTITY_POLICY,
                    ConfigDef.Type.STRING,
                    "auto",
                    ValidString.in("auto", "guid", "link", "canonical", "url"),
                    Importance.LOW,
                    "What makes an article the same article.")
            .define(
                    DEFAULT_ZONE,
                    ConfigDef.Type.STRING,
                    "",
                    Importance.LOW,
                    "IANA zone of the sources, for their times without one; empty for none.");

    private final Map<String, String> kafka;

    private IngestConfig(Map<String, String> values, Map<String, String> kafka) {
        super(TABLE, values, false);
        this.kafka = Map.copyOf(kafka);
        new IngestConfigRules(this).check();
    }

    /**
     * Reads the configuration out of an environment.
     *
     * @throws ConfigException naming the key, where a value is wrong or a key of ours is unknown or protected
     */
    public static IngestConfig fromEnvironment(Map<String, String> environment) {
        Map<String, String> names = new HashMap<>();
        TABLE.names().forEach(key -> names.put(environmentName(key), key));
        Map<String, String> values = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                String bare =
                        name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
                values.put(names.getOrDefault(name, bare), value);
            }
        });
        return of(values);
    }

    /** The same out of keys and values. */
    public static IngestConfig of(Map<String, String> given) {
        Map<String, String> values = new TreeMap<>();
        Map<String, String> kafka = new TreeMap<>();
        given.forEach((key, value) -> {
            if (PROTECTED.contains(key)) {
                throw new ConfigException(key, value, "cannot be set: what is promised rests on it");
            }
            if (key.startsWith(KAFKA)) {
                kafka.put(key.substring(KAFKA.length()), value);
            } else if (TABLE.names().contains(key)) {
                values.put(key, value);
            } else {
                throw new ConfigException("unknown key " + key + " (" + environmentName(key) + "), see --help-config");
            }
        });
        return new IngestConfig(values, kafka);
    }

    /** The environment variable of a key. */
    public static String environmentName(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** The table for people: key, variable, default, meaning. */
    public static String table() {
        StringBuilder table = new StringBuilder();
        for (ConfigDef.ConfigKey key : TABLE.configKeys().values()) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-22s %-32s [%s]%n    %s%n",
                    key.name,
                    environmentName(key.name),
                    key.defaultValue,
                    key.documentation));
        }
        return table.append(String.format(
                        Locale.ROOT,
                        "%-22s %-32s%n    Any setting of the Kafka clients.%n",
                        KAFKA + "*",
                        environmentName(KAFKA) + "*"))
                .toString();
    }

    /** Properties of the Kafka clients. */
    Map<String, String> clientProperties() {
        Map<String, String> properties = new HashMap<>(kafka);
        properties.put(BOOTSTRAP_SERVERS, String.join(",", getList(BOOTSTRAP_SERVERS)));
        return properties;
    }

    IdentityPolicy identityPolicy() {
        return IdentityPolicy.valueOf(getString(IDENTITY_POLICY).toUpperCase(Locale.ROOT));
    }

    boolean isLoopback() {
        String host = getString(HTTP_HOST);
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }
}
