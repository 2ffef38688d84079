package org.dateline.standalone.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.standalone.run.DataFolder;
import org.dateline.standalone.run.DemoCorpus;
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

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() throws Exception {
        try (DataFolder corpus = DataFolder.open(null)) {
            DemoCorpus.unpack(corpus.path());
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
}
