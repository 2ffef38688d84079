package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.ingest.identity.IdentityPolicy;
import org.dateline.ingest.intake.BackfillInputs;
import org.dateline.ingest.intake.IngestSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes archives into a running Dateline. */
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads archives of any size (WARC, WET, JSON lines, pages, feeds, ninjs, NewsML-G2, NITF, text; .gz too; folders with"
                    + " all below them) into a running Dateline, behind the live news: it goes only as fast as the enrich"
                    + " service reads.",
            "It may be stopped or killed at any moment. The same command goes on where it stopped; nothing is lost and"
                    + " nothing is published twice."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all has been read and stored",
            "1:something could not be read or stored; the reason is printed",
            "2:wrong usage",
            "130:stopped by Ctrl-C; what was read is stored, the same command goes on"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline backfill crawl/2026",
            "  dateline backfill --job january --rate 200 january.warc.gz january.jsonl",
            "  dateline backfill --list"
        })
final class BackfillCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    /** Each transaction leaves a marker in every partition, and a batch has to fit in as well. */
    private static final long LEAST_LAG = 50;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files and folders, read in this order.")
    private List<String> places = new ArrayList<>();

    @Option(
            names = "--job",
            paramLabel = "NAME",
            description = "Name of the job. Default: made of the paths, so that the same paths are the same job.")
    private @Nullable String job;

    @Option(
            names = "--restart",
            description =
                    "Begin from the beginning, whatever has been done. What is published again is known to the enrich"
                            + " service as unchanged.")
    private boolean restart;

    @Option(
            names = "--force",
            description = "Go on although files have been added, removed or changed since the job was stopped.")
    private boolean force;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = "Articles a second at most; 0 for no bound (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--max-lag",
            paramLabel = "N",
            defaultValue = "2000",
            description =
                    "Wait while that many raw articles are unread: a live article never has more before it. 0 for no"
                            + " bound (default: ${DEFAULT-VALUE}).")
    private long maxLag;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            defaultValue = "dateline-enrich",
            description = "Consumer group of the enrich service (default: ${DEFAULT-VALUE}).")
    private String group = "dateline-enrich";

    @Option(
            names = "--identity",
            paramLabel = "POLICY",
            defaultValue = "auto",
            description =
                    "What makes an article the same one: auto, guid, link, canonical or url (default: ${DEFAULT-VALUE}).")
    private String identity = "auto";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone of dates that name none, e.g. Europe/Vienna.")
    private @Nullable String zone;

    @Option(names = "--dry-run", description = "Read everything and say what is in it; publish nothing, need no Kafka.")
    private boolean dryRun;

    @Option(names = "--list", description = "Show the jobs and how far they are, and end.")
    private boolean list;

    @Option(
            names = "--forget",
            paramLabel = "JOB",
            description = "Forget a job, so that it would begin anew, and end. A process that works on it is ended.")
    private @Nullable String forget;

    @Mixin
    private RunningStackOptions stack = new RunningStackOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (list || forget != null) {
            if (!places.isEmpty() || (list && forget != null)) {
                throw wrong("--list and --forget stand alone.");
            }
            BackfillJobs jobs = new BackfillJobs(stack, out, err);
            return forget == null ? jobs.list() : jobs.forget(named("--forget", forget));
        }
        List<Path> paths = paths();
        String jobId = job == null ? BackfillInputs.jobId(paths) : named("--job", job);
        BackfillPlan plan =
                new BackfillPlan(paths, jobId, restart, force, checkedRate(), checkedLag(), group, settings(), dryRun);
        return new BackfillSession(plan, stack, out, err).run();
    }

    private List<Path> paths() {
        if (places.isEmpty()) {
            throw wrong("Name the files or folders to read.");
        }
        List<Path> paths = new ArrayList<>();
        for (String place : places) {
            try {
                Path path = Path.of(place);
                if (!Files.exists(path)) {
                    throw wrong("There is no file or folder " + place + ".");
                }
                paths.add(path);
            } catch (InvalidPathException notAPath) {
                throw wrong(String.valueOf(notAPath.getMessage()));
            }
        }
        return paths;
    }

    private String named(String option, String name) {
        if (!NAME.matcher(name).matches()) {
            throw wrong(option + ": a name has letters, digits, dots, dashes and underscores, 100 at most.");
        }
        return name;
    }

    private double checkedRate() {
        if (!(rate >= 0) || Double.isInfinite(rate)) {
            throw wrong("--rate is a number of articles a second, or 0.");
        }
        return rate;
    }

    private long checkedLag() {
        if (maxLag != 0 && maxLag < LEAST_LAG) {
            throw wrong("--max-lag is 0 for no bound, or at least " + LEAST_LAG + ".");
        }
        return maxLag;
    }

    private IngestSettings settings() {
        IngestSettings standard = IngestSettings.standard();
        return new IngestSettings(
                standard.maxFileBytes(),
                standard.maxArticleBytes(),
                standard.parseLimit(),
                standard.maxInFlight(),
                policy(),
                checkedZone());
    }

    private IdentityPolicy policy() {
        for (IdentityPolicy policy : IdentityPolicy.values()) {
            if (policy.name().equalsIgnoreCase(identity)) {
                return policy;
            }
        }
        String known = Stream.of(IdentityPolicy.values())
                .map(policy -> policy.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw wrong("--identity: '" + identity + "' is none of " + known + ".");
    }

    private @Nullable String checkedZone() {
        if (zone == null) {
            return null;
        }
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            throw wrong("--zone: " + unknown.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
