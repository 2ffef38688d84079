package org.dateline.standalone.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.enrich.entity.Alias;
import org.dateline.enrich.entity.GazetteerEdit;
import org.dateline.enrich.entity.GazetteerEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is known of entities. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows what is known of entities, and whether it ships with Dateline or was said by an operator.",
            "Without a name: all that operators said."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "1:one is not known; or Kafka or the registry is away", "2:wrong usage"})
final class GazetteerShowCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "ENTITY", description = "Ids, names or aliases.")
    private List<String> entities = List.of();

    @Mixin
    private GazetteerOptions gazetteer = new GazetteerOptions();

    @Override
    public Integer call() {
        return gazetteer.run(spec.commandLine().getErr(), this::show);
    }

    private int show(GazetteerOptions.Known known) {
        PrintWriter out = spec.commandLine().getOut();
        int code = 0;
        for (String said : entities) {
            List<GazetteerEntry> found = known.find(said);
            if (found.isEmpty()) {
                spec.commandLine().getErr().println("not known: " + said);
                code = 1;
            }
            found.forEach(entry -> show(known, entry, out));
        }
        if (entities.isEmpty()) {
            if (known.edits().isEmpty()) {
                out.println("Nothing is edited; 'dateline gazetteer show NAME' shows an entry.");
            }
            known.edits().forEach(edit -> show(known, edit.entry(), out));
        }
        out.flush();
        spec.commandLine().getErr().flush();
        return code;
    }

    private static void show(GazetteerOptions.Known known, GazetteerEntry entry, PrintWriter out) {
        GazetteerEdit edit = known.edit(entry.entityId());
        out.println(entry.name());
        line(out, "id", entry.entityId());
        line(out, "type", entry.type().name());
        line(
                out,
                "aliases",
                String.join(" | ", entry.aliases().stream().map(Alias::written).toList()));
        line(out, "prior", Float.toString(entry.prior()));
        line(out, "context", String.join(", ", entry.contextTerms()));
        line(out, "country", entry.country());
        line(out, "source", entry.provenance());
        line(out, "state", edit == null ? "ships with Dateline" : state(known, edit));
    }

    private static String state(GazetteerOptions.Known known, GazetteerEdit edit) {
        boolean ships = known.shipped(edit.entry().entityId()) != null;
        String what = edit.withdrawn() ? "withdrawn" : ships ? "changed" : "added";
        return what + " " + edit.editedAt() + (ships ? ", ships with Dateline" : "");
    }

    private static void line(PrintWriter out, String name, String value) {
        if (!value.isEmpty()) {
            out.println("  " + name + " ".repeat(10 - name.length()) + value);
        }
    }
}
