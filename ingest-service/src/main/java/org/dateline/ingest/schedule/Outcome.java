package org.dateline.ingest.schedule;

import java.util.List;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.RejectedItem;

/**
 * What came of one errand: all of it is to be stored together, or none of it.
 *
 * @param state what to remember
 * @param requests pages that are to be fetched or looked at
 * @param result one word for metrics, e.g. {@code changed}, {@code not-modified}
 */
public record Outcome<S>(
        S state, List<RawItem> articles, List<RejectedItem> refusals, List<PageRequest> requests, String result) {

    public Outcome {
        articles = List.copyOf(articles);
        refusals = List.copyOf(refusals);
        requests = List.copyOf(requests);
    }

    /** Nothing but a state. */
    public static <S> Outcome<S> of(S state, String result) {
        return new Outcome<>(state, List.of(), List.of(), List.of(), result);
    }
}
