package org.dateline.bench;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.ingest.IngestMain;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;
import org.dateline.standalone.embedded.Ports;

/** The processes of a run, in a temporary folder: a broker, and the service under test. All goes when it is closed. */
final class LoadStack implements AutoCloseable {

    private static final int START_LIMIT_S = 120;

    /** Of the orders: one instance has them all once it has joined its group and read what it has to know. */
    private static final int PARTITIONS =
            NewsTopics.FEED_SUBSCRIBED.partitions() + NewsTopics.PAGE_REQUESTED.partitions();

    private final Path folder;
    private final List<JavaProcess> processes = new ArrayList<>();
    private boolean closed;
    private final String bootstrapServers;
    private final String registryUrl;
    private final JavaProcess service;
    private final ServiceMetrics metrics;

    /**
     * Starts both; returns when the service is ready and has been given its partitions.
     *
     * @param options of the service's JVM
     */
    LoadStack(List<String> options) throws IOException, InterruptedException {
        this.folder = Files.createTempDirectory("dateline-load-");
        // Before anything runs that would have to be stopped.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "load-stop"));
        try {
            JavaProcess broker = add(JavaProcess.start(
                    LoadBroker.class,
                    List.of("-Xmx512m"),
                    List.of(folder.toString()),
                    Map.of(),
                    folder,
                    ProcessBuilder.Redirect.PIPE));
            String[] ready = firstLine(broker).split(" ", -1);
            this.bootstrapServers = ready[1];
            this.registryUrl = ready[2];
            int port = Ports.free();
            this.service = add(JavaProcess.start(
                    IngestMain.class,
                    options,
                    List.of(),
                    environment(port),
                    folder,
                    JavaProcess.to(folder.resolve("service.log"))));
            this.metrics = new ServiceMetrics(port);
            awaitReady();
        } catch (IOException | InterruptedException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    SchemaRegistryClient registry() {
        return NewsSerdes.registryClient(registryUrl, Map.of());
    }

    JavaProcess service() {
        return service;
    }

    ServiceMetrics metrics() {
        return metrics;
    }

    /** Warnings and errors that the service has logged, without their times and numbers, and how often each. */
    Map<String, Long> complaints() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("service.log"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                    .map(line -> line.substring(line.indexOf(' ') + 1).replaceAll("[0-9]+", "0"))
                    .collect(Collectors.groupingBy(line -> line, TreeMap::new, Collectors.counting()));
        }
    }

    /** The service first, so that it can still tell its broker. May be called again; a shutdown hook does, too. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!processes.isEmpty()) {
            processes.remove(processes.size() - 1).close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // it was removed before
        }
    }

    private synchronized JavaProcess add(JavaProcess process) {
        if (closed) {
            process.close();
        }
        processes.add(process);
        return process;
    }

    /** Pages are left alone: this is about feeds. */
    private Map<String, String> environment(int port) {
        return Map.of(
                "DATELINE_BOOTSTRAP_SERVERS",
                bootstrapServers,
                "DATELINE_REGISTRY_URL",
                registryUrl,
                "DATELINE_HTTP_PORT",
                Integer.toString(port),
                "DATELINE_FETCH_ALLOW_PRIVATE",
                "true",
                "DATELINE_PAGE_RECHECK_MS",
                "");
    }

    private static String firstLine(JavaProcess broker) throws IOException {
        BufferedReader lines = broker.process().inputReader(StandardCharsets.US_ASCII);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(LoadBroker.READY)) {
                return line;
            }
        }
        throw new IOException("the broker did not start");
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < START_LIMIT_S * 5; attempt++) {
            if (metrics.ready() && metrics.partitions() == PARTITIONS) {
                return;
            }
            if (!service.process().isAlive()) {
                throw new IOException("the service did not start:\n"
                        + Files.readString(folder.resolve("service.log"), StandardCharsets.UTF_8));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IOException("the service was not ready after " + START_LIMIT_S + " s");
    }
}
