package org.dateline.ingest.publish;

import java.util.function.BiFunction;
import org.dateline.ingest.schedule.Errands;

/**
 * A kind of work with its topics: orders come by one topic, whose partitions are shared among the instances; states go to another, into the
 * partition of the same number.
 *
 * @param name for threads, logs and metrics
 * @param kept what is to be kept in memory of an order that has been served
 * @param forgets whether a key that is never due again may be forgotten
 */
record LaneKind<O, S>(
        String name,
        RecordCodec<O, ?> orders,
        RecordCodec<S, ?> states,
        Errands<O, S> errands,
        BiFunction<O, S, O> kept,
        boolean forgets) {}
