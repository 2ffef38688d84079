package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.enrich.entity.EntityType;
import org.dateline.enrich.entity.Gazetteer;
import org.dateline.enrich.entity.GazetteerEntry;
import org.dateline.enrich.entity.dump.ClassTypes;
import org.dateline.enrich.entity.dump.EntityDump;
import org.dateline.enrich.entity.dump.EntitySelection;
import org.dateline.enrich.runtime.GazetteerBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the entities of a Wikidata dump or of a table known. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes the entities of a Wikidata dump (wikidata-DATE-all.json.gz, from dumps.wikimedia.org) or of a table known"
                    + " that news needs: of some types, well enough known, with the names of some languages.",
            "What ships with Dateline stays as it is, and so does what operators said. A later import of the same kind"
                    + " replaces what changed. One that is stopped goes on where it was when it is started again.",
            "A table has tab-separated columns: Wikidata id, name, class, country's Wikidata id, aliases separated by '|'."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:imported",
            "1:the file cannot be read, or Kafka or the registry is away; what was read before is stored",
            "2:wrong usage; nothing was changed"
        })
final class GazetteerImportCommand implements Callable<Integer> {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");
    private static final String STANDARD_INPUT = "-";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "Dump: .json or .json.gz; table: .tsv or .tsv.gz; '-' reads a dump as JSON from standard input, for those"
                            + " compressed otherwise: bzcat dump.json.bz2 | dateline gazetteer import -")
    private Path file = Path.of(STANDARD_INPUT);

    @Option(
            names = "--types",
            paramLabel = "TYPE",
            split = ",",
            defaultValue = "PERSON,ORG,LOC",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Set<EntityType> types = EnumSet.noneOf(EntityType.class);

    @Option(
            names = "--languages",
            paramLabel = "LANGUAGE",
            split = ",",
            defaultValue = "en",
            description = "Whose names are kept, the most important first: names for people are in that one."
                    + " Default: ${DEFAULT-VALUE}.")
    private List<String> languages = List.of("en");

    @Option(
            names = "--min-sitelinks",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "Least number of Wikipedias with an article on it, where the file says so. Default: ${DEFAULT-VALUE}.")
    private int leastSitelinks;

    @Option(
            names = "--classes",
            paramLabel = "FILE",
            description =
                    "More classes than those that ship: tab-separated Wikidata id of the class (or class of the table), its name, TYPE.")
    private @Nullable Path classes;

    @Option(names = "--dry-run", description = "Only count; Kafka is not asked, nothing is changed.")
    private boolean dryRun;

    @Option(names = "--restart", description = "Begin anew, also where an earlier import was stopped.")
    private boolean restart;

    @Mixin
    private GazetteerOptions gazetteer = new GazetteerOptions();

    @Override
    public Integer call() {
        if (leastSitelinks < 0) {
            throw new ParameterException(spec.commandLine(), "--min-sitelinks: " + leastSitelinks + " is less than 0.");
        }
        for (String language : languages) {
            if (!LANGUAGE.matcher(language).matches()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--languages: '" + language + "' is no language as Wikidata names it: en, zh-hans.");
            }
        }
        EntitySelection selection = new EntitySelection(types, languages, leastSitelinks, classTypes(), provenance());
        PrintWriter err = spec.commandLine().getErr();
        return dryRun ? read(selection, null) : gazetteer.withBook(err, book -> read(selection, book));
    }

    private int read(EntitySelection selection, @Nullable GazetteerBook book) {
        PrintWriter err = spec.commandLine().getErr();
        try (DumpFile opened = isStandardInput() ? DumpFile.of(System.in) : DumpFile.open(file);
                EntityDump dump = isTable()
                        ? EntityDump.table(opened.content(), selection)
                        : EntityDump.wikidata(opened.content(), selection)) {
            ImportMark mark = book == null || isStandardInput() ? null : new ImportMark(file, settings(selection));
            return read(dump, new ImportProgress(err, opened, mark), mark, book);
        } catch (NoSuchFileException e) {
            err.println("There is no file " + file + ".");
        } catch (IOException e) {
            err.println(file + " cannot be read: " + e);
        }
        err.flush();
        return 1;
    }

    private int read(EntityDump dump, ImportProgress progress, @Nullable ImportMark mark, @Nullable GazetteerBook book)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        EntityImport work = new EntityImport(provenance(), book, shipped());
        if (mark != null && !restart && mark.lines() > 0) {
            err.println("going on after line " + String.format(Locale.ROOT, "%,d", mark.lines())
                    + ", where an earlier import was stopped (--restart begins anew)");
            err.flush();
            dump.skip(mark.lines());
        }
        int code = 0;
        try {
            work.run(dump, progress);
        } catch (IOException e) {
            err.println(file + " cannot be read after line " + dump.lines() + " (" + e.getMessage()
                    + "): it is not complete,"
                    + " or damaged. What was read is stored; with the whole file the same command brings the rest.");
            code = 1;
        }
        if (work.isNothingReadable()) {
            err.println(file + " is no " + (isTable() ? "table of entities" : "Wikidata dump") + ":");
            code = 1;
        } else if (mark != null && code == 0) {
            mark.forget();
        }
        work.summary().forEach(out::println);
        out.flush();
        err.flush();
        return code;
    }

    private ClassTypes classTypes() {
        if (classes == null) {
            return ClassTypes.shipped();
        }
        try {
            return ClassTypes.shipped()
                    .with(Files.readAllLines(classes, StandardCharsets.UTF_8).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList());
        } catch (IOException | IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--classes: " + classes + ": " + e.getMessage(), e);
        }
    }

    private static Set<String> shipped() {
        return Gazetteer.starter().entries().stream()
                .map(GazetteerEntry::entityId)
                .collect(Collectors.toSet());
    }

    private boolean isStandardInput() {
        return file.toString().equals(STANDARD_INPUT);
    }

    private boolean isTable() {
        return !isStandardInput() && DumpFile.isNamed(file, ".tsv");
    }

    /** The same for each dump of one kind: what a later one says takes the place of what the earlier said. */
    private String provenance() {
        return isTable() ? "table:" + file.getFileName() : "wikidata";
    }

    private String settings(EntitySelection selection) {
        return new TreeSet<>(selection.types()) + " " + selection.languages() + " " + selection.leastSitelinks() + " "
                + classes;
    }
}
