package org.dateline.enrich.runtime;

import static org.apache.kafka.common.config.ConfigDef.Range.between;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;

/**
 * Configuration of the enrich service: one table. Each key is one environment variable: {@code stream.threads} is
 * {@code DATELINE_STREAM_THREADS}. Keys that begin with {@code kafka.} go to the Kafka clients without that prefix, those that begin
 * with {@code registry.client.} to the registry's client.
 */
public final class EnrichConfig extends AbstractConfig {

    public static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
    public static final String REGISTRY_URL = "registry.url";
    public static final String APPLICATION_ID = "application.id";
    public static final String STATE_DIR = "state.dir";
    public static final String STREAM_THREADS = "stream.threads";
    public static final String LANGUAGE_PARTITIONS = "language.partitions";
    public static final String COMMIT_INTERVAL_MS = "commit.interval.ms";
    public static final String TOMBSTONE_DELAY_MS = "kill.tombstone.delay.ms";
    public static final String CACHE_BYTES = "cache.bytes";
    public static final String STORE_MEMORY_BYTES = "store.memory.bytes";
    public static final String TOPIC_LEXICONS = "topic.lexicons";
    public static final String TOPIC_TAXONOMIES = "topic.taxonomies";
    public static final String HTTP_HOST = "http.host";
    public static final String HTTP_PORT = "http.port";

    private static final String ENVIRONMENT = "DATELINE_";
    private static final String KAFKA = "kafka.";
    private static final String REGISTRY = "registry.client.";

    private static final ConfigDef TABLE = new ConfigDef()
            .define(
                    BOOTSTRAP_SERVERS,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new ConfigDef.NonEmptyString(),
                    Importance.HIGH,
                    "Kafka brokers, host:port, comma-separated.")
            .define(
                    REGISTRY_URL,
                    ConfigDef.Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new ConfigDef.NonEmptyString(),
                    Importance.HIGH,
                    "Schema registry that speaks Confluent's API, comma-separated URLs.")
            .define(
                    APPLICATION_ID,
                    ConfigDef.Type.STRING,
                    "dateline-enrich",
                    new ConfigDef.NonEmptyString(),
                    Importance.MEDIUM,
                    "Consumer group, prefix of internal topics and transactional ids. Changing it starts from nothing.")
            .define(
                    STATE_DIR,
                    ConfigDef.Type.STRING,
                    "/tmp/dateline-enrich",
                    new ConfigDef.NonEmptyString(),
                    Importance.HIGH,
                    "Folder of the state stores; rebuilt from Kafka where it is missing.")
            .define(
                    STREAM_THREADS,
                    ConfigDef.Type.INT,
                    2,
                    between(1, 256),
                    Importance.HIGH,
                    "Stream threads of this instance: about one a core.")
            .define(
                    LANGUAGE_PARTITIONS,
                    ConfigDef.Type.INT,
                    6,
                    between(1, 1000),
                    Importance.LOW,
                    "Partitions by language; fixed at the first start.")
            .define(
                    COMMIT_INTERVAL_MS,
                    ConfigDef.Type.LONG,
                    100L,
                    between(10L, 60_000L),
                    Importance.MEDIUM,
                    "Time between transactions, milliseconds: what is enriched is seen at most this much later.")
            .define(
                    TOMBSTONE_DELAY_MS,
                    ConfigDef.Type.LONG,
                    24L * 3600 * 1000,
                    between(0L, 30L * 24 * 3600 * 1000),
                    Importance.MEDIUM,
                    "Time between a kill's event and its tombstone, milliseconds.")
            .define(
                    CACHE_BYTES,
                    ConfigDef.Type.LONG,
                    32L * 1024 * 1024,
                    between(0L, 64L * 1024 * 1024 * 1024),
                    Importance.LOW,
                    "Cache before the state stores, bytes, all threads together.")
            .define(
                    STORE_MEMORY_BYTES,
                    ConfigDef.Type.LONG,
                    128L * 1024 * 1024,
                    between(16L * 1024 * 1024, 64L * 1024 * 1024 * 1024),
                    Importance.MEDIUM,
                    "Native memory of all state stores together, bytes.")
            .define(
                    TOPIC_LEXICONS,
                    ConfigDef.Type.LIST,
                    "",
                    Importance.LOW,
                    "Files with words for media topics over those that ship, comma-separated; see docs/topics.md.")
            .define(
                    TOPIC_TAXONOMIES,
                    ConfigDef.Type.LIST,
                    "",
                    Importance.LOW,
                    "Files with taxonomies of your own, tagged beside the media topics, comma-separated; see docs/topics.md.")
            .define(
                    HTTP_HOST,
                    ConfigDef.Type.STRING,
                    "127.0.0.1",
                    new ConfigDef.NonEmptyString(),
                    Importance.MEDIUM,
                    "Address on which health and metrics are served.")
            .define(
                    HTTP_PORT,
                    ConfigDef.Type.INT,
                    8082,
                    between(0, 65_535),
                    Importance.MEDIUM,
                    "Port of health and metrics; 0 takes a free one.");

    private final Map<String, String> kafka;
    private final Map<String, String> registryClient;

    private EnrichConfig(Map<String, String> own, Map<String, String> kafka, Map<String, String> registryClient) {
        super(TABLE, own, false);
        this.kafka = kafka;
        this.registryClient = registryClient;
    }

    /**
     * Configuration from keys.
     *
     * @throws ConfigException if a value is wrong or a key is unknown; the message names the key
     */
    public static EnrichConfig of(Map<String, String> keys) {
        Map<String, String> own = new LinkedHashMap<>();
        Map<String, String> kafka = new TreeMap<>();
        Map<String, String> registry = new TreeMap<>();
        keys.forEach((key, value) -> {
            if (key.startsWith(KAFKA)) {
                kafka.put(key.substring(KAFKA.length()), value);
            } else if (key.startsWith(REGISTRY)) {
                registry.put(key.substring(REGISTRY.length()), value);
            } else if (TABLE.names().contains(key)) {
                own.put(key, value);
            } else {
                throw new ConfigException("unknown key '" + key + "'; known: " + TABLE.names());
            }
        });
        return new EnrichConfig(own, kafka, registry);
    }

    /** Configuration from environment variables that begin with {@code DATELINE_}; others are not looked at. */
    public static EnrichConfig fromEnvironment(Map<String, String> environment) {
        Map<String, String> keys = new LinkedHashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT)) {
                keys.put(
                        name.substring(ENVIRONMENT.length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value);
            }
        });
        return of(keys);
    }

    /** The table for people: one key a paragraph. */
    public static String table() {
        StringBuilder table = new StringBuilder();
        for (ConfigDef.ConfigKey key : TABLE.configKeys().values()) {
            table.append(key.name)
                    .append("  (")
                    .append(ENVIRONMENT)
                    .append(key.name.toUpperCase(Locale.ROOT).replace('.', '_'))
                    .append(")\n    ")
                    .append(key.documentation)
                    .append("\n    ")
                    .append(key.hasDefault() ? "default: " + key.defaultValue : "required")
                    .append(key.validator == null ? "" : ", valid: " + key.validator)
                    .append('\n');
        }
        return table.append("kafka.*  (")
                .append(ENVIRONMENT)
                .append("KAFKA_*)\n    Any setting of the Kafka clients, e.g. kafka.security.protocol.\n")
                .append("registry.client.*  (")
                .append(ENVIRONMENT)
                .append("REGISTRY_CLIENT_*)\n    Any setting of the registry's client.\n")
                .toString();
    }

    /** Settings for the Kafka clients, without the prefix. */
    Map<String, String> kafka() {
        return kafka;
    }

    /** Settings for Kafka clients beside those of Kafka Streams. */
    Map<String, String> clients() {
        Map<String, String> clients = new TreeMap<>(kafka);
        clients.put(BOOTSTRAP_SERVERS, getString(BOOTSTRAP_SERVERS));
        return clients;
    }

    /** Settings for the registry's client, without the prefix. */
    Map<String, String> registryClient() {
        return registryClient;
    }
}
