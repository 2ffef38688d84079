package org.dateline.standalone.cli;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopic;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the running Dateline is. */
final class RunningStackOptions {

    private static final int LIMIT_MS = 10_000;
    private static final String COMPOSE_REGISTRY = "http://127.0.0.1:8080/apis/ccompat/v7";
    private static final String EMBEDDED_REGISTRY = "http://127.0.0.1:8081";

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,...",
            defaultValue = "${env:DATELINE_BOOTSTRAP_SERVERS:-localhost:9092}",
            description = "Kafka. Default: $DATELINE_BOOTSTRAP_SERVERS, else localhost:9092.")
    private String bootstrapServers = "localhost:9092";

    @Option(
            names = "--registry-url",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_REGISTRY_URL}",
            description = {
                "Schema registry. Default: $DATELINE_REGISTRY_URL, else the one of the compose stack,",
                COMPOSE_REGISTRY + ", else that of 'dateline run', " + EMBEDDED_REGISTRY + "."
            })
    private @Nullable String registryUrl;

    /** Something is not there; the message says what to do about it. */
    static final class AwayException extends Exception {
        private static final long serialVersionUID = 1L;

        private AwayException(String message) {
            super(message);
        }
    }

    /**
     * Both, at hand.
     *
     * @param client properties of Kafka's clients
     */
    record Connection(Map<String, String> client, SchemaRegistryClient registry) {}

    /**
     * Connects to a Dateline that has been set up.
     *
     * @param needed topics that have to be there
     */
    Connection connect(List<NewsTopic<?>> needed) throws AwayException {
        checkBroker(needed);
        Map<String, String> client = Map.of(
                "bootstrap.servers", bootstrapServers,
                "max.block.ms", Integer.toString(LIMIT_MS),
                "request.timeout.ms", Integer.toString(LIMIT_MS),
                "default.api.timeout.ms", Integer.toString(2 * LIMIT_MS));
        return new Connection(client, registry(needed.get(0).subject()));
    }

    private void checkBroker(List<NewsTopic<?>> needed) throws AwayException {
        List<String> topics = needed.stream().map(NewsTopic::name).toList();
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers,
                "request.timeout.ms", Integer.toString(LIMIT_MS),
                "default.api.timeout.ms", Integer.toString(LIMIT_MS)))) {
            admin.describeTopics(topics).allTopicNames().get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new AwayException("Kafka at " + bootstrapServers + " lacks one of the topics "
                        + String.join(", ", topics)
                        + ": Dateline has not been set up there. 'dateline run' and 'docker-compose up' do it;"
                        + " for a Kafka of your own run the set-up, see docs/operating.md.");
            }
            throw away(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw away(interrupted);
        } catch (KafkaException unusable) {
            throw away(unusable.getCause() == null ? unusable : unusable.getCause());
        }
    }

    private AwayException away(@Nullable Throwable cause) {
        return new AwayException("Kafka does not answer at " + bootstrapServers
                + (cause == null ? "" : " (" + cause.getMessage() + ")")
                + ". Start Dateline ('dateline run' or 'docker-compose up -d'), or say where it runs with"
                + " --bootstrap-servers or DATELINE_BOOTSTRAP_SERVERS.");
    }

    /** The first that answers and knows our schemas: at the port of one stack's registry the other stack has something else. */
    private SchemaRegistryClient registry(String subject) throws AwayException {
        List<String> candidates = registryUrl == null || registryUrl.isBlank()
                ? List.of(COMPOSE_REGISTRY, EMBEDDED_REGISTRY)
                : List.of(registryUrl);
        List<String> refusals = new ArrayList<>();
        for (String url : candidates) {
            SchemaRegistryClient client = NewsSerdes.registryClient(
                    url, Map.of("http.connect.timeout.ms", 3_000, "http.read.timeout.ms", LIMIT_MS));
            try {
                if (client.getAllSubjects().contains(subject)) {
                    return client;
                }
                refusals.add(url + " does not have the schema " + subject);
            } catch (IOException | RestClientException | RuntimeException failure) {
                refusals.add(url + " does not answer as one (" + failure.getMessage() + ")");
            }
        }
        throw new AwayException(
                "No schema registry: " + String.join("; ", refusals)
                        + ". Say where it is with --registry-url or DATELINE_REGISTRY_URL; 'dateline run' prints the address of its own.");
    }
}
