package org.dateline.standalone.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.enrich.entity.GazetteerEdit;
import org.dateline.enrich.entity.GazetteerEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes edits back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Takes edits back: what ships with Dateline is in force again.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all are as they ship",
            "1:one was not known, the others are restored; or Kafka or the registry is away",
            "2:wrong usage"
        })
final class GazetteerRestoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ENTITY", description = "Ids, or names that only one has.")
    private List<String> entities = List.of();

    @Mixin
    private GazetteerOptions gazetteer = new GazetteerOptions();

    @Override
    public Integer call() {
        return gazetteer.run(spec.commandLine().getErr(), this::restore);
    }

    private int restore(GazetteerOptions.Known known) {
        PrintWriter out = spec.commandLine().getOut();
        int code = 0;
        for (String said : entities) {
            GazetteerEntry entry =
                    GazetteerOptions.only(known, said, spec.commandLine().getErr());
            if (entry == null) {
                code = 1;
                continue;
            }
            GazetteerEdit edit = known.edit(entry.entityId());
            if (edit != null) {
                known.takeBack(entry.entityId());
            }
            String done = edit == null
                    ? "unchanged  "
                    : known.shipped(entry.entityId()) == null ? "forgotten  " : "restored   ";
            out.println(done + entry.entityId() + "  " + entry.name());
        }
        out.flush();
        spec.commandLine().getErr().flush();
        return code;
    }
}
