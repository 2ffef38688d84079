package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.dateline.ingest.backfill.BackfillStore;
import org.dateline.ingest.backfill.Backlog;
import org.dateline.ingest.backfill.Pace;
import org.dateline.ingest.backfill.StopSignal;
import org.dateline.ingest.intake.BackfillException;
import org.dateline.ingest.intake.BackfillInputs;
import org.dateline.ingest.intake.BackfillJob;
import org.dateline.ingest.intake.BackfillProgress;
import org.dateline.ingest.publish.GroupBacklog;
import org.dateline.ingest.publish.KafkaBackfillStore;
import org.dateline.schema.NewsTopics;
import org.jspecify.annotations.Nullable;

/** One back-fill from start to exit code. The table goes to {@code out}, progress to {@code err}. */
final class BackfillSession {

    private static final Duration ON_A_TERMINAL = Duration.ofSeconds(1);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    private static final int STOPPED = 130;

    private final BackfillPlan plan;
    private final RunningStackOptions stack;
    private final PrintWriter out;
    private final PrintWriter err;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    BackfillSession(BackfillPlan plan, RunningStackOptions stack, PrintWriter out, PrintWriter err) {
        this.plan = plan;
        this.stack = stack;
        this.out = out;
        this.err = err;
    }

    int run() throws IOException, InterruptedException {
        Thread hook = new Thread(this::stopAndAwaitEnd, "dateline-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return read();
        } catch (RunningStackOptions.AwayException | BackfillException | KafkaException failure) {
            say("FAILED: " + failure.getMessage());
            return 1;
        } finally {
            ended.countDown();
        }
    }

    private int read() throws IOException, InterruptedException, RunningStackOptions.AwayException, BackfillException {
        BackfillInputs inputs = BackfillInputs.list(plan.paths());
        if (inputs.size() == 0) {
            say("There are no files in " + plan.paths() + ".");
            return 1;
        }
        if (plan.dryRun()) {
            return read(inputs, new DryRunStore(), NoBacklog.INSTANCE, new Pace(0, 0));
        }
        RunningStackOptions.Connection connection =
                stack.connect(List.of(NewsTopics.BACKFILL_STATE, NewsTopics.ARTICLE_RAW));
        try (GroupBacklog backlog = new GroupBacklog(connection.client(), plan.group());
                KafkaBackfillStore store = new KafkaBackfillStore(
                        connection.client(),
                        connection.registry(),
                        VersionLine.get(),
                        new SecureRandom(),
                        Clock.systemUTC(),
                        plan.jobId())) {
            return read(inputs, store, backlog, new Pace(plan.maxLag(), plan.rate()));
        }
    }

    private int read(BackfillInputs inputs, BackfillStore store, Backlog backlog, Pace pace)
            throws InterruptedException, BackfillException {
        BackfillJob job =
                new BackfillJob(inputs, plan.settings(), store, backlog, pace, Clock.systemUTC(), new Signal());
        say("job " + plan.jobId() + ": " + inputs.size() + (inputs.size() == 1 ? " file" : " files"));
        CountDownLatch done = new CountDownLatch(1);
        Thread ticker = new Thread(() -> tick(job, done), "dateline-progress");
        ticker.setDaemon(true);
        ticker.start();
        try {
            return conclude(job.run(new BackfillJob.Order(plan.jobId(), plan.restart(), plan.force())), job, inputs);
        } catch (BackfillException failure) {
            job.progress().ifPresent(progress -> BackfillTable.print(progress, plan.jobId(), "not finished", out));
            throw new BackfillException(failure.getMessage() + advice(failure), failure);
        } finally {
            done.countDown();
            ticker.join();
        }
    }

    private int conclude(BackfillJob.End end, BackfillJob job, BackfillInputs inputs) {
        Optional<BackfillProgress> reached = job.progress();
        if (reached.isEmpty()) {
            say("stopped before anything was read");
            return STOPPED;
        }
        BackfillProgress progress = reached.get();
        if (end == BackfillJob.End.FINISHED_BEFORE) {
            say("job " + plan.jobId() + " was finished at " + progress.state().updatedAt() + " with "
                    + progress.state().filesDone() + " files; nothing to do"
                    + (progress.state().filesDone() == inputs.size()
                            ? ""
                            : ", although there are " + inputs.size() + " files now")
                    + ". --restart reads all again, another --job what is new.");
            return 0;
        }
        boolean finished = end == BackfillJob.End.FINISHED;
        BackfillTable.print(progress, plan.jobId(), finished ? "finished" : "stopped", out);
        if (!finished) {
            say("stopped; what is counted is stored. The same command goes on from there.");
            return STOPPED;
        }
        if (progress.unreadableFiles() > 0) {
            say("FAILED: " + progress.unreadableFiles() + " files could not be read, see above");
            return 1;
        }
        return 0;
    }

    private static String advice(BackfillException failure) {
        return String.valueOf(failure.getMessage()).startsWith("the files have changed")
                ? ". --restart begins anew, which is safe; --force goes on at that place all the same."
                : ". What is counted is stored; the same command goes on from there.";
    }

    /** From JDK 22 on there is a console without a terminal, too: more lines in a log, no harm. */
    @SuppressWarnings("SystemConsoleNull")
    private void tick(BackfillJob job, CountDownLatch done) {
        BackfillLine line = new BackfillLine(System.nanoTime());
        Duration every = System.console() == null ? ELSEWHERE : ON_A_TERMINAL;
        try {
            while (!done.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                job.progress().ifPresent(progress -> say(line.of(progress, System.nanoTime())));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void say(@Nullable String line) {
        err.println(line);
        err.flush();
    }

    private void stopAndAwaitEnd() {
        if (ended.getCount() == 0) {
            return;
        }
        stop.countDown();
        try {
            if (!ended.await(30, TimeUnit.SECONDS)) {
                say("ended without waiting for Kafka; the same command goes on behind what is stored");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ctrl-C. */
    private final class Signal implements StopSignal {

        @Override
        public boolean isStopped() {
            return stop.getCount() == 0;
        }

        @Override
        public boolean await(Duration atMost) {
            try {
                return stop.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }

    /** Nobody reads what is not published. */
    private enum NoBacklog implements Backlog {
        INSTANCE;

        @Override
        public String readers() {
            return "nobody";
        }

        @Override
        public Optional<Lag> look() {
            return Optional.of(new Lag(0, true));
        }
    }
}
