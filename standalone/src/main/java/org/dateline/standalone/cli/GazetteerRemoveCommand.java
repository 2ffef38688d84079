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

/** Makes entities unknown. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Makes entities unknown: they are not found by name any more, also those that ship with Dateline.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all are withdrawn",
            "1:one was not known, the others are withdrawn; or Kafka or the registry is away",
            "2:wrong usage"
        })
final class GazetteerRemoveCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ENTITY", description = "Ids, or names that only one has.")
    private List<String> entities = List.of();

    @Mixin
    private GazetteerOptions gazetteer = new GazetteerOptions();

    @Override
    public Integer call() {
        return gazetteer.run(spec.commandLine().getErr(), this::remove);
    }

    private int remove(GazetteerOptions.Known known) {
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
            boolean already = edit != null && edit.withdrawn();
            if (!already) {
                known.put(entry, true);
            }
            out.println((already ? "unchanged  " : "removed    ") + entry.entityId() + "  " + entry.name());
        }
        out.flush();
        spec.commandLine().getErr().flush();
        return code;
    }
}
