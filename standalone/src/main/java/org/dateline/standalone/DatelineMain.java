package org.dateline.standalone;

import org.dateline.standalone.cli.DatelineCommand;
import picocli.CommandLine;

/** The command line. */
public final class DatelineMain {

    private DatelineMain() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new DatelineCommand()).execute(args));
    }
}
