package org.dateline.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** Another JVM with this one's class path. Its memory is read from {@code /proc}, which Linux has. */
final class JavaProcess implements AutoCloseable {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final double KIB_A_MIB = 1024;

    private final Process process;
    private final Path gcLog;

    private JavaProcess(Process process, Path gcLog) {
        this.process = process;
        this.gcLog = gcLog;
    }

    /**
     * Starts one; its errors go where ours go.
     *
     * @param folder for its log of garbage collections
     * @param output where its standard output goes
     */
    static JavaProcess start(
            Class<?> main,
            List<String> options,
            List<String> arguments,
            Map<String, String> environment,
            Path folder,
            ProcessBuilder.Redirect output)
            throws IOException {
        Path gcLog = folder.resolve(main.getSimpleName() + "-gc.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xlog:gc:file=" + gcLog + "::filecount=0");
        command.add("-Djava.awt.headless=true");
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("DATELINE_"));
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(output);
        return new JavaProcess(builder.start(), gcLog);
    }

    /** A redirection to a file. */
    static ProcessBuilder.Redirect to(Path file) {
        return ProcessBuilder.Redirect.to(new File(file.toString()));
    }

    Process process() {
        return process;
    }

    /** Memory that it holds, MiB; empty where it has ended. */
    OptionalDouble rss() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return OptionalDouble.of(Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB_A_MIB);
                }
            }
        } catch (IOException ended) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.empty();
    }

    /** What was left of its heap after the last garbage collection, MiB; 0 before the first. */
    long heapAfterCollection() throws IOException {
        long left = 0;
        for (String line : Files.readAllLines(gcLog, StandardCharsets.UTF_8)) {
            int arrow = line.indexOf("M->");
            int end = arrow < 0 ? -1 : line.indexOf('M', arrow + 3);
            if (end > 0) {
                left = Long.parseLong(line.substring(arrow + 3, end));
            }
        }
        return left;
    }

    /** Time on the processors since its start. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Asks it to end, and waits; kills it where it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
