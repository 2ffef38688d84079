package org.dateline.schema;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes a cluster and a registry match the contract: creates the topics that are missing, sets their configuration, registers the
 * schemas and their compatibility. May be run any number of times, also by several at once; it never deletes and never changes a
 * number of partitions.
 */
public final class ContractSetUp {

    static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private final Admin admin;
    private final SchemaRegistryClient registry;
    private final Consumer<String> progress;

    /** @param progress is told one line a step */
    public ContractSetUp(Admin admin, SchemaRegistryClient registry, Consumer<String> progress) {
        this.admin = admin;
        this.registry = registry;
        this.progress = progress;
    }

    /**
     * Does all of it.
     *
     * @param partitions number of partitions for topics that are to be created and have more than one by default; empty for each
     *     topic's own default
     * @param replication replication factor for new topics; empty for the broker's default
     * @throws IllegalStateException if the registry refuses a schema: the contract would break its consumers
     * @throws IOException if the registry does not answer
     * @throws ExecutionException if the broker refuses
     */
    public void apply(Optional<Integer> partitions, Optional<Short> replication)
            throws IOException, ExecutionException, InterruptedException {
        createTopics(partitions, replication);
        configureTopics();
        registerSchemas();
    }

    private void createTopics(Optional<Integer> partitions, Optional<Short> replication)
            throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        for (NewsTopic<?> topic : NewsTopics.all()) {
            if (existing.contains(topic.name())) {
                continue;
            }
            int count = topic.partitions() == 1 ? 1 : partitions.orElse(topic.partitions());
            NewTopic wanted = new NewTopic(topic.name(), Optional.of(count), replication).configs(topic.settings());
            try {
                admin.createTopics(List.of(wanted)).all().get();
                progress.accept("topic " + topic.name() + ": created, " + count + " partitions");
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        awaitLeaders();
    }

    /** A producer that meets a topic in the instant of its creation can fail; a set-up that has returned promises leaders. */
    private void awaitLeaders() throws ExecutionException, InterruptedException {
        List<String> names = NewsTopics.all().stream().map(NewsTopic::name).toList();
        for (int attempt = 0; ; attempt++) {
            try {
                Map<String, TopicDescription> topics =
                        admin.describeTopics(names).allTopicNames().get();
                if (topics.values().stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .allMatch(partition -> partition.leader() != null
                                && !partition.leader().isEmpty())) {
                    return;
                }
            } catch (ExecutionException e) {
                if (attempt >= 100) {
                    throw e;
                }
            }
            if (attempt >= 100) {
                throw new IllegalStateException("some partitions have no leader: is the cluster healthy?");
            }
            Thread.sleep(100);
        }
    }

    private void configureTopics() throws ExecutionException, InterruptedException {
        List<ConfigResource> resources = NewsTopics.all().stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                .toList();
        var current = admin.describeConfigs(resources).all().get();
        for (NewsTopic<?> topic : NewsTopics.all()) {
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
            var config = current.get(resource);
            List<AlterConfigOp> changes = new ArrayList<>();
            topic.settings().forEach((key, value) -> {
                ConfigEntry entry = config == null ? null : config.get(key);
                if (entry == null || !value.equals(entry.value())) {
                    changes.add(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET));
                }
            });
            if (!changes.isEmpty()) {
                admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
                progress.accept("topic " + topic.name() + ": set "
                        + changes.stream()
                                .map(change -> change.configEntry().name())
                                .collect(Collectors.joining(", ")));
            }
        }
    }

    private void registerSchemas() throws IOException {
        for (NewsTopic<?> topic : NewsTopics.all()) {
            if (topic.valueType() == null) {
                continue;
            }
            AvroSchema schema = ContractSchemas.of(topic.valueType());
            try {
                int id = registry.register(topic.subject(), schema);
                registry.updateCompatibility(topic.subject(), COMPATIBILITY);
                progress.accept("subject " + topic.subject() + ": schema " + id + ", " + COMPATIBILITY);
            } catch (RestClientException e) {
                if (e.getStatus() == 409) {
                    throw new IllegalStateException(
                            "the registry refuses the schema of " + topic.subject() + " as incompatible: "
                                    + e.getMessage(),
                            e);
                }
                throw new IOException("registry, subject " + topic.subject() + ": " + e.getMessage(), e);
            }
        }
    }
}
