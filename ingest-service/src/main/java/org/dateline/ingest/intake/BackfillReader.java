package org.dateline.ingest.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.dateline.ingest.backfill.BackfillBatch;
import org.dateline.ingest.backfill.BackfillState;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.RejectedItem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a back-fill batch by batch, each with the state that holds once it is stored. It is always one record ahead, so
 * that a state never stands between the last record of a file and its end. A record with more articles than a batch may have is
 * given in parts. Not thread-safe.
 */
final class BackfillReader implements Closeable {

    /**
     * When a batch is full.
     *
     * @param items articles and refusals
     * @param bytes content; one item may go over
     * @param age how long to gather at most
     */
    record Limits(int items, long bytes, Duration age) {}

    private final BackfillInputs inputs;
    private final RecordFiles files;
    private final ItemAssembler assembler;
    private final FileProvenance provenance;
    private final Limits limits;
    private final Clock clock;
    private final BackfillTally tally;

    private int index;
    private long filesDone;
    private long recordsDone;
    private long articles;
    private long rejected;
    private final String jobId;
    private final Instant startedAt;

    private @Nullable SourceRecords open;
    private @Nullable SourceRecord ahead;
    private ItemAssembler.@Nullable Assembled assembled;
    private int taken;
    private @Nullable BackfillException failure;
    private boolean ended;

    /**
     * Goes on where a state stands.
     *
     * @param force whether to go on although the files are not those of the state
     * @throws BackfillException where they are not, and it is not forced
     */
    BackfillReader(
            BackfillInputs inputs,
            RecordFiles files,
            ItemAssembler assembler,
            FileProvenance provenance,
            Limits limits,
            Clock clock,
            BackfillTally tally,
            BackfillState from,
            boolean force)
            throws BackfillException {
        this.inputs = inputs;
        this.files = files;
        this.assembler = assembler;
        this.provenance = provenance;
        this.limits = limits;
        this.clock = clock;
        this.tally = tally;
        this.jobId = from.jobId();
        this.startedAt = from.startedAt();
        this.filesDone = from.filesDone();
        this.recordsDone = from.records();
        this.articles = from.articles();
        this.rejected = from.rejected();
        BackfillStart start = BackfillStart.of(inputs, from, force);
        this.index = start.index();
        this.taken = start.cursor().taken();
        this.ended = from.finished();
        openFrom(start.cursor().position());
    }

    /** Bytes on the disk that lie behind; of a file whose parts cannot be reached by themselves none until its end. */
    long bytesBehind() {
        return inputs.bytesBefore(index) + here().offset();
    }

    /**
     * The next batch, which may be without articles where many records have none.
     *
     * @param stop whether to gather no more
     * @return empty where all has been read and given
     * @throws BackfillException where a file stops being readable in its middle; what was read before comes first
     */
    Optional<BackfillBatch> next(BooleanSupplier stop) throws BackfillException {
        if (failure != null) {
            throw failure;
        }
        if (ended) {
            return Optional.empty();
        }
        List<RawItem> published = new ArrayList<>();
        List<RejectedItem> refused = new ArrayList<>();
        Instant end = clock.instant().plus(limits.age());
        long bytes = 0;
        while (!isAtEnd()
                && failure == null
                && published.size() + refused.size() < limits.items()
                && bytes < limits.bytes()
                && clock.instant().isBefore(end)
                && !stop.getAsBoolean()) {
            SourceRecord record = ahead;
            if (record == null) {
                openFrom(Position.START);
                continue;
            }
            ItemAssembler.Assembled items = assembled(record);
            int articleCount = items.articles().size();
            int count = articleCount + items.refusals().size();
            while (taken < count && published.size() + refused.size() < limits.items() && bytes < limits.bytes()) {
                if (taken < articleCount) {
                    RawItem article = items.articles().get(taken);
                    published.add(article);
                    bytes += article.item().content().length;
                } else {
                    RejectedItem refusal = items.refusals().get(taken - articleCount);
                    refused.add(refusal);
                    bytes += Math.min(refusal.bytes().length, 65_536);
                }
                taken++;
            }
            if (taken >= count) {
                recordsDone++;
                taken = 0;
                assembled = null;
                advance();
            }
        }
        ended = isAtEnd();
        articles += published.size();
        rejected += refused.size();
        return Optional.of(new BackfillBatch(published, refused, state()));
    }

    /** Some articles of what was given turned out to be refusals. */
    void unwritable(int count) {
        articles -= count;
        rejected += count;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            tally.skipped(open.skipped());
            open.close();
        }
    }

    private boolean isAtEnd() {
        return index >= inputs.size() && ahead == null;
    }

    private ItemAssembler.Assembled assembled(SourceRecord record) {
        ItemAssembler.Assembled items = assembled;
        if (items == null) {
            String path = inputs.get(index).path();
            items = assembler.assemble(record.reading(), provenance.of(record, path, Lane.BACKFILL));
            assembled = items;
        }
        return items;
    }

    private BackfillState state() {
        boolean finished = isAtEnd();
        String file = null;
        String position = null;
        if (!finished) {
            BackfillInputs.Entry entry = inputs.get(index);
            file = entry.name();
            Position at = here();
            position = at.equals(Position.START) && taken == 0
                    ? null
                    : new BackfillCursor(at, taken, entry.size(), entry.modified()).code();
        }
        return new BackfillState(
                jobId,
                file,
                position,
                filesDone,
                recordsDone,
                articles,
                rejected,
                startedAt,
                clock.instant(),
                finished);
    }

    private Position here() {
        if (ahead != null) {
            return ahead.position();
        }
        return open == null ? Position.START : open.position();
    }

    /** Opens the file at hand, and reads ahead; one that cannot be opened is passed over, and told of. */
    private void openFrom(Position position) {
        if (index >= inputs.size()) {
            return;
        }
        BackfillInputs.Entry entry = inputs.get(index);
        try {
            open = files.open(entry.file(), position);
        } catch (FileSystemException unreadable) {
            tally.unreadable(entry.name(), unreadable);
            endFile();
            return;
        } catch (IOException broken) {
            failure = broken(entry, broken);
            return;
        }
        advance();
    }

    /** One record further; behind the last one the next file is at hand, not open yet. */
    private void advance() {
        SourceRecords records = open;
        if (records == null) {
            return;
        }
        try {
            ahead = records.next().orElse(null);
            if (ahead == null) {
                tally.skipped(records.skipped());
                records.close();
                endFile();
            }
        } catch (IOException broken) {
            ahead = null;
            failure = broken(inputs.get(index), broken);
        }
    }

    private void endFile() {
        open = null;
        ahead = null;
        taken = 0;
        assembled = null;
        index++;
        filesDone++;
    }

    private static BackfillException broken(BackfillInputs.Entry entry, IOException cause) {
        return new BackfillException("cannot read on in " + entry.name() + ": " + cause, cause);
    }
}
