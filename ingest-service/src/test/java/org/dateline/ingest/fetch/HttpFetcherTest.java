package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.fetch.Fetchers.failed;
import static org.dateline.ingest.fetch.Fetchers.text;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked and what is made of answers, against a real server on loopback. */
class HttpFetcherTest {

    private static final byte[] NEWS = "news".getBytes(StandardCharsets.UTF_8);

    private final RawServer server = new RawServer();
    private final HttpFetcher fetcher = Fetchers.fetcher(10_000);

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void asksPlainlyAndPolitely() {
        server.redirect("/old", 302, "/news");
        server.document("/news", "Set-Cookie: a=b\r\nETag: \"v1\"\r\nContent-Type: text/html\r\n", NEWS);

        FetchResult.Fetched fetched = (FetchResult.Fetched) fetch("/old");
        fetch("/news");

        assertThat(text(fetched)).isEqualTo("news");
        assertThat(fetched.contentType()).isEqualTo("text/html");
        assertThat(fetched.fetch().requestedUri()).endsWith("/old");
        assertThat(fetched.fetch().finalUri()).endsWith("/news");
        assertThat(fetched.fetch().etag()).isEqualTo("\"v1\"");
        assertThat(server.heads())
                .hasSize(3)
                .allSatisfy(head -> assertThat(head.lines())
                        .anyMatch(line -> line.matches("GET /(old|news) HTTP/1.1"))
                        .contains("User-Agent: Dateline/test", "Host: 127.0.0.1:" + server.port())
                        .contains("Accept-Encoding: gzip, deflate, br")
                        .noneMatch(line -> line.matches("(?i)(cookie|referer|upgrade|authorization|if-).*")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "v1"          | Wed, 01 Jan 2025 10:00:00 GMT  | true  | true
            W/"v1"        |                                | true  | false
            unquoted      | yesterday, or so               | true  | true
            "ü§ÿ"         | Thu, 01-Jan-70 00:00:00 +0000  | true  | true
            "snow ☃"      | 2025-01-01T10:00:00Z           | false | true
                          |                                | false | false
            """)
    void validatorsGoBackVerbatim(
            @Nullable String etag, @Nullable String modified, boolean etagSent, boolean modifiedSent) {
        server.on("/feed", "HTTP/1.1 304 X\r\nCache-Control: max-age=600\r\n\r\n");

        FetchResult result = fetcher.fetch(server.at("/feed"), new Validators(etag, modified));

        if (etagSent || modifiedSent) {
            assertThat(result).isInstanceOf(FetchResult.NotModified.class);
            assertThat(result.facts().freshFor()).isEqualTo(Duration.ofMinutes(10));
        } else {
            assertThat(failed(result).kind()).isEqualTo(Kind.SOFT);
        }
        String head = server.heads().get(0);
        assertThat(head.contains("If-None-Match: " + etag + "\n")).isEqualTo(etagSent);
        assertThat(head.contains("If-None-Match")).isEqualTo(etagSent);
        assertThat(head.contains("If-Modified-Since: " + modified + "\n")).isEqualTo(modifiedSent);
        assertThat(head.contains("If-Modified-Since")).isEqualTo(modifiedSent);
    }

    @Test
    void controlCharactersNeverGoBack() {
        server.document("/feed", "", NEWS);
        assertThat(text(fetcher.fetch(server.at("/feed"), new Validators("\"a\r\nX-Evil: 1\"", "\u0000"))))
                .isEqualTo("news");
        assertThat(server.heads().get(0)).doesNotContain("Evil").doesNotContain("If-");
    }

    @Test
    void factsOfEveryKindOfAnswer() {
        server.on("/busy", "HTTP/1.1 429 X\r\nRetry-After: 120\r\nContent-Length: 5\r\n\r\nlater");
        server.document(
                "/feed",
                "Link: </self>; rel=self, <https://hub.example/>; rel=hub\r\nCache-Control: no-cache\r\n",
                NEWS);

        FetchResult.Failed busy = failed(fetch("/busy"));
        assertThat(busy.kind()).isEqualTo(Kind.TEMPORARY);
        assertThat(busy.status()).isEqualTo(429);
        assertThat(busy.facts().retryAfter()).isEqualTo(Duration.ofMinutes(2));
        ResponseFacts facts = fetch("/feed").facts();
        assertThat(facts.hubs()).containsExactly(URI.create("https://hub.example/"));
        assertThat(facts.self()).isEqualTo(server.at("/self"));
        assertThat(facts.freshFor()).isZero();
        assertThat(failed(fetcher.fetch(URI.create("http://127.0.0.2/"), Validators.NONE))
                        .facts())
                .isEqualTo(ResponseFacts.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "201, SOFT",
        "204, SOFT",
        "206, SOFT",
        "300, SOFT",
        "302, SOFT",
        "304, SOFT",
        "401, SOFT",
        "403, SOFT",
        "404, HARD",
        "410, HARD",
        "418, HARD",
        "408, TEMPORARY",
        "429, TEMPORARY",
        "500, TEMPORARY",
        "503, TEMPORARY"
    })
    void statusesThatAreNoDocument(int status, Kind kind) {
        server.on(
                "/x",
                "HTTP/1.1 " + status + " X\r\n"
                        + (status == 204 || status == 304 ? "\r\n" : "Content-Length: 4\r\n\r\nnews"));
        assertThat(failed(fetch("/x")).kind()).isEqualTo(kind);
        assertThat(failed(fetch("/x")).status()).isEqualTo(status);
    }

    @Test
    void anEmptyDocumentIsOne() {
        server.document("/empty", "", new byte[0]);
        assertThat(text(fetch("/empty"))).isEmpty();
    }

    @Test
    void hostsBeyondTheGrammarOfJava() {
        server.document("/", "", NEWS);
        try (HttpFetcher anyName = Fetchers.fetcher(5_000, host -> InetAddress.getAllByName("127.0.0.1"))) {
            assertThat(text(anyName.fetch(URI.create("http://my_blog.example:" + server.port()), Validators.NONE)))
                    .isEqualTo("news");
            assertThat(text(anyName.fetch(URI.create("http://zürich.example:" + server.port()), Validators.NONE)))
                    .isEqualTo("news");
        }
        assertThat(server.heads().get(0)).contains("Host: my_blog.example:" + server.port());
        assertThat(server.heads().get(1)).contains("Host: xn--zrich-kva.example:" + server.port());
    }

    @Test
    void loopbackIsRefusedByDefaultAndAllowedOnRequest() {
        server.document("/news", "", NEWS);
        FetchSettings settings = FetchSettings.standard("test");
        try (HttpFetcher usual = new HttpFetcher(settings, InetAddress::getAllByName, Clock.systemUTC());
                HttpFetcher inside = new HttpFetcher(
                        settings.withPrivateAddresses(true), InetAddress::getAllByName, Clock.systemUTC())) {
            assertThat(failed(usual.fetch(server.at("/news"), Validators.NONE)).kind())
                    .isEqualTo(Kind.REFUSED);
            assertThat(text(inside.fetch(server.at("/news"), Validators.NONE))).isEqualTo("news");
        }
        assertThat(server.heads()).hasSize(1);
    }

    @Test
    void contactOfTheOperator() {
        FetchSettings settings = FetchSettings.standard("1.2");
        assertThat(settings.userAgent()).isEqualTo("Dateline/1.2");
        assertThat(settings.withContact("https://desk.example/bot").userAgent())
                .isEqualTo("Dateline/1.2 (+https://desk.example/bot)");
        assertThat(settings.withContact("").userAgent()).isEqualTo("Dateline/1.2");
    }

    private FetchResult fetch(String path) {
        return fetcher.fetch(server.at(path), Validators.NONE);
    }
}
