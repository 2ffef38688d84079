package org.dateline.standalone.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A site with feeds that grow, and the pages of their items. It knows what it has shown, who asked for what, and whether anybody
 * asked for one feed twice at once.
 */
final class FeedSite implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final int feeds;
    private final long answerMillis;
    private final AtomicInteger[] items;
    private final AtomicInteger[] asking;
    private final AtomicInteger requests = new AtomicInteger();
    private final Set<String> twice = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<Integer>> askers = new ConcurrentHashMap<>();

    /**
     * Starts it on loopback.
     *
     * @param answerMillis how long an answer takes: work that can be interrupted by a kill
     */
    FeedSite(int feeds, long answerMillis) throws IOException {
        this.feeds = feeds;
        this.answerMillis = answerMillis;
        this.items = new AtomicInteger[feeds];
        this.asking = new AtomicInteger[feeds];
        for (int i = 0; i < feeds; i++) {
            items[i] = new AtomicInteger(1);
            asking[i] = new AtomicInteger();
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.createContext("/feed/", this::feed);
        server.createContext("/item/", FeedSite::page);
        server.createContext("/robots.txt", exchange -> send(exchange, 404, "text/plain", ""));
        server.setExecutor(threads);
        server.start();
    }

    List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < feeds; i++) {
            addresses.add(root() + "/feed/" + i);
        }
        return addresses;
    }

    /** One more item in each feed. */
    void grow() {
        for (AtomicInteger count : items) {
            count.incrementAndGet();
        }
    }

    /** Addresses of all items there are. */
    Set<String> itemAddresses() {
        Set<String> all = new TreeSet<>();
        for (int feed = 0; feed < feeds; feed++) {
            for (int item = 0; item < items[feed].get(); item++) {
                all.add(root() + "/item/" + feed + "/" + item);
            }
        }
        return all;
    }

    /** Polls so far. */
    int requests() {
        return requests.get();
    }

    /** Feeds that somebody asked for while another answer was under way. */
    Set<String> askedTwiceAtOnce() {
        return new TreeSet<>(twice);
    }

    /** Which feeds each User-Agent has asked for since the last call of {@link #forgetAskers}. */
    Map<String, Set<Integer>> askers() {
        Map<String, Set<Integer>> copy = new TreeMap<>();
        askers.forEach((agent, asked) -> copy.put(agent, new TreeSet<>(asked)));
        return copy;
    }

    void forgetAskers() {
        askers.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void feed(HttpExchange exchange) throws IOException {
        int feed = Integer.parseInt(exchange.getRequestURI().getPath().substring("/feed/".length()));
        if (asking[feed].incrementAndGet() > 1) {
            twice.add("feed " + feed);
        }
        try {
            requests.incrementAndGet();
            String agent = String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"));
            askers.computeIfAbsent(agent, unknown -> ConcurrentHashMap.newKeySet())
                    .add(feed);
            TimeUnit.MILLISECONDS.sleep(answerMillis); // what a slow server does, not something that is waited for
            int count = items[feed].get();
            String etag = "\"" + count + "\"";
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
                return;
            }
            send(exchange, 200, "application/rss+xml", rss(feed, count));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            asking[feed].decrementAndGet();
        }
    }

    private String rss(int feed, int count) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed ")
                .append(feed)
                .append("</title><link>")
                .append(root())
                .append("</link>");
        for (int item = count - 1; item >= 0; item--) {
            String link = root() + "/item/" + feed + "/" + item;
            rss.append("<item><title>Item ")
                    .append(item)
                    .append(" of ")
                    .append(feed)
                    .append("</title><link>")
                    .append(link)
                    .append("</link><guid>")
                    .append(link)
                    .append("</guid><description>Words of item ")
                    .append(item)
                    .append("</description></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private static void page(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        send(
                exchange,
                200,
                "text/html; charset=utf-8",
                "<!doctype html><html><head><title>" + path + "</title></head><body><p>The page at " + path
                        + ".</p></body></html>");
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
