package org.dateline.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dateline.ingest.publish.SubscriptionBook;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.Subscription;
import org.dateline.news.RawArticle;
import org.dateline.standalone.PlainHttp;
import org.dateline.standalone.embedded.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that behaves as the recommendation says, and some that do not, against an ingest process. */
final class WebSubIT {

    private static final String FEED_ID = "feed-with-a-hub";

    private final HttpClient http = PlainHttp.client();
    private final AtomicInteger polls = new AtomicInteger();
    private final Map<String, String> subscription = new ConcurrentHashMap<>();
    private volatile String items = item(1);

    @TempDir
    private Path folder;

    @Test
    void aHubTellsOfChanges() throws Exception {
        HttpServer site = site();
        Path secret = Files.writeString(folder.resolve("websub-secret"), "a secret of the operator's, long enough\n");
        int port = Ports.free();
        Map<String, String> settings = Map.of(
                "DATELINE_HTTP_PORT",
                Integer.toString(port),
                "DATELINE_WEBSUB_CALLBACK_URL",
                "http://127.0.0.1:" + port + "/",
                "DATELINE_WEBSUB_SECRET_FILE",
                secret.toString(),
                "DATELINE_PAGE_RECHECK_MS",
                "");
        String topic = "http://127.0.0.1:" + site.getAddress().getPort() + "/feed";
        try (IngestBroker broker = new IngestBroker(folder, 2);
                SubscriptionBook book = broker.subscriptions();
                IngestProcess process = IngestProcess.start(broker, settings, folder.resolve("ingest.log"))) {
            book.put(List.of(Subscription.to(FEED_ID, topic, Instant.now())));
            await().atMost(Duration.ofSeconds(60)).until(() -> subscription.containsKey("hub.callback"));
            assertThat(subscription)
                    .containsEntry("hub.mode", "subscribe")
                    .containsEntry("hub.topic", topic)
                    .containsKeys("hub.secret", "hub.lease_seconds");
            String callback = subscription.get("hub.callback");

            assertThat(confirm(callback, topic + "/other").statusCode())
                    .as("another topic")
                    .isEqualTo(404);
            HttpResponse<String> confirmed = confirm(callback, topic);
            assertThat(confirmed.statusCode()).isEqualTo(200);
            assertThat(confirmed.body()).isEqualTo("chal lenge");
            String forged = callback.substring(0, callback.lastIndexOf('/') + 1) + "0".repeat(32);
            assertThat(confirm(forged, topic).statusCode())
                    .as("a path that is not ours")
                    .isEqualTo(404);
            FeedState state = book.read().get(FEED_ID).state();
            assertThat(state).isNotNull();
            assertThat(state.hub().leaseUntil()).isAfter(Instant.now().plus(Duration.ofDays(4)));

            String news = rss(item(2) + item(1));
            assertThat(deliver(callback, news, "sha256=" + "0".repeat(64)).statusCode())
                    .as("a forged delivery is dropped")
                    .isEqualTo(202);
            assertThat(headlines(broker)).containsExactly("Item 1");
            assertThat(deliver(callback, news, signed(news)).statusCode()).isEqualTo(204);
            assertThat(headlines(broker))
                    .as("stored when it is answered")
                    .containsExactlyInAnyOrder("Item 1", "Item 2");
            assertThat(deliver(callback, news, signed(news)).statusCode()).isEqualTo(204);
            assertThat(headlines(broker)).as("twice is once").hasSize(2);
            assertThat(polls.get()).as("nobody had to poll").isEqualTo(1);

            book.remove(List.of(FEED_ID));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> deliver(callback, news, signed(news)).statusCode() == 410);
            assertThat(process.stop()).isTrue();
        } finally {
            site.stop(0);
        }
    }

    private HttpServer site() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/feed", exchange -> {
            polls.incrementAndGet();
            String root = "http://127.0.0.1:" + site.getAddress().getPort();
            exchange.getResponseHeaders().add("Link", "<" + root + "/hub>; rel=\"hub\", <" + root + "/feed>; rel=self");
            answer(exchange, 200, rss(items));
        });
        site.createContext("/hub", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            for (String field : form.split("&", -1)) {
                int equals = field.indexOf('=');
                subscription.put(
                        URLDecoder.decode(field.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
            answer(exchange, 202, "");
        });
        site.start();
        return site;
    }

    private HttpResponse<String> confirm(String callback, String topic) throws IOException, InterruptedException {
        String query = "?hub.mode=subscribe&hub.challenge=chal%20lenge&hub.lease_seconds=432000&hub.topic="
                + URLEncoder.encode(topic, StandardCharsets.UTF_8);
        return http.send(
                HttpRequest.newBuilder(URI.create(callback + query)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> deliver(String callback, String body, String signature)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(callback))
                        .header("Content-Type", "application/rss+xml")
                        .header("X-Hub-Signature", signature)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String signed(String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(
                String.valueOf(subscription.get("hub.secret")).getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
        return "sha1=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> headlines(IngestBroker broker) {
        return broker.rawArticles().stream()
                .map(RawArticle::getDeclared)
                .map(said -> said == null ? "" : String.valueOf(said.getHeadline()))
                .toList();
    }

    private static String rss(String items) {
        return "<rss version='2.0'><channel><title>Post</title>" + items + "</channel></rss>";
    }

    private static String item(int number) {
        return "<item><title>Item " + number + "</title><link>https://post.example/" + number
                + "</link><description>Words.</description></item>";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
