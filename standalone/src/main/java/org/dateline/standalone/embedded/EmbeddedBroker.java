package org.dateline.standalone.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.dateline.schema.NewsTopics;

/**
 * A Kafka broker and controller (KRaft) in this JVM, on loopback. The only class that touches the broker's internal API. Data in the
 * folder outlives the process: the next broker on the same folder goes on with it.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String SETTINGS = "server.properties";

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker; returns when it serves.
     *
     * @param folder where its data lives; made if missing
     * @param port port for clients
     * @throws IllegalStateException if the folder cannot be formatted
     * @throws IOException if the folder cannot be written
     */
    public static EmbeddedBroker start(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        Path data = folder.resolve("log");
        Properties settings = settings(data, port, Ports.free());
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(folder.resolve(SETTINGS), settings);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, "127.0.0.1:" + port);
    }

    /** Address for clients. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path file, Properties settings) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int code = StorageTool.execute(arguments, out);
            if (code != 0) {
                throw new IllegalStateException(
                        "the broker's folder cannot be formatted: " + said.toString(StandardCharsets.UTF_8));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Properties settings(Path data, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("log.dirs", data.toString());
        // One broker, short start: the internal topics need neither copies nor fifty partitions.
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("default.replication.factor", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", Integer.toString(NewsTopics.ARTICLE_RAW.maxMessageBytes()));
        settings.put("log.segment.bytes", Integer.toString(128 * 1024 * 1024));
        // Half a megabyte of buffer for each of many small partitions would be most of the memory.
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        return settings;
    }
}
