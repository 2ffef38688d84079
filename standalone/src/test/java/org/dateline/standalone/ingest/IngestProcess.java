package org.dateline.standalone.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dateline.ingest.IngestMain;

/** The ingest service in a process of its own. */
final class IngestProcess implements AutoCloseable {

    private final Process process;

    private IngestProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param environment configuration beside the addresses
     * @param log file that its output is appended to
     */
    static IngestProcess start(IngestBroker broker, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        IngestMain.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> settings = new HashMap<>(environment);
        settings.put("DATELINE_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        settings.put("DATELINE_REGISTRY_URL", broker.registryUrl());
        settings.putIfAbsent("DATELINE_HTTP_PORT", "0");
        settings.put("DATELINE_FETCH_ALLOW_PRIVATE", "true");
        settings.put("DATELINE_FETCH_HOST_INTERVAL_MS", "0");
        settings.put("DATELINE_FETCH_HOST_CONCURRENCY", "16");
        builder.environment().keySet().removeIf(name -> name.startsWith("DATELINE_"));
        builder.environment().putAll(settings);
        return new IngestProcess(builder.start());
    }

    /** SIGKILL: nothing of it runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGTERM, and SIGKILL where that does not help. Returns whether it ended by itself with code 0 or 143. */
    boolean stop() throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        return ended;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
