package org.dateline.standalone.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.standalone.DatelineMain;

/** {@code dateline backfill} in a process of its own. */
final class BackfillProcess implements AutoCloseable {

    private final Process process;
    private final Path log;

    private BackfillProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static BackfillProcess start(IngestBroker broker, Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                DatelineMain.class.getName(),
                "backfill"));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DATELINE_"));
        builder.environment().put("DATELINE_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        builder.environment().put("DATELINE_REGISTRY_URL", broker.registryUrl());
        return new BackfillProcess(builder.start(), log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM, which it takes as Ctrl-C. */
    void stop() {
        process.destroy();
    }

    /** Waits for the end; returns the exit code. */
    int await() throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    /** All that it printed. */
    String output() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
