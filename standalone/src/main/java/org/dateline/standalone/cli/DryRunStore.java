package org.dateline.standalone.cli;

import java.util.List;
import java.util.Optional;
import org.dateline.ingest.backfill.BackfillBatch;
import org.dateline.ingest.backfill.BackfillState;
import org.dateline.ingest.backfill.BackfillStore;

/** Stores nothing. */
final class DryRunStore implements BackfillStore {

    @Override
    public Optional<BackfillState> open() {
        return Optional.empty();
    }

    @Override
    public Stored write(BackfillBatch batch) {
        return new Stored(batch.state(), List.of());
    }

    @Override
    public void close() {
        // nothing is open
    }
}
