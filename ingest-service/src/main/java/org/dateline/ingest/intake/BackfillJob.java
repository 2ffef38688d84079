package org.dateline.ingest.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.ingest.backfill.BackfillBatch;
import org.dateline.ingest.backfill.BackfillState;
import org.dateline.ingest.backfill.BackfillStore;
import org.dateline.ingest.backfill.BackfillStoreException;
import org.dateline.ingest.backfill.Backlog;
import org.dateline.ingest.backfill.Pace;
import org.dateline.ingest.backfill.StopSignal;
import org.dateline.ingest.backfill.Throttle;
import org.dateline.ingest.identity.ArticleIdentifier;
import org.dateline.ingest.identity.FeedIds;
import org.dateline.ingest.identity.TrackingParameters;
import org.dateline.ingest.identity.UrlNormalizer;
import org.dateline.ingest.source.document.DocumentReader;
import org.jspecify.annotations.Nullable;

/**
 * Takes in an archive of any size, batch by batch, each stored together with how far the job is. It may end at any moment, in any way: the next
 * run goes on behind the last batch that was stored, so that nothing is lost and nothing stands twice. Runs on the caller's thread;
 * {@link #progress()} may be asked by any.
 */
public final class BackfillJob {

    private static final int BATCH_ITEMS = 200;
    private static final long BATCH_BYTES = 4L * 1024 * 1024;
    private static final Duration BATCH_AGE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** How a run ended. */
    public enum End {
        FINISHED,
        /** There was nothing to do. */
        FINISHED_BEFORE,
        /** It was told to stop. */
        STOPPED
    }

    /**
     * What to do.
     *
     * @param restart whether to begin from the beginning, whatever has been done
     * @param force whether to go on although the files are not those that the state was made of
     */
    public record Order(String jobId, boolean restart, boolean force) {}

    private final BackfillInputs inputs;
    private final IngestSettings settings;
    private final BackfillStore store;
    private final Pace pace;
    private final Throttle throttle;
    private final Clock clock;
    private final StopSignal stop;
    private final BackfillTally tally = new BackfillTally();
    private volatile @Nullable BackfillProgress progress;

    public BackfillJob(
            BackfillInputs inputs,
            IngestSettings settings,
            BackfillStore store,
            Backlog backlog,
            Pace pace,
            Clock clock,
            StopSignal stop) {
        this.inputs = inputs;
        this.settings = settings;
        this.store = store;
        this.pace = pace;
        this.clock = clock;
        this.stop = stop;
        this.throttle = new Throttle(pace, backlog, clock, stop, this::waiting);
    }

    /** Where it is; empty before the state has been read. */
    public Optional<BackfillProgress> progress() {
        return Optional.ofNullable(progress);
    }

    /**
     * Runs the job until it is finished or stopped.
     *
     * @throws BackfillException where it cannot go on
     */
    public End run(Order order) throws BackfillException {
        Optional<BackfillState> stored = open();
        if (stop.isStopped()) {
            return End.STOPPED;
        }
        boolean goesOn = stored.isPresent() && !order.restart();
        BackfillState from = goesOn ? stored.get() : BackfillState.fresh(order.jobId(), clock.instant());
        UrlNormalizer urls = new UrlNormalizer(TrackingParameters.load());
        try (TimedReader documents = new TimedReader(DocumentReader.load(), settings.parseLimit());
                BackfillReader reader = new BackfillReader(
                        inputs,
                        new RecordFiles(documents, settings.maxFileBytes()),
                        new ItemAssembler(new ArticleIdentifier(urls), settings),
                        new FileProvenance(new FeedIds(urls), clock),
                        new BackfillReader.Limits(pace.batchArticles(BATCH_ITEMS), BATCH_BYTES, BATCH_AGE),
                        clock,
                        tally,
                        from,
                        order.force())) {
            long bytes = reader.bytesBehind();
            progress = progress(from, from, bytes, bytes, clock.instant());
            if (from.finished()) {
                return End.FINISHED_BEFORE;
            }
            return read(reader, stored);
        } catch (IOException unclosed) {
            throw new BackfillException("a file could not be closed: " + unclosed, unclosed);
        }
    }

    private End read(BackfillReader reader, Optional<BackfillState> before) throws BackfillException {
        Optional<BackfillState> stored = before;
        while (!stop.isStopped()) {
            Optional<BackfillBatch> batch = reader.next(stop::isStopped);
            if (batch.isEmpty()) {
                return End.FINISHED;
            }
            throttle.await(batch.get().articles().size());
            Optional<BackfillStore.Stored> written = write(batch.get(), stored);
            if (written.isEmpty()) {
                return End.STOPPED;
            }
            pace.wrote(batch.get().articles().size(), clock.instant());
            tally.rejected(batch.get().refusals());
            tally.rejected(written.get().unwritable());
            reader.unwritable(written.get().unwritable().size());
            stored = Optional.of(written.get().state());
            progress = after(stored.get(), reader.bytesBehind());
        }
        return End.STOPPED;
    }

    private Optional<BackfillState> open() throws BackfillException {
        Duration pause = Duration.ofSeconds(1);
        while (true) {
            try {
                return store.open();
            } catch (BackfillStoreException away) {
                if (away.isTakenOver()) {
                    throw takenOver(away);
                }
                waiting("waiting for Kafka: " + away.getMessage());
            }
            if (stop.await(pause)) {
                return Optional.empty();
            }
            pause = longer(pause);
        }
    }

    /** Stores a batch once, however often it has to be tried; empty where it was told to stop before it was known to be stored. */
    private Optional<BackfillStore.Stored> write(BackfillBatch batch, Optional<BackfillState> before)
            throws BackfillException {
        Duration pause = Duration.ofSeconds(1);
        while (true) {
            try {
                return Optional.of(store.write(batch));
            } catch (BackfillStoreException failure) {
                if (failure.isTakenOver()) {
                    throw takenOver(failure);
                }
                waiting("not stored yet, trying again: " + failure.getMessage());
            }
            if (stop.await(pause)) {
                return Optional.empty();
            }
            pause = longer(pause);
            // A write that failed may have been stored after all: the state tells, once nobody can write any more.
            Optional<BackfillState> stored = open();
            if (stop.isStopped()) {
                return Optional.empty();
            }
            if (stored.isPresent() && stored.get().isSameStep(batch.state())) {
                return Optional.of(new BackfillStore.Stored(stored.get(), List.of()));
            }
            if (!stored.equals(before)) {
                throw takenOver(null);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private static BackfillException takenOver(@Nullable Throwable cause) {
        return new BackfillException("another process works on this job now; this one ends", cause);
    }

    private void waiting(@Nullable String what) {
        BackfillProgress now = progress;
        if (now != null) {
            progress = new BackfillProgress(
                    now.state(),
                    now.before(),
                    now.files(),
                    now.bytes(),
                    now.bytesDone(),
                    now.bytesBefore(),
                    now.rejected(),
                    now.skipped(),
                    now.unreadable(),
                    now.unreadableFiles(),
                    throttle.lag(),
                    what,
                    now.startedAt());
        }
    }

    private BackfillProgress after(BackfillState state, long bytesDone) {
        BackfillProgress last = progress;
        return last == null
                ? progress(state, state, bytesDone, bytesDone, clock.instant())
                : progress(state, last.before(), bytesDone, last.bytesBefore(), last.startedAt());
    }

    private BackfillProgress progress(
            BackfillState state, BackfillState before, long bytesDone, long bytesBefore, Instant startedAt) {
        return new BackfillProgress(
                state,
                before,
                inputs.size(),
                inputs.bytes(),
                bytesDone,
                bytesBefore,
                tally.rejected(),
                tally.skipped(),
                tally.unreadable(),
                tally.unreadableFiles(),
                throttle.lag(),
                null,
                startedAt);
    }
}
