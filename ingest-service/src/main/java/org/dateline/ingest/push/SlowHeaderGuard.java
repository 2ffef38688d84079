package org.dateline.ingest.push;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose request header trickles in: a byte now and then keeps a connection from being idle for ever (slow loris). A
 * connection is looked at once every interval; one that has sent something in two of them in a row, and no whole header, is closed.
 */
final class SlowHeaderGuard implements Connection.Listener {

    private final Scheduler scheduler;
    private final Duration interval;

    SlowHeaderGuard(Scheduler scheduler, Duration interval) {
        this.scheduler = scheduler;
        this.interval = interval;
    }

    @Override
    public void onOpened(Connection connection) {
        new Look(connection).again();
    }

    private final class Look implements Runnable {
        private final Connection connection;
        private long requests;
        private long bytes;
        private boolean suspect;

        private Look(Connection connection) {
            this.connection = connection;
        }

        private void again() {
            scheduler.schedule(this, interval.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void run() {
            if (!connection.getEndPoint().isOpen()) {
                return;
            }
            long requestsNow = connection.getMessagesIn();
            long bytesNow = connection.getBytesIn();
            boolean handling = requestsNow > connection.getMessagesOut();
            boolean trickles = !handling && requestsNow == requests && bytesNow > bytes;
            if (trickles && suspect) {
                connection.getEndPoint().close();
                return;
            }
            suspect = trickles;
            requests = requestsNow;
            bytes = bytesNow;
            again();
        }
    }
}
