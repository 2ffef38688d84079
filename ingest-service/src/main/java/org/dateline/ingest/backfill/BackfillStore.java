package org.dateline.ingest.backfill;

import java.util.List;
import java.util.Optional;
import org.dateline.ingest.source.RejectedItem;

/** Where a job's articles and its state go, both or neither. For one thread. */
public interface BackfillStore extends AutoCloseable {

    /**
     * What was stored.
     *
     * @param state as it was written
     * @param unwritable articles that did not fit into a record and were stored as refusals; the state counts them so
     */
    record Stored(BackfillState state, List<RejectedItem> unwritable) {

        public Stored {
            unwritable = List.copyOf(unwritable);
        }
    }

    /**
     * Shuts out whoever wrote for this job before, ends what was left unfinished, and reads the state. To be called first, and again after a
     * failed write: only then is it known what became of it.
     *
     * @return empty where the job has never stored anything
     * @throws BackfillStoreException where the store does not answer
     */
    Optional<BackfillState> open();

    /**
     * Stores a batch with its state.
     *
     * @throws BackfillStoreException where it is not known to be stored
     */
    Stored write(BackfillBatch batch);

    @Override
    void close();
}
