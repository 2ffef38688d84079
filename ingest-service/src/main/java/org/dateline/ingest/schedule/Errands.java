package org.dateline.ingest.schedule;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work that is done again and again for each of many keys. Orders say what to do, states what has been done. Safe for many
 * threads; no key is worked on twice at once.
 *
 * @param <O> order
 * @param <S> state
 */
public interface Errands<O, S> {

    /** The address that will be asked, whose host has a budget. */
    URI target(O order, @Nullable S state);

    /** When to do it next; {@link Instant#MAX} for never. */
    Instant dueAt(O order, @Nullable S state);

    /**
     * Does it. Never throws on what the other side does.
     *
     * @param due when it should have been done
     */
    Outcome<S> run(O order, @Nullable S state, Instant due);
}
