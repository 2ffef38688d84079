package org.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.HttpFetcher;
import org.dateline.ingest.identity.ArticleIdentifier;
import org.dateline.ingest.identity.TrackingParameters;
import org.dateline.ingest.identity.UrlNormalizer;
import org.dateline.ingest.intake.IngestSettings;
import org.dateline.ingest.intake.ItemAssembler;
import org.dateline.ingest.intake.TimedReader;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.FeedTiming;
import org.dateline.ingest.schedule.Outcome;
import org.dateline.ingest.schedule.PollSettings;
import org.dateline.ingest.schedule.Subscription;
import org.dateline.ingest.source.document.DocumentReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A week of polling, in no time, against a real server that behaves as the one behind the feed reader score project: what that project
 * asks of a reader (rachelbythebay.com/fs/help.html, rachelbythebay.com/w/feed) is asked here.
 */
class PoliteWeekTest {

    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(7));
    private static final Duration HOUR = Duration.ofHours(1);

    private record Asked(Instant at, String method, String address, Headers headers, int status, boolean whole) {}

    private final ManualClock clock = new ManualClock(START);
    private final List<Asked> asked = new ArrayList<>();
    private final List<String> published = new ArrayList<>();
    private @Nullable HttpServer server;
    private int version;
    private boolean sendsEtag = true;
    private boolean sendsDate = true;
    private @Nullable Integer refuses;
    private String lives = "/w/atom.xml";
    private boolean gone;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void aWeekOfGoodManners() {
        String address = "http://127.0.0.1:" + port() + "/w/atom.xml";
        Subscription feed = Subscription.to("feed", address, START);
        FeedState state = null;
        FeedPoll polls = reader();
        while (true) {
            Instant due = polls.dueAt(feed, state);
            if (due.isAfter(END)) {
                break;
            }
            if (due.isAfter(clock.instant())) {
                clock.moveTo(due);
            }
            happen(Duration.between(START, clock.instant()));
            Outcome<FeedState> outcome = polls.run(feed, state, due);
            state = outcome.state();
            outcome.articles()
                    .forEach(a ->
                            published.add(String.valueOf(a.item().declared().headline())));
            if (asked.size() % 10 == 9) {
                polls = reader(); // a restart: nothing but the state is left
            }
        }
        report();

        assertThat(published).as("every entry once").doesNotHaveDuplicates().hasSize(version + 1);
        assertThat(asked).as("only the feed, by GET").allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.address()).isIn("/w/atom.xml", "/w/moved.xml");
        });
        assertThat(asked)
                .as("no cookie, no referrer")
                .allSatisfy(request -> assertThat(request.headers())
                        .doesNotContainKeys("Cookie", "Referer", "Upgrade", "Cache-control", "Pragma"));
        assertThat(asked).as("says who it is, takes gzip").allSatisfy(request -> {
            assertThat(request.headers().getFirst("User-Agent")).startsWith("Dateline/");
            assertThat(request.headers().getFirst("Accept-Encoding")).contains("gzip");
        });
        List<Asked> whole = asked.stream()
                .filter(request -> request.headers().getFirst("If-None-Match") == null
                        && request.headers().getFirst("If-Modified-Since") == null)
                .toList();
        assertThat(whole.get(0)).as("the first asks for all").isEqualTo(asked.get(0));
        for (int i = 1; i < whole.size(); i++) {
            assertThat(Duration.between(whole.get(i - 1).at(), whole.get(i).at()))
                    .as("asks for all at most once a day")
                    .isGreaterThanOrEqualTo(Duration.ofHours(24));
        }
        for (int i = 1; i < asked.size(); i++) {
            if (asked.get(i - 1).status() == 301) {
                continue; // the hop that the answer asked for
            }
            Duration gap = Duration.between(asked.get(i - 1).at(), asked.get(i).at());
            assertThat(gap).as("request %s", i).isGreaterThanOrEqualTo(HOUR);
            if (asked.get(i - 1).status() == 429) {
                assertThat(gap).as("Retry-After").isGreaterThanOrEqualTo(Duration.ofHours(5));
            }
        }
        List<Asked> old = asked.stream()
                .filter(request -> request.address().equals("/w/atom.xml")
                        && !request.at().isBefore(START.plus(Duration.ofDays(4))))
                .toList();
        assertThat(old).as("the old address once after the move").hasSize(1);
        assertThat(asked.stream().filter(request -> request.status() == 410)).hasSize(1);
        assertThat(asked.get(asked.size() - 1).status()).as("nothing after 410").isEqualTo(410);
        assertThat(asked.stream().filter(request -> request.status() == 200 && !request.whole()))
                .as("full answers only after changes, or where all was asked for")
                .hasSizeLessThanOrEqualTo(version + 1);
    }

    /** What happens at the site in its week. */
    private void happen(Duration time) {
        version = (int) (time.toHours() / 30);
        sendsEtag = time.toHours() < 60 || time.toHours() > 80;
        sendsDate = time.toHours() < 100;
        refuses = time.toHours() >= 20 && time.toHours() < 22
                ? Integer.valueOf(429)
                : time.toHours() >= 50 && time.toHours() < 53 ? Integer.valueOf(503) : null;
        lives = time.toDays() >= 4 ? "/w/moved.xml" : "/w/atom.xml";
        gone = time.toHours() >= 160;
        if (gone) {
            version = Math.min(version, published.size() - 1);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Headers in = exchange.getRequestHeaders();
        String path = exchange.getRequestURI().toString();
        int status = status(in, path);
        Headers out = exchange.getResponseHeaders();
        out.set("Cache-Control", "max-age=3600");
        out.set("Set-Cookie", "id=1");
        if (status == 429) {
            out.set("Retry-After", "18000");
        }
        if (status == 301) {
            out.set("Location", lives);
        }
        boolean whole = in.getFirst("If-None-Match") == null && in.getFirst("If-Modified-Since") == null;
        asked.add(new Asked(clock.instant(), exchange.getRequestMethod(), path, in, status, whole));
        if (status == 200) {
            if (sendsEtag) {
                out.set("ETag", etag());
            }
            if (sendsDate) {
                out.set("Last-Modified", lastModified());
            }
            out.set("Content-Encoding", "gzip");
            out.set("Content-Type", "application/xml");
            byte[] body = gzip(feed());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } else {
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }

    /** Validators count only where they are, byte for byte, what this server gives now; anything else would be made up. */
    private int status(Headers in, String path) {
        if (gone) {
            return 410;
        }
        if (refuses != null) {
            return refuses;
        }
        if (!path.equals(lives)) {
            return 301;
        }
        String match = in.getFirst("If-None-Match");
        String since = in.getFirst("If-Modified-Since");
        if (match != null) {
            assertKnown(match, "W/\"odd; v=");
            return match.equals(etag()) ? 304 : 200;
        }
        if (since != null) {
            assertKnown(since, "Sun, 1 March 2026 06:00:");
            return since.equals(lastModified()) ? 304 : 200;
        }
        return 200;
    }

    private void assertKnown(String given, String prefix) {
        if (!given.startsWith(prefix)) {
            published.add("invented validator " + given);
            published.add("invented validator " + given);
        }
    }

    private String etag() {
        return "W/\"odd; v=" + version + "\"";
    }

    /** Not quite a date of HTTP, as servers have them: it is to be given back, not to be understood. */
    private String lastModified() {
        return "Sun, 1 March 2026 06:00:" + (10 + version) + " UT";
    }

    private String feed() {
        StringBuilder entries = new StringBuilder();
        for (int i = version; i >= 0; i--) {
            entries.append("<entry><id>tag:site.example,2026:")
                    .append(i)
                    .append("</id><title>Post ")
                    .append(i)
                    .append("</title><link href='http://site.example/")
                    .append(i)
                    .append("'/><updated>2026-03-02T06:00:00Z</updated><content>Words of post ")
                    .append(i)
                    .append("</content></entry>");
        }
        return "<feed xmlns='http://www.w3.org/2005/Atom'><title>A site</title>" + entries + "</feed>";
    }

    private FeedPoll reader() {
        return new FeedPoll(
                new HttpFetcher(
                        FetchSettings.standard("1").withPrivateAddresses(true), InetAddress::getAllByName, clock),
                new TimedReader(DocumentReader.load(), Duration.ofSeconds(20)),
                new FeedItemsFinder(
                        new ItemAssembler(
                                new ArticleIdentifier(new UrlNormalizer(TrackingParameters.load())),
                                IngestSettings.standard()),
                        false),
                new FeedTiming(PollSettings.standard(), new Random(3)),
                clock);
    }

    private int port() {
        assertThat(server).isNotNull();
        return server.getAddress().getPort();
    }

    private void report() {
        long full = asked.stream().filter(request -> request.status() == 200).count();
        System.out.printf(
                java.util.Locale.ROOT,
                "POLITE WEEK %d requests, %d full answers, %d entries published, shortest gap %s%n",
                asked.size(),
                full,
                published.size(),
                java.util.stream.IntStream.range(1, asked.size())
                        .filter(i -> asked.get(i - 1).status() != 301)
                        .mapToObj(i -> Duration.between(
                                asked.get(i - 1).at(), asked.get(i).at()))
                        .min(Duration::compareTo)
                        .orElse(Duration.ZERO));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
