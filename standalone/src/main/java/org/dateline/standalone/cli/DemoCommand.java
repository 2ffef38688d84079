package org.dateline.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.standalone.DatelineMain;
import org.dateline.standalone.run.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the pipeline over the bundled, invented fortnight of news. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Sends a bundled fortnight of invented news through the whole pipeline and shows what comes out.")
final class DemoCommand implements Callable<Integer> {

    private static final String FOLDER = "demo/";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() throws Exception {
        try (DataFolder corpus = DataFolder.open(null)) {
            unpack(corpus.path());
            RunPlan plan = new RunPlan(
                    List.of(corpus.path().toString()),
                    List.of(),
                    true,
                    Duration.ofMinutes(5),
                    false,
                    Duration.ofSeconds(1),
                    true);
            return new RunSession(
                            plan,
                            stack,
                            spec.commandLine().getOut(),
                            spec.commandLine().getErr())
                    .run();
        }
    }

    private static void unpack(Path folder) throws IOException {
        JsonNode manifest;
        try (InputStream in = resource("manifest.json")) {
            manifest = new ObjectMapper().readTree(in);
        }
        for (JsonNode file : manifest.path("files")) {
            String name = file.path("file").asText();
            try (InputStream in = resource(name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = DatelineMain.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException("the demo's file " + name + " is not in this build");
        }
        return in;
    }
}
