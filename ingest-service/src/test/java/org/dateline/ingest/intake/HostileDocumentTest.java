package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.HttpFetcher;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.RawItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a server to the publisher: documents that would have us read files, ask servers, or fill the memory. */
class HostileDocumentTest {

    private static final String SECRET = "the-secret-of-this-machine";

    private final RecordingPublisher publisher = new RecordingPublisher();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpFetcher fetcher = new HttpFetcher(
            FetchSettings.standard("test").withPrivateAddresses(true), InetAddress::getAllByName, Clock.systemUTC());
    private final Ingest ingest =
            new Ingest(publisher, fetcher, Clock.systemUTC(), IngestSettings.standard(), IngestListener.SILENT);
    private HttpServer server;
    private volatile String document = "";

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("secret"), SECRET);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            byte[] body = document.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        ingest.close();
        fetcher.close();
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"FILE\">]>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"CANARY\">]>",
                "<!DOCTYPE rss [<!ENTITY x PUBLIC \"-//x\" \"FILE\">]>",
                "<!DOCTYPE rss SYSTEM \"CANARY\">",
                "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"CANARY\">",
                "<!DOCTYPE rss SYSTEM \"CANARY\" [<!ENTITY x SYSTEM \"FILE\">]>",
                "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"CANARY\"> %p; <!ENTITY x \"y\">]>",
                "<!DOCTYPE rss [<!ENTITY % f SYSTEM \"FILE\"><!ENTITY % e \"<!ENTITY x SYSTEM 'CANARY?%f;'>\">%e;]>",
                "<?xml-stylesheet href=\"CANARY\" type=\"text/xsl\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"jar:CANARY!/a\">]>"
            })
    void entitiesReadNothingAndAskNobody(String prolog) {
        feed(prolog, "&x;<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"FILE\" parse=\"text\"/>");

        ingest.ingest(at("/feed"), Lane.LIVE);

        assertThat(asked).containsExactly("/feed");
        assertThat(publisher.articles.size() + publisher.refusals.size()).isPositive();
        assertThat(publisher.articles).noneMatch(item -> published(item).contains(SECRET));
    }

    @Test
    void laughsAreNotCountedInBillions() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE rss [<!ENTITY x0 \"ha\">");
        for (int i = 1; i <= 30; i++) {
            entities.append("<!ENTITY x")
                    .append(i)
                    .append(" \"")
                    .append(("&x" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        feed(entities.append("]>").toString(), "&x30;");
        assertDoneSoon();
    }

    @Test
    void quadraticLaughsNeither() {
        feed("<!DOCTYPE rss [<!ENTITY x \"" + "ha".repeat(50_000) + "\">]>", "&x;".repeat(50_000));
        assertDoneSoon();
    }

    @Test
    void depthNeither() {
        feed("", "<b>".repeat(200_000));
        assertDoneSoon();
    }

    private void assertDoneSoon() {
        long start = System.nanoTime();
        ingest.ingest(at("/feed"), Lane.LIVE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
        assertThat(publisher.articles.size() + publisher.refusals.size()).isPositive();
        assertThat(publisher.articles).allMatch(item -> published(item).length() < 10_000_000);
    }

    private void feed(String prolog, String description) {
        String secret = folder.resolve("secret").toUri().toString();
        document = ("<?xml version=\"1.0\"?>" + prolog + "<rss version=\"2.0\"><channel><title>Post</title>"
                        + "<link>https://post.example/</link><item><title>Harbor reopens</title>"
                        + "<link>https://post.example/harbor</link><description>" + description
                        + "</description></item></channel></rss>")
                .replace("FILE", secret)
                .replace("CANARY", at("/canary"));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static String published(RawItem item) {
        return new String(item.item().content(), StandardCharsets.UTF_8)
                + item.item().declared();
    }
}
