package org.dateline.ingest.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.backfill.BackfillState;
import org.jspecify.annotations.Nullable;

/**
 * Where a running back-fill is: nothing in it that is not stored.
 *
 * @param state of the job, over all of its runs
 * @param before the state with which this run began
 * @param bytesDone bytes of the files that lie behind, as they are on the disk
 * @param bytesBefore the same when this run began
 * @param rejected refusals of this run, by the code of their reason
 * @param skipped records of files read to their end in this run that were passed over because they are no documents, by kind
 * @param unreadable files that could not be opened, with the reason; the first hundred
 * @param lag records that those behind have still to read; -1 where it is not known
 * @param waiting what is waited for; null while reading or writing
 */
public record BackfillProgress(
        BackfillState state,
        BackfillState before,
        int files,
        long bytes,
        long bytesDone,
        long bytesBefore,
        Map<String, Long> rejected,
        Map<String, Long> skipped,
        List<String> unreadable,
        long unreadableFiles,
        long lag,
        @Nullable String waiting,
        Instant startedAt) {

    public BackfillProgress {
        rejected = Map.copyOf(rejected);
        skipped = Map.copyOf(skipped);
        unreadable = List.copyOf(unreadable);
    }

    /** Articles of this run. */
    public long articles() {
        return state.articles() - before.articles();
    }

    /** Records of this run. */
    public long records() {
        return state.records() - before.records();
    }
}
