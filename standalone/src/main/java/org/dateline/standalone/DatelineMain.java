package org.dateline.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.dateline.standalone.cli.DatelineCommand;
import picocli.CommandLine;

/** The command line. */
public final class DatelineMain {

    private DatelineMain() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new DatelineCommand())
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .execute(args));
    }

    /** What is printed is read by programs: it must not depend on the host's locale. */
    private static PrintWriter utf8(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
    }
}
