package org.dateline.standalone.embedded;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been opened so far, for a start that fails half-way. */
final class Opened {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T resource) {
        open.push(resource);
        return resource;
    }

    /** Closes all, last first; a failure to close must not hide why the start failed. */
    void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception ignored) {
                // the cause of the failed start is thrown by the caller
            }
        }
    }
}
