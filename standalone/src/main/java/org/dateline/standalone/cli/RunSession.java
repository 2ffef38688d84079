package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.dateline.ingest.intake.IngestReport;
import org.dateline.ingest.runtime.IngestConfig;
import org.dateline.ingest.runtime.IngestService;
import org.dateline.standalone.embedded.EmbeddedStack;
import org.dateline.standalone.embedded.Ports;
import org.dateline.standalone.report.RunResult;
import org.dateline.standalone.report.RunTables;
import org.dateline.standalone.run.Balance;
import org.dateline.standalone.run.DataFolder;
import org.dateline.standalone.run.EmbeddedRun;

/** One run from start to exit code. Results go to {@code out}, progress to {@code err}. */
final class RunSession {

    private static final Duration TOMBSTONE_LIMIT = Duration.ofSeconds(30);

    private final RunPlan plan;
    private final StackOptions options;
    private final PrintWriter out;
    private final ProgressLine progress;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    RunSession(RunPlan plan, StackOptions options, PrintWriter out, PrintWriter err) {
        this.plan = plan;
        this.options = options;
        this.out = out;
        this.progress = new ProgressLine(err);
    }

    int run() throws IOException, ExecutionException, InterruptedException {
        Thread hook = new Thread(this::stopAndAwaitEnd, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try (DataFolder folder = DataFolder.open(options.dataDir)) {
            return run(folder);
        } finally {
            stopped.countDown();
        }
    }

    private int run(DataFolder folder) throws IOException, ExecutionException, InterruptedException {
        EmbeddedStack.Settings settings = settings(folder.path());
        progress.step("starting broker, registry and services in " + folder.path());
        try (EmbeddedRun run =
                EmbeddedRun.start(settings, VersionLine.get(), plan.allowPrivate(), progress, line -> {})) {
            progress.step("Kafka on " + run.stack().bootstrapServers() + ", schema registry on "
                    + run.stack().registryUrl());
            if (!folder.temporary()) {
                // An earlier run on this folder may have been stopped in the middle: what it took in is not this run's.
                run.awaitDrained(progress::remaining);
            }
            RunResult before = folder.temporary() ? RunResult.NOTHING : run.read();
            long unchangedBefore = run.outcomes("unchanged");
            IngestReport report = run.ingest(plan.inputs());
            if (plan.once()) {
                report = report.plus(
                        run.ingest(plan.feeds().stream().map(URI::toString).toList()));
            }
            progress.step("read " + report.documents() + " documents: " + report.published() + " articles, "
                    + report.rejectedTotal() + " rejected on the way in, " + report.failures() + " failures");
            if (!plan.once()) {
                serveUntilStopped(run);
            }
            return conclude(run, before, unchangedBefore, report);
        }
    }

    private int conclude(EmbeddedRun run, RunResult before, long unchangedBefore, IngestReport report)
            throws ExecutionException, InterruptedException {
        boolean drained = run.awaitDrained(progress::remaining);
        if (plan.awaitTombstones()) {
            awaitTombstones(run);
        }
        RunResult result = run.read();
        new RunTables(out).print(result);
        Balance balance = Balance.since(before, result, run.outcomes("unchanged") - unchangedBefore);
        out.println();
        out.println(balance
                + (report.rejectedTotal() > 0
                        ? "; " + report.rejectedTotal() + " more documents rejected on the way in"
                        : ""));
        out.println(result.articles().size() + " articles in "
                + result.stories().stream()
                        .filter(story -> story.status().equals("open"))
                        .count()
                + " stories; " + result.linked() + " articles with links; story events: " + result.changes());
        out.flush();
        return verdict(drained, balance, report);
    }

    private int verdict(boolean drained, Balance balance, IngestReport report) {
        if (!drained) {
            progress.step("FAILED: the enrich service stopped making progress; run with"
                    + " DATELINE_JAVA_OPTS=-Ddateline.log.level=INFO to see why");
            return 1;
        }
        if (!balance.holds()) {
            progress.step("FAILED: the counts do not add up: " + balance);
            return 1;
        }
        if (report.failures() > 0) {
            progress.step("FAILED: " + report.failures() + " inputs could not be read or stored, see above");
            return 1;
        }
        return 0;
    }

    /** The ingest service itself, as in the compose stack: push endpoint and polling. */
    private void serveUntilStopped(EmbeddedRun run) throws IOException, InterruptedException {
        Map<String, String> keys = new HashMap<>();
        keys.put(IngestConfig.BOOTSTRAP_SERVERS, run.stack().bootstrapServers());
        keys.put(IngestConfig.REGISTRY_URL, run.stack().registryUrl());
        keys.put(IngestConfig.HTTP_HOST, "127.0.0.1");
        keys.put(
                IngestConfig.HTTP_PORT,
                Integer.toString(options.pushPort == null ? Ports.preferred(8080) : options.pushPort));
        keys.put(IngestConfig.FEEDS, plan.feeds().stream().map(URI::toString).collect(Collectors.joining(",")));
        keys.put(IngestConfig.FEED_INTERVAL_MS, Long.toString(plan.interval().toMillis()));
        keys.put(IngestConfig.FETCH_ALLOW_PRIVATE, Boolean.toString(plan.allowPrivate()));
        try (IngestService service = new IngestService(IngestConfig.of(keys), Clock.systemUTC());
                EnrichedTail tail = new EnrichedTail(
                        run.stack().bootstrapServers(), run.stack().registryUrl(), out)) {
            int port = service.start();
            tail.start();
            progress.step("push articles to http://127.0.0.1:" + port + "/v1/articles; running until Ctrl-C");
            stop.await();
        }
        progress.step("stopping");
    }

    private void awaitTombstones(EmbeddedRun run) throws InterruptedException {
        long end = System.nanoTime() + TOMBSTONE_LIMIT.toNanos();
        while (!run.hasTombstone() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private EmbeddedStack.Settings settings(Path folder) throws IOException {
        return new EmbeddedStack.Settings(
                folder,
                options.kafkaPort == null ? Ports.preferred(9092) : options.kafkaPort,
                options.registryPort == null ? Ports.preferred(8081) : options.registryPort,
                options.partitions,
                options.threads,
                plan.tombstoneDelay(),
                options.topicFiles.settings());
    }

    private void stopAndAwaitEnd() {
        stop.countDown();
        try {
            stopped.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
