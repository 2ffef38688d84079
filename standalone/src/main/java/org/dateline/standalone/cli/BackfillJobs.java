package org.dateline.standalone.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.dateline.ingest.backfill.BackfillState;
import org.dateline.ingest.backfill.BackfillStoreException;
import org.dateline.ingest.publish.KafkaBackfillStore;
import org.dateline.schema.NewsTopics;

/** The back-fills that are known. */
final class BackfillJobs {

    private final RunningStackOptions stack;
    private final PrintWriter out;
    private final PrintWriter err;

    BackfillJobs(RunningStackOptions stack, PrintWriter out, PrintWriter err) {
        this.stack = stack;
        this.out = out;
        this.err = err;
    }

    /** Prints them; returns the exit code. */
    int list() {
        try {
            RunningStackOptions.Connection connection =
                    stack.connect(List.of(NewsTopics.BACKFILL_STATE, NewsTopics.ARTICLE_RAW));
            Map<String, BackfillState> jobs = KafkaBackfillStore.jobs(connection.client(), connection.registry());
            if (jobs.isEmpty()) {
                out.println("No back-fills.");
            } else {
                print(jobs);
            }
            out.flush();
            return 0;
        } catch (RunningStackOptions.AwayException | KafkaException failure) {
            return failed(failure);
        }
    }

    /** Forgets one; returns the exit code. */
    int forget(String jobId) {
        try {
            RunningStackOptions.Connection connection =
                    stack.connect(List.of(NewsTopics.BACKFILL_STATE, NewsTopics.ARTICLE_RAW));
            try (KafkaBackfillStore store = new KafkaBackfillStore(
                    connection.client(),
                    connection.registry(),
                    VersionLine.get(),
                    new SecureRandom(),
                    Clock.systemUTC(),
                    jobId)) {
                if (!store.forget()) {
                    err.println("There is no job " + jobId + "; 'dateline backfill --list' shows those there are.");
                    err.flush();
                    return 1;
                }
            }
            out.println("Forgot " + jobId + ".");
            out.flush();
            return 0;
        } catch (RunningStackOptions.AwayException | KafkaException | BackfillStoreException failure) {
            return failed(failure);
        }
    }

    private void print(Map<String, BackfillState> jobs) {
        int width = Math.max(
                3, jobs.keySet().stream().mapToInt(String::length).max().orElse(3));
        String form = "%-" + width + "s  %-8s  %8s  %12s  %12s  %9s  %-20s  %s%n";
        out.printf(Locale.ROOT, form, "job", "status", "files", "records", "articles", "rejected", "updated", "next");
        jobs.forEach((jobId, state) -> out.printf(
                Locale.ROOT,
                form,
                jobId,
                state.finished() ? "finished" : "open",
                number(state.filesDone()),
                number(state.records()),
                number(state.articles()),
                number(state.rejected()),
                state.updatedAt().truncatedTo(ChronoUnit.SECONDS),
                state.file() == null ? "-" : state.file()));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private int failed(Exception failure) {
        err.println(failure.getMessage());
        err.flush();
        return 1;
    }
}
