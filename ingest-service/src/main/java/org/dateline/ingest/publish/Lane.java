package org.dateline.ingest.publish;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.dateline.ingest.schedule.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work of one partition, as long as it is ours. Orders and states are kept as bytes, since there may be many. What comes of an errand
 * is written in one transaction with the new state, by a producer that fences that of the former owner: so an errand counts
 * once or not at all, whoever is killed when. Safe for many threads.
 */
final class Lane<O, S> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    /** Between the first errands of many new orders: an import of thousands is spread over a minute. */
    private static final Duration FIRST_SPACING = Duration.ofMillis(100);

    private static final Duration FIRST_SPREAD = Duration.ofSeconds(60);

    /**
     * When an errand is to be done, and whom it will ask: so that waiting needs no decoding.
     *
     * @param first whether it is the key's first
     */
    private record Plan(Instant at, URI target, boolean first) {}

    private final LaneKind<O, S> kind;
    private final int partition;
    private final TransactionalWriter writer;
    private final LaneRecords outgoing;
    private final DueQueue dues;
    private final LaneListener listener;
    private final Clock clock;
    private final Map<String, byte[]> orders = new HashMap<>();
    private final Map<String, byte[]> states = new HashMap<>();
    private final Map<String, Plan> planned = new HashMap<>();
    private final Set<String> busy = new HashSet<>();
    private int firsts;
    private boolean active;
    private boolean closed;

    Lane(
            LaneKind<O, S> kind,
            int partition,
            TransactionalWriter writer,
            LaneRecords outgoing,
            DueQueue dues,
            LaneListener listener,
            Clock clock) {
        this.kind = kind;
        this.partition = partition;
        this.writer = writer;
        this.outgoing = outgoing;
        this.dues = dues;
        this.listener = listener;
        this.clock = clock;
    }

    TransactionalWriter writer() {
        return writer;
    }

    LaneKind<O, S> kind() {
        return kind;
    }

    int partition() {
        return partition;
    }

    /** Takes an order, or with null its end. */
    synchronized void order(String key, byte @Nullable [] bytes) {
        if (closed) {
            return;
        }
        if (bytes != null) {
            orders.put(key, bytes);
        } else if (orders.remove(key) != null) {
            unplan(key);
            forgetState(key);
        }
        if (active && !busy.contains(key)) {
            plan(key);
        }
    }

    /** Begins to work, with the states that the former owner left. */
    synchronized void activate(Map<String, byte[]> left) {
        if (closed) {
            return;
        }
        states.putAll(left);
        active = true;
        new ArrayList<>(orders.keySet()).forEach(this::plan);
        LOG.info("{} partition {}: {} orders, {} states", kind.name(), partition, orders.size(), states.size());
    }

    /** Whether it works. */
    synchronized boolean isActive() {
        return active && !closed;
    }

    /** Orders at hand. */
    synchronized int size() {
        return orders.size();
    }

    /** Whether this lane has the order. */
    synchronized boolean has(String key) {
        return active && !closed && orders.containsKey(key);
    }

    /** Does an errand that has come due; nothing where it has been planned otherwise since. */
    void run(String key, Instant due) {
        synchronized (this) {
            Plan plan = planned.get(key);
            if (plan == null || !due.equals(plan.at())) {
                return;
            }
        }
        listener.begun(kind.name(), Duration.between(due, clock.instant()));
        work(key, (order, state) -> kind.errands().run(order, state, due), new CompletableFuture<>());
    }

    /**
     * Does something else for a key, between its errands.
     *
     * @param done complete when what came of it is stored, or will not be
     * @return whether it was begun; false where the lane does not have the key or is at work on it
     */
    boolean work(String key, BiFunction<O, @Nullable S, Outcome<S>> work, CompletableFuture<Void> done) {
        byte[] order;
        byte[] state;
        synchronized (this) {
            order = orders.get(key);
            if (!isActive() || order == null || !busy.add(key)) {
                return false;
            }
            state = states.get(key);
        }
        try {
            O wanted = kind.orders().decode(order);
            Outcome<S> outcome =
                    work.apply(wanted, state == null ? null : kind.states().decode(state));
            store(key, wanted, order, outcome, done);
        } catch (RuntimeException failure) {
            LOG.error("{} {} failed", kind.name(), key, failure);
            notStored(key, failure, done);
        }
        return true;
    }

    /** The address that an errand will ask; null where it is not to be done any more, or has been planned otherwise. */
    synchronized @Nullable URI target(String key, Instant due) {
        Plan plan = planned.get(key);
        return isActive() && plan != null && plan.at().equals(due) && !busy.contains(key) ? plan.target() : null;
    }

    /** Takes no more; what is under way is not stored unless its transaction has begun. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            planned.clear();
        }
        writer.close();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // every outcome is handled here
    private void store(String key, O order, byte[] orderBytes, Outcome<S> outcome, CompletableFuture<Void> done) {
        byte[] state = kind.states().encode(outcome.state());
        List<ProducerRecord<String, byte[]>> unit = new ArrayList<>(outgoing.of(outcome));
        unit.add(outgoing.of(kind.states(), partition, key, state));
        writer.write(unit).whenComplete((written, failure) -> {
            if (failure == null) {
                stored(key, order, orderBytes, outcome, state);
                done.complete(null);
                listener.stored(kind.name(), key, outcome);
            } else {
                LOG.warn("{} {}: not stored: {}", kind.name(), key, failure.toString());
                notStored(key, failure, done);
            }
        });
    }

    private void notStored(String key, Throwable failure, CompletableFuture<Void> done) {
        tryAgain(key);
        done.completeExceptionally(failure);
        listener.notStored(kind.name(), key, failure);
    }

    private synchronized void stored(String key, O order, byte[] orderBytes, Outcome<S> outcome, byte[] state) {
        busy.remove(key);
        if (closed) {
            return;
        }
        byte[] now = orders.get(key);
        if (now == null) {
            forgetState(key);
            return;
        }
        states.put(key, state);
        boolean sameOrder = now == orderBytes;
        if (sameOrder) {
            O kept = kind.kept().apply(order, outcome.state());
            if (kept != order) {
                orders.put(key, kind.orders().encode(kept));
            }
            if (kind.forgets() && kind.errands().dueAt(order, outcome.state()).equals(Instant.MAX)) {
                orders.remove(key);
                states.remove(key);
                unplan(key);
                return;
            }
            plan(key, order, outcome.state());
            return;
        }
        plan(key);
    }

    private synchronized void tryAgain(String key) {
        busy.remove(key);
        Plan before = planned.get(key);
        if (!closed && orders.containsKey(key) && before != null) {
            plan(key, new Plan(clock.instant().plus(TRY_AGAIN), before.target(), before.first()));
        }
    }

    private void plan(String key) {
        byte[] order = orders.get(key);
        if (order == null) {
            return;
        }
        byte[] state = states.get(key);
        try {
            plan(
                    key,
                    kind.orders().decode(order),
                    state == null ? null : kind.states().decode(state));
        } catch (KafkaException unreadable) {
            LOG.error("{} {} cannot be read and is left out", kind.name(), key, unreadable);
        }
    }

    private void plan(String key, O order, @Nullable S state) {
        Instant at = kind.errands().dueAt(order, state);
        if (at.equals(Instant.MAX)) {
            unplan(key);
            if (kind.forgets()) {
                orders.remove(key);
                states.remove(key);
            }
            return;
        }
        boolean first = state == null && !at.isAfter(clock.instant());
        unplan(key);
        Duration spread = FIRST_SPACING.multipliedBy(firsts);
        Instant when = first ? clock.instant().plus(spread.compareTo(FIRST_SPREAD) > 0 ? FIRST_SPREAD : spread) : at;
        plan(key, new Plan(when, kind.errands().target(order, state), first));
    }

    private void plan(String key, Plan plan) {
        unplan(key);
        planned.put(key, plan);
        firsts += plan.first() ? 1 : 0;
        dues.add(this, key, plan.at());
    }

    private void unplan(String key) {
        Plan before = planned.remove(key);
        firsts -= before != null && before.first() ? 1 : 0;
    }

    /** The end of an order is the end of its state, on the topic too. */
    @SuppressWarnings("FutureReturnValueIgnored") // should it fail, the state lies there unused
    private void forgetState(String key) {
        if (states.remove(key) != null && active) {
            writer.write(List.of(outgoing.of(kind.states(), partition, key, null)));
        }
    }
}
