package org.dateline.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entities that a running Dateline knows. */
@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        description = {
            "Says which entities a running Dateline knows by name, over those that it ships with.",
            "An edit is in force within seconds on every enrich instance. Articles that were tagged before keep their"
                    + " tags until they change, or 'retag' has them tagged again."
        },
        subcommands = {
            GazetteerAddCommand.class,
            GazetteerRemoveCommand.class,
            GazetteerRestoreCommand.class,
            GazetteerShowCommand.class,
            GazetteerImportCommand.class,
            GazetteerRetagCommand.class
        })
final class GazetteerCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command; try 'dateline gazetteer show'.");
    }
}
