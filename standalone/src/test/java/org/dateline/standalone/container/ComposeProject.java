package org.dateline.standalone.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A compose project of its own name, by the plugin of the Docker client or by docker-compose. */
final class ComposeProject {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path home;
    private final String name;
    private final Map<String, String> environment;
    private final List<String> command;

    /** What a command said: both streams, mixed. */
    record Outcome(int exitCode, String output) {}

    private ComposeProject(Path home, String name, Map<String, String> environment, List<String> command) {
        this.home = home;
        this.name = name;
        this.environment = environment;
        this.command = command;
    }

    /**
     * Finds out which compose there is; skips the test where there is none.
     *
     * @param home folder of docker-compose.yml
     */
    static ComposeProject of(String test, Path home, String name, Map<String, String> environment)
            throws IOException, InterruptedException {
        for (List<String> command : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
            ComposeProject project = new ComposeProject(home, name, environment, command);
            if (project.answers()) {
                return project;
            }
        }
        ContainerEngine.skip(test, "neither `docker compose` nor docker-compose is there");
        throw new IllegalStateException("not reached");
    }

    /** Runs a compose command; fails where it does. */
    String compose(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("-p", name));
        line.addAll(List.of(arguments));
        return succeed(line);
    }

    /** Runs a command of the Docker client; fails where it does. */
    String docker(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("docker"));
        line.addAll(List.of(arguments));
        return succeed(line);
    }

    /** The state of a service's only container: {@code healthy}, {@code starting}, {@code unhealthy}, {@code exited}... */
    String health(String service) throws IOException, InterruptedException {
        String id = compose("ps", "-q", service).strip();
        return docker(
                        "inspect",
                        "--format",
                        "{{if .State.Health}}{{.State.Health.Status}}{{else}}{{.State.Status}}{{end}}",
                        id)
                .strip();
    }

    private String succeed(List<String> line) throws IOException, InterruptedException {
        Outcome outcome = run(line);
        if (outcome.exitCode() != 0) {
            throw new AssertionError(
                    String.join(" ", line) + " ended with " + outcome.exitCode() + ":\n" + outcome.output());
        }
        return outcome.output();
    }

    private boolean answers() throws InterruptedException {
        List<String> line = new ArrayList<>(command);
        line.add("version");
        try {
            return run(line).exitCode() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private Outcome run(List<String> line) throws IOException, InterruptedException {
        Path output = Files.createTempFile("dateline-compose-", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Outcome(
                        -1, "not done after " + LIMIT + "\n" + Files.readString(output, StandardCharsets.UTF_8));
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }
}
