package org.dateline.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.identity.IdentityPolicy;
import org.dateline.ingest.publish.SubscriptionBook;
import org.dateline.ingest.schedule.Subscription;
import org.dateline.news.PubStatus;
import org.dateline.news.RawArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article's page is fetched, edited, and taken down: a version, another version, a kill. With the looks an hour apart set to moments. */
final class SecondLookIT {

    private static final Map<String, String> SETTINGS = Map.of(
            "DATELINE_PAGE_RECHECK_MS", "2000,4000,600000",
            "DATELINE_PAGE_CONFIRM_MS", "1000");

    private volatile String page = "<html><body><p>The first words.</p></body></html>";
    private volatile boolean gone;
    private volatile boolean forbidden;

    @TempDir
    private Path folder;

    @Test
    void editsBecomeVersionsAndAPageThatIsGoneKills() throws Exception {
        HttpServer site = site();
        String root = "http://127.0.0.1:" + site.getAddress().getPort();
        try (IngestBroker broker = new IngestBroker(folder, 2);
                SubscriptionBook book = broker.subscriptions();
                IngestProcess process = IngestProcess.start(broker, SETTINGS, folder.resolve("ingest.log"))) {
            book.put(List.of(new Subscription(
                    "site",
                    root + "/feed",
                    null,
                    Duration.ofMinutes(5),
                    null,
                    null,
                    IdentityPolicy.AUTO,
                    true,
                    true,
                    Instant.now())));
            List<RawArticle> first = awaitArticles(broker, 1);
            assertThat(content(first.get(0))).contains("The first words");
            assertThat(first.get(0).getDeclared().getHeadline()).isEqualTo("A story");

            page = "<html><body><p>The first words, corrected.</p></body></html>";
            List<RawArticle> second = awaitArticles(broker, 2);
            assertThat(content(second.get(1))).contains("corrected");
            assertThat(second.get(1).getArticleId()).isEqualTo(first.get(0).getArticleId());

            gone = true;
            List<RawArticle> third = awaitArticles(broker, 3);
            assertThat(third.get(2).getArticleId()).isEqualTo(first.get(0).getArticleId());
            assertThat(third.get(2).getPubStatus()).isEqualTo(PubStatus.CANCELED);
            assertThat(third.get(2).getStatusReason()).contains("410").contains(root + "/story");
            assertThat(process.stop()).isTrue();
        } finally {
            site.stop(0);
        }
    }

    @Test
    void whereRobotsForbidThePageTheFeedsItemGoesOut() throws Exception {
        forbidden = true;
        HttpServer site = site();
        String root = "http://127.0.0.1:" + site.getAddress().getPort();
        try (IngestBroker broker = new IngestBroker(folder, 2);
                SubscriptionBook book = broker.subscriptions();
                IngestProcess process = IngestProcess.start(broker, SETTINGS, folder.resolve("ingest.log"))) {
            book.put(List.of(new Subscription(
                    "site",
                    root + "/feed",
                    null,
                    Duration.ofMinutes(5),
                    null,
                    null,
                    IdentityPolicy.AUTO,
                    true,
                    true,
                    Instant.now())));
            RawArticle article = awaitArticles(broker, 1).get(0);
            assertThat(article.getFormat()).isEqualTo("html-fragment");
            assertThat(content(article)).isEqualTo("A teaser.");
            assertThat(process.isAlive()).isTrue();
        } finally {
            site.stop(0);
        }
    }

    private static List<RawArticle> awaitArticles(IngestBroker broker, int count) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> broker.rawArticles().size() >= count);
        List<RawArticle> articles = broker.rawArticles();
        assertThat(articles).hasSize(count);
        return articles;
    }

    private static String content(RawArticle article) {
        return StandardCharsets.UTF_8.decode(article.getContent().duplicate()).toString();
    }

    private HttpServer site() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext(
                "/robots.txt",
                exchange -> answer(
                        exchange, 200, "text/plain", "User-agent: *\nDisallow:" + (forbidden ? " /story" : "") + "\n"));
        site.createContext(
                "/feed",
                exchange -> answer(
                        exchange,
                        200,
                        "application/rss+xml",
                        "<rss version='2.0'><channel><title>Post</title><item><title>A story</title><link>/story</link>"
                                + "<description>A teaser.</description></item></channel></rss>"));
        site.createContext("/story", exchange -> answer(exchange, gone ? 410 : 200, "text/html", gone ? "" : page));
        site.start();
        return site;
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
