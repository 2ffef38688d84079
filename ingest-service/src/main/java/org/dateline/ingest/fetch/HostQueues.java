package org.dateline.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks on a bounded number of threads, with a budget for each host: so many at a time, and so much time between two starts. Tasks
 * of one host run in the order they came; hosts take turns. A task that waits holds no thread, and a host of which nothing is waiting,
 * running or owed is forgotten. Safe for many threads.
 */
public final class HostQueues implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HostQueues.class);

    /** A site that asks for more would be read too seldom to be of use. */
    private static final long MAX_SPACING = Duration.ofMinutes(1).toNanos();

    private static final long SHORTEST_SLEEP = Duration.ofMillis(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final HostSchedule schedule;
    private final HostBudget budget;
    private final Clock clock;
    private final LongSupplier nanos;
    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor alarm;
    private @Nullable Future<?> alarmSet;
    private long alarmAt;
    private int running;
    private boolean closed;

    /** Starts its threads as they are needed; they are daemons. */
    public HostQueues(HostBudget budget, Clock clock) {
        this(budget, clock, System::nanoTime);
    }

    /**
     * The same with a clock for spacing.
     *
     * @param nanos runs evenly, as {@link System#nanoTime} does
     */
    HostQueues(HostBudget budget, Clock clock, LongSupplier nanos) {
        this.budget = budget;
        this.clock = clock;
        this.nanos = nanos;
        this.schedule = new HostSchedule(budget.perHost(), budget.spacing().toNanos());
        this.threads = new ThreadPoolExecutor(
                budget.threads(),
                budget.threads(),
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> daemon(task, "dateline-fetch"));
        threads.allowCoreThreadTimeOut(true);
        this.alarm = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "dateline-fetch-turns"));
        alarm.setRemoveOnCancelPolicy(true);
    }

    /**
     * Queues a task for the host of an address.
     *
     * @throws RejectedExecutionException after {@link #close}
     */
    public void submit(URI address, Runnable task) {
        submit(address, Duration.ZERO, task);
    }

    /**
     * Queues a task after whose start the host of its address rests longer than usual.
     *
     * @param spacing as Crawl-delay asks; at most a minute is kept to, and at least what the budget says
     * @throws RejectedExecutionException after {@link #close}
     */
    public void submit(URI address, Duration spacing, Runnable task) {
        long rest = Math.min(MAX_SPACING, Math.max(0, spacing.toNanos()));
        lock.lock();
        try {
            if (closed) {
                throw new RejectedExecutionException("closed");
            }
            schedule.add(host(address), task, rest, nanos.getAsLong());
            dispatch();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nothing start at the host of an address before a time, as Retry-After asks; never makes that earlier than it is. */
    public void notBefore(URI address, Instant time) {
        Duration wait = Duration.between(clock.instant(), time);
        if (wait.isNegative() || wait.isZero()) {
            return;
        }
        long bounded = (wait.compareTo(RetryAfter.LONGEST) > 0 ? RetryAfter.LONGEST : wait).toNanos();
        lock.lock();
        try {
            long now = nanos.getAsLong();
            schedule.notBefore(host(address), now + bounded, now);
            dispatch();
        } finally {
            lock.unlock();
        }
    }

    /** Tasks that wait for a thread or for their host. */
    public int waiting() {
        lock.lock();
        try {
            return schedule.waiting();
        } finally {
            lock.unlock();
        }
    }

    /** Hosts that are remembered. */
    public int hosts() {
        lock.lock();
        try {
            return schedule.hosts();
        } finally {
            lock.unlock();
        }
    }

    /** Starts what may start now; happens by itself, and is called by tests that move the clock by hand. */
    void dispatch() {
        lock.lock();
        try {
            long now = nanos.getAsLong();
            while (!closed && running < budget.threads()) {
                HostSchedule.Turn turn = schedule.next(now);
                if (turn == null) {
                    break;
                }
                running++;
                threads.execute(() -> run(turn));
            }
            setAlarm(now);
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more, drops what waits, and gives what runs the time limit to end before it is interrupted. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        alarm.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(budget.closeLimit().toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void run(HostSchedule.Turn turn) {
        try {
            turn.task().run();
        } catch (RuntimeException broken) {
            LOG.error("a task for {} broke", turn.host(), broken);
        } finally {
            lock.lock();
            try {
                running--;
                schedule.ended(turn, nanos.getAsLong());
                dispatch();
            } finally {
                lock.unlock();
            }
        }
    }

    /** One alarm, for the earliest host that may start later; the end of a task looks for itself. */
    private void setAlarm(long now) {
        long delay = schedule.delay(now);
        if (closed || delay < 0 || (alarmSet != null && alarmAt - (now + delay) <= 0)) {
            return;
        }
        if (alarmSet != null) {
            alarmSet.cancel(false);
        }
        alarmAt = now + delay;
        alarmSet = alarm.schedule(this::wake, Math.max(SHORTEST_SLEEP, delay), TimeUnit.NANOSECONDS);
    }

    private void wake() {
        lock.lock();
        try {
            alarmSet = null;
            dispatch();
        } finally {
            lock.unlock();
        }
    }

    private static String host(URI address) {
        try {
            return HttpTarget.of(address).hostAndPort();
        } catch (RefusedException refusedWhenFetched) {
            return "";
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
