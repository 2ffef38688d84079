package org.dateline.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Top of the command line. */
@Command(
        name = "dateline",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        description = "News ingestion on Apache Kafka: articles in; entities, media topics and stories out.",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            BackfillCommand.class,
            ExtractCommand.class,
            EnrichCommand.class,
            ExplainCommand.class,
            TopicsCommand.class,
            SchemasCommand.class,
            FeedsCommand.class,
            GazetteerCommand.class,
            HelpCommand.class
        })
public final class DatelineCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command; try 'dateline demo'.");
    }
}
