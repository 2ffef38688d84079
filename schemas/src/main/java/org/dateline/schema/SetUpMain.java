package org.dateline.schema;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one-shot set-up job of the compose stack: applies {@link ContractSetUp} and ends with exit code 0, or says what is wrong. */
public final class SetUpMain {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpMain.class);
    private static final String HELP = """
            Creates the Kafka topics of the contract and registers their schemas. Safe to run again.

            Settings, all from the environment:
              DATELINE_BOOTSTRAP_SERVERS   Kafka, e.g. kafka:9092 (required)
              DATELINE_REGISTRY_URL        schema registry, e.g. http://registry:8080/apis/ccompat/v7 (required)
              DATELINE_TOPICS_PARTITIONS   partitions of new topics (default: each topic's own)
              DATELINE_TOPICS_REPLICATION  replication factor of new topics (default: the broker's)
            """;

    private SetUpMain() {}

    public static void main(String[] args) {
        if (args.length > 0) {
            System.out.print(HELP);
            System.exit(args[0].equals("--help") || args[0].equals("-h") ? 0 : 2);
        }
        try {
            run(System.getenv());
        } catch (IllegalArgumentException e) {
            LOG.error("{}", e.getMessage());
            System.exit(2);
        } catch (Exception e) {
            LOG.error("set-up failed: {}", e.getMessage(), e);
            System.exit(1);
        }
    }

    private static void run(Map<String, String> environment) throws Exception {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", required(environment, "DATELINE_BOOTSTRAP_SERVERS"));
        settings.put("client.id", "dateline-set-up");
        SchemaRegistryClient registry =
                NewsSerdes.registryClient(required(environment, "DATELINE_REGISTRY_URL"), Map.of());
        try (Admin admin = Admin.create(settings)) {
            new ContractSetUp(admin, registry, LOG::info)
                    .apply(
                            number(environment, "DATELINE_TOPICS_PARTITIONS"),
                            number(environment, "DATELINE_TOPICS_REPLICATION").map(Integer::shortValue));
        }
        LOG.info("set-up done: {} topics", NewsTopics.all().size());
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set: see --help");
        }
        return value;
    }

    private static Optional<Integer> number(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number < 1 || number > 10_000) {
                throw new IllegalArgumentException(name + " must be 1 to 10000, not " + value);
            }
            return Optional.of(number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number, not '" + value + "'", e);
        }
    }
}
