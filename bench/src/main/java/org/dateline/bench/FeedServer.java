package org.dateline.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Serves many feeds on many loopback addresses, so that a reader's budget for each host is a real one, and notes how late each poll
 * comes. Linux takes all of 127.0.0.0/8 for loopback; a listener for each address would cost a thread each, so there is one for
 * all addresses of the machine, which answers nobody from elsewhere. Every tenth host knows no conditional requests.
 */
final class FeedServer implements AutoCloseable {

    private static final int SLOW_MS = 2_000;
    private static final int THREADS = 64;
    private static final int BACKLOG = 2_048;
    private static final int HOSTS_A_BLOCK = 250;
    private static final String PATH = "/feed/";

    private final List<LoadFeed> feeds = new ArrayList<>();
    private final int hosts;
    private final int items;
    private final FeedText text = new FeedText();
    private final LateTimes late = new LateTimes();
    private final LateTimes overdue = new LateTimes();
    private final AtomicLong polls = new AtomicLong();
    private final AtomicLong notModified = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();
    private final AtomicInteger twice = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "feed-server");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;
    private volatile LoadShares shares;

    /**
     * Starts to serve on a free port.
     *
     * @param items that each feed shows
     */
    FeedServer(int count, int hosts, int items, LoadShares shares, long intervalMs) throws IOException {
        this.hosts = hosts;
        this.items = items;
        this.shares = shares;
        for (int number = 0; number < count; number++) {
            feeds.add(new LoadFeed(number, number % hosts % 10 != 9, items, intervalMs));
        }
        // Else the last packet of an answer would wait for the reader's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), BACKLOG);
        server.createContext(PATH, this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The feeds. */
    List<LoadFeed> feeds() {
        return List.copyOf(feeds);
    }

    /** Where a feed is to be found. */
    String address(LoadFeed feed) {
        return base(feed.number()) + PATH + feed.number();
    }

    /** From now on nothing new appears. */
    void freeze() {
        shares = shares.withoutChanges();
    }

    /** Against each feed's schedule: a feed that has fallen behind stays late. */
    LateTimes late() {
        return late;
    }

    /** Against the poll before: a feed that fell behind was late once. */
    LateTimes overdue() {
        return overdue;
    }

    /** Polls that came in. */
    long polls() {
        return polls.get();
    }

    /** Of the polls, those answered with 304. */
    long notModified() {
        return notModified.get();
    }

    /** Of the polls, those answered with 503. */
    long failed() {
        return failed.get();
    }

    /** Of the polls, those whose reader went away before the end. */
    long broken() {
        return broken.get();
    }

    /** Polls that came while another of the same feed was under way. */
    int twice() {
        return twice.get();
    }

    /** Items that were sent. */
    long revealed() {
        return feeds.stream().mapToLong(LoadFeed::revealed).sum();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String base(int number) {
        int host = number % hosts;
        return "http://127.0." + (1 + host / HOSTS_A_BLOCK) + "." + (1 + host % HOSTS_A_BLOCK) + ":"
                + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        InetAddress from = exchange.getRemoteAddress().getAddress();
        String name = exchange.getRequestURI().getPath().substring(PATH.length());
        try (exchange) {
            if (!from.isLoopbackAddress() || !name.matches("[0-9]{1,7}") || Integer.parseInt(name) >= feeds.size()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            LoadFeed feed = feeds.get(Integer.parseInt(name));
            LoadFeed.Turn turn = feed.begin(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()), shares);
            polls.incrementAndGet();
            if (turn.lateness() >= 0) {
                late.add(turn.lateness());
                overdue.add(turn.overdue());
            }
            if (turn.twice()) {
                twice.incrementAndGet();
            }
            boolean whole = false;
            try {
                whole = send(exchange, feed, turn);
            } finally {
                feed.end(turn, whole);
            }
        } catch (IOException readerWentAway) {
            broken.incrementAndGet();
        }
    }

    /** Returns whether the reader was sent the feed. */
    private boolean send(HttpExchange exchange, LoadFeed feed, LoadFeed.Turn turn) throws IOException {
        if (turn.kind() == LoadFeed.Kind.FAILING) {
            failed.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
            return false;
        }
        if (turn.kind() == LoadFeed.Kind.SLOW) {
            pause();
        }
        String tag = "\"f" + feed.number() + "-" + turn.revision() + "\"";
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        if (feed.validators()) {
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders().set("Last-Modified", FeedText.date(turn.revision()));
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                notModified.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
                return false;
            }
        }
        byte[] body = text.rss(base(feed.number()), feed.number(), turn.revision(), items);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        return true;
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(SLOW_MS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IOException(closing);
        }
    }
}
