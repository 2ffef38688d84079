package org.dateline.ingest.backfill;

import java.util.List;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.RejectedItem;

/**
 * What is to be stored at once.
 *
 * @param state how far the job is once the batch is stored
 */
public record BackfillBatch(List<RawItem> articles, List<RejectedItem> refusals, BackfillState state) {

    public BackfillBatch {
        articles = List.copyOf(articles);
        refusals = List.copyOf(refusals);
    }

    /** Articles and refusals. */
    public int size() {
        return articles.size() + refusals.size();
    }
}
