package org.dateline.standalone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Top of the commands about feeds. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        description = "Commands about feeds.",
        subcommands = {FeedsCheckCommand.class})
final class FeedsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do; try 'dateline feeds check URL'.");
    }
}
