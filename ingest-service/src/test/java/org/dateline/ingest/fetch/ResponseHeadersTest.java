package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Freshness, Retry-After, dates and links, as tables of headers. */
class ResponseHeadersTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cache-Control: max-age=60                                                | 60
            Cache-Control: public, MAX-AGE="90"                                      | 90
            Cache-Control: max-age=60 ; Age: 20                                      | 40
            Cache-Control: max-age=60 ; Age: 70                                      | 0
            Cache-Control: max-age=60 ; Age: soon                                    | 60
            Cache-Control: max-age=60, max-age=10                                    | 60
            Cache-Control: s-maxage=900, max-age=60                                  | 60
            Cache-Control: s-maxage=900                                              |
            Cache-Control: max-age=x                                                 | 0
            Cache-Control: max-age=-5                                                | 0
            Cache-Control: max-age=99999999999999999999                              | 2147483648
            Cache-Control: no-cache                                                  | 0
            Cache-Control: no-cache, max-age=60                                      | 0
            Cache-Control: no-cache="Set-Cookie, X", max-age=60                      | 60
            Cache-Control: private="max-age=5, x", max-age=60                        | 60
            Cache-Control: max-age=60 ; Cache-Control: no-store                      | 0
            Cache-Control: must-revalidate                                           |
            Cache-Control: max-age=60 ; Expires: Sun, 01 Mar 2026 13:00:00 GMT       | 60
            Expires: Sun, 01 Mar 2026 13:00:00 GMT                                   | 3600
            Expires: Sun, 01 Mar 2026 13:00:00 GMT ; Date: Sun, 01 Mar 2026 11:00:00 GMT | 7200
            Expires: Sun, 01 Mar 2026 10:00:00 GMT                                   | 0
            Expires: 0                                                               | 0
            Last-Modified: Sun, 01 Feb 2026 10:00:00 GMT                             |
            X: y                                                                     |
            """)
    void freshness(String headers, @Nullable Long seconds) {
        assertThat(Freshness.of(headers(headers), NOW)).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Retry-After: 120                                                         | 120
            Retry-After: 0                                                           | 0
            Retry-After: 999999999999999                                             | 604800
            Retry-After: Sun, 01 Mar 2026 12:30:00 GMT                               | 1800
            Retry-After: Sun, 01 Mar 2026 12:30:00 GMT ; Date: Sun, 01 Mar 2026 12:20:00 GMT | 600
            Retry-After: Sun, 01 Mar 2026 11:30:00 GMT                               | 0
            Retry-After: Thu, 01 Mar 2126 12:30:00 GMT                               | 604800
            Retry-After: -1                                                          |
            Retry-After: a while                                                     |
            X: y                                                                     |
            """)
    void retryAfter(String headers, @Nullable Long seconds) {
        assertThat(RetryAfter.of(headers(headers), NOW))
                .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sun, 06 Nov 1994 08:49:37 GMT   | 1994-11-06T08:49:37Z
            Sunday, 06-Nov-94 08:49:37 GMT  | 1994-11-06T08:49:37Z
            Sun Nov  6 08:49:37 1994        | 1994-11-06T08:49:37Z
            Mon, 6 NOV 1994 08:49:37 UTC    | 1994-11-06T08:49:37Z
            Tuesday, 01-Jan-30 00:00:00 GMT | 2030-01-01T00:00:00Z
            Sun, 31 Feb 1994 08:49:37 GMT   |
            Sun, 06 Foo 1994 08:49:37 GMT   |
            1994-11-06T08:49:37Z            |
            -1                              |
            """)
    void dates(String text, @Nullable Instant expected) {
        assertThat(HttpDate.parse(text).orElse(null)).isEqualTo(expected);
    }

    @Test
    void links() {
        LinkHeader links = LinkHeader.of(
                headers(
                        "Link: <https://hub.example/>; rel=\"hub\", </feed?a=1,2;x>; rel=self; title=\"a, <b>; rel=hub\""
                                + " ; Link: <https://two.example/>; REL=\"nofollow HUB\", <https://hub.example/>; rel=hub"
                                + " ; Link: <https://other.example/>; rel=self, <ftp://hub.example/>; rel=hub, <::>; rel=hub"
                                + " ; Link: <https://x.example/>; rel=hub; anchor=\"https://elsewhere.example/\", junk; rel=hub"),
                URI.create("https://post.example/old/feed"));
        assertThat(links.hubs())
                .containsExactly(URI.create("https://hub.example/"), URI.create("https://two.example/"));
        assertThat(links.self()).isEqualTo(URI.create("https://post.example/feed?a=1,2;x"));
    }

    @Test
    void hostileLinksCostNothing() {
        HttpHeaders many = headers("Link: " + "<https://h.example/%d>; rel=hub, ".repeat(100_000));
        assertThat(LinkHeader.of(many, URI.create("https://post.example/")).hubs())
                .hasSizeLessThan(9);
        assertThat(HeaderList.split("\"\\".repeat(100_000), ',')).hasSize(1);
        assertThat(Freshness.of(headers("Cache-Control: " + "a=\"".repeat(100_000)), NOW))
                .isNull();
    }

    private static HttpHeaders headers(String lines) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line : lines.split(" ; ", -1)) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).strip(), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return HttpHeaders.of(headers, (name, value) -> true);
    }
}
