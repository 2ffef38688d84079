package org.dateline.ingest.fetch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: the order of {@link HostQueues}, without threads or a clock. Times are those of a clock of nanoseconds with any
 * origin. A host stands in one place: among those that may start, among those that may later, or nowhere while all of its
 * starts are under way. Not safe for many threads.
 */
final class HostSchedule {

    /** A task that starts now. */
    record Turn(String host, Runnable task) {}

    private record Waiting(Runnable task, long spacing) {}

    private static final class Host {
        private final String name;
        private final Deque<Waiting> tasks = new ArrayDeque<>();
        private int running;
        private long earliest;
        private boolean placed;

        private Host(String name, long now) {
            this.name = name;
            this.earliest = now;
        }
    }

    private record Later(long at, Host host) implements Comparable<Later> {
        @Override
        public int compareTo(Later other) {
            return Long.signum(at - other.at);
        }
    }

    private final int perHost;
    private final long leastSpacing;
    private final Map<String, Host> hosts = new HashMap<>();
    private final Deque<Host> ready = new ArrayDeque<>();
    private final PriorityQueue<Later> later = new PriorityQueue<>();
    private int waiting;

    HostSchedule(int perHost, long leastSpacing) {
        this.perHost = perHost;
        this.leastSpacing = leastSpacing;
    }

    /** Queues a task; after its start, its host rests for the spacing, or for the usual one where that is longer. */
    void add(String name, Runnable task, long spacing, long now) {
        Host host = hosts.computeIfAbsent(name, unknown -> new Host(unknown, now));
        host.tasks.add(new Waiting(task, Math.max(spacing, leastSpacing)));
        waiting++;
        place(host, now);
    }

    /** Lets nothing start at a host before a time; never makes that earlier than it is. */
    void notBefore(String name, long time, long now) {
        Host host = hosts.computeIfAbsent(name, unknown -> new Host(unknown, now));
        if (time - host.earliest > 0) {
            host.earliest = time;
        }
        place(host, now);
    }

    /** The next task that may start; null where there is none for now. */
    @Nullable
    Turn next(long now) {
        for (Later first = later.peek(); first != null && first.at() - now <= 0; first = later.peek()) {
            later.remove();
            first.host().placed = false;
            place(first.host(), now);
        }
        for (Host host = ready.poll(); host != null; host = ready.poll()) {
            host.placed = false;
            Waiting next = host.earliest - now <= 0 && host.running < perHost ? host.tasks.poll() : null;
            if (next != null) {
                waiting--;
                host.running++;
                host.earliest = now + next.spacing();
                place(host, now);
                return new Turn(host.name, next.task());
            }
            place(host, now);
        }
        return null;
    }

    /** Says that a task has ended. */
    void ended(Turn turn, long now) {
        Host host = hosts.get(turn.host());
        if (host != null) {
            host.running--;
            place(host, now);
        }
    }

    /** Nanoseconds until a host may start that may not now; -1 for none. */
    long delay(long now) {
        Later first = later.peek();
        return first == null ? -1 : Math.max(0, first.at() - now);
    }

    int waiting() {
        return waiting;
    }

    int hosts() {
        return hosts.size();
    }

    /** Puts a host where it belongs, or forgets it. One that stands somewhere already is looked at again when its turn comes. */
    private void place(Host host, long now) {
        boolean idle = host.tasks.isEmpty() && host.running == 0;
        boolean rests = host.earliest - now > 0;
        if (host.placed) {
            return;
        }
        if (idle && !rests) {
            hosts.remove(host.name);
        } else if (idle || (rests && host.running < perHost && !host.tasks.isEmpty())) {
            host.placed = true;
            later.add(new Later(host.earliest, host));
        } else if (!host.tasks.isEmpty() && host.running < perHost) {
            host.placed = true;
            ready.add(host);
        }
    }
}
