package org.dateline.ingest.backfill;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a job has come. Stored together with the articles, so that it never says more or less than what is stored.
 *
 * @param file name of the file that is read next; null once all are read
 * @param position place in that file where reading goes on, in the reader's own form; null for its start
 * @param filesDone files that were read to their end
 * @param records records that were read in full
 * @param startedAt our clock, milliseconds
 * @param updatedAt our clock, milliseconds
 */
public record BackfillState(
        String jobId,
        @Nullable String file,
        @Nullable String position,
        long filesDone,
        long records,
        long articles,
        long rejected,
        Instant startedAt,
        Instant updatedAt,
        boolean finished) {

    public BackfillState {
        startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Of a job that has not read anything. */
    public static BackfillState fresh(String jobId, Instant now) {
        return new BackfillState(jobId, null, null, 0, 0, 0, 0, now, now, false);
    }

    /** The same place, with some articles counted as refusals. */
    public BackfillState refusing(int unwritable) {
        return new BackfillState(
                jobId,
                file,
                position,
                filesDone,
                records,
                articles - unwritable,
                rejected + unwritable,
                startedAt,
                updatedAt,
                finished);
    }

    /** Whether both were written by the same attempt, or a repetition of it: they differ at most in what could be written. */
    public boolean isSameStep(BackfillState other) {
        return finished == other.finished
                && filesDone == other.filesDone
                && records == other.records
                && Objects.equals(file, other.file)
                && Objects.equals(position, other.position)
                && articles + rejected == other.articles + other.rejected
                && startedAt.equals(other.startedAt)
                && updatedAt.equals(other.updatedAt);
    }
}
