package org.dateline.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The feeds that a running Dateline polls. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        description = {
            "Says which feeds a running Dateline polls, and shows how they do.",
            "Changes take effect at once: the ingest instances follow the topic of the subscriptions."
        },
        subcommands = {
            FeedsAddCommand.class,
            FeedsRemoveCommand.class,
            FeedsPauseCommand.class,
            FeedsResumeCommand.class,
            FeedsListCommand.class,
            FeedsShowCommand.class,
            FeedsImportCommand.class,
            FeedsExportCommand.class,
            FeedsCheckCommand.class
        })
final class FeedsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command; try 'dateline feeds list'.");
    }
}
