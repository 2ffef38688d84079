package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.fetch.Fetchers.failed;
import static org.dateline.ingest.fetch.Fetchers.text;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectTest {

    private final RawServer server = new RawServer();
    private final HttpFetcher fetcher = Fetchers.fetcher(10_000);

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            301             | /1
            308             | /1
            302             |
            307             |
            303             |
            301 308         | /2
            301 302         | /1
            302 301         |
            301 302 301     | /1
            308 301 307 302 | /2
            """)
    void permanentUntilTheFirstTemporary(String statuses, @Nullable String permanent) {
        List<String> chain = List.of(statuses.split(" ", -1));
        for (int i = 0; i < chain.size(); i++) {
            server.redirect("/" + i, Integer.parseInt(chain.get(i)), "/" + (i + 1) + "#part");
        }
        server.document("/" + chain.size(), "", "news".getBytes(StandardCharsets.UTF_8));

        FetchResult result = fetcher.fetch(server.at("/0"), Validators.NONE);

        assertThat(text(result)).isEqualTo("news");
        assertThat(result.facts().permanentUri()).isEqualTo(permanent == null ? null : server.at(permanent));
    }

    @Test
    void aMoveIsRememberedThroughAFailure() {
        server.redirect("/0", 301, "/gone");
        server.on("/gone", "HTTP/1.1 410 X\r\nContent-Length: 0\r\n\r\n");
        FetchResult.Failed gone = failed(fetcher.fetch(server.at("/0"), Validators.NONE));
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.facts().permanentUri()).isEqualTo(server.at("/gone"));
    }

    @Test
    void loopsEnd() {
        server.redirect("/self", 301, "/self");
        server.redirect("/ping", 302, "/pong").redirect("/pong", 307, "/ping");
        for (int i = 0; i < 20; i++) {
            server.redirect("/grow" + "x".repeat(i), 302, "/grow" + "x".repeat(i + 1));
        }
        assertRefused("/self", "redirect loop");
        assertRefused("/ping", "redirect loop");
        assertThat(server.heads()).hasSize(3);
        assertRefused("/grow", "too many redirects");
        assertThat(server.heads()).hasSize(3 + 6);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.2/x, private address",
        "http://10.0.0.1/, private address",
        "http://[::1]/, private address",
        "http://169.254.169.254/latest/meta-data/, private address",
        "//192.168.0.1/, private address",
        "file:///etc/passwd, not an http",
        "ftp://127.0.0.1/, not an http",
        "javascript:alert(1), not an http",
        "http://good@127.0.0.1/, user information",
        "http://127.0.0.1:99999/, not a port"
    })
    void noHopLeadsInside(String location, String detail) {
        for (int hop = 0; hop < 4; hop++) {
            server.redirect("/" + hop, 302, "/" + (hop + 1));
        }
        for (int hop = 0; hop < 4; hop++) {
            server.redirect("/" + hop, 302, location);
            assertRefused("/0", detail);
            server.redirect("/" + hop, 302, "/" + (hop + 1));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://h.example/a/b?c   | d         | http://h.example/a/d
            http://h.example/a/b?c   | ?d=1      | http://h.example/a/b?d=1
            http://h.example         | d         | http://h.example/d
            http://h.example         | ?d        | http://h.example/?d
            http://h.example/a/b     | //g.example/x | http://g.example/x
            http://h.example/a/b     | ../x#y    | http://h.example/x
            http://h.example/a       | /x y"z    | http://h.example/x%20y%22z
            http://h.example/a       | /Ã¼       | http://h.example/%C3%BC
            http://h.example/a       | /50%/x    |
            http://h.example/a       | http://[/ |
            """)
    void locationsAreReadAsBrowsersDo(String hop, String location, @Nullable String next) {
        assertThat(Redirect.next(URI.create(hop), location).orElse(null))
                .isEqualTo(next == null ? null : URI.create(next));
    }

    private void assertRefused(String path, String detail) {
        FetchResult.Failed refused = failed(fetcher.fetch(server.at(path), Validators.NONE));
        assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
        assertThat(refused.detail()).contains(detail);
    }
}
