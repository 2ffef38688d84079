package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.dateline.ingest.fetch.RobotsPolicy.Access;
import org.dateline.ingest.source.Fetch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsPolicyTest {

    private static final String ROBOTS = "https://post.example/robots.txt";

    private final Map<String, FetchResult> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Validators> validators = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Clock clock = clock(() -> now);
    private final RobotsPolicy policy = new RobotsPolicy(this::fetch, clock, 3);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            User-agent: *;Disallow: /private                    | /news            | ALLOWED
            User-agent: *;Disallow: /private                    | /private/x       | DISALLOWED
            User-agent: *;Disallow: /                           | /robots.txt      | ALLOWED
            User-agent: *;Disallow:                             | /x               | ALLOWED
            User-agent: Dateline;Disallow: /;User-agent: *;Allow: / | /x           | DISALLOWED
            user-agent: DATELINE/1.0;disallow: /                | /x               | DISALLOWED
            User-agent: Other;Disallow: /                       | /x               | ALLOWED
            User-agent: *;Disallow: /;User-agent: dateline;Allow: / | /x           | ALLOWED
            User-agent: *;Disallow: /a;Allow: /a/open           | /a/open/1        | ALLOWED
            User-agent: *;Disallow: /*.pdf$                     | /a.pdf           | DISALLOWED
            User-agent: *;Disallow: /*.pdf$                     | /a.pdf?x         | ALLOWED
            User-agent: *;Disallow: /*?print=                   | /a?print=1       | DISALLOWED
            User-agent: *;Disallow: /ü                          | /%C3%BC/a        | DISALLOWED
            <html><body>Not found</body></html>                 | /x               | ALLOWED
            ''                                                  | /x               | ALLOWED
            """)
    void rules(String robots, String path, Access access) {
        answers.put(ROBOTS, document(robots.replace(';', '\n'), ResponseFacts.NONE));
        assertThat(policy.verdict(URI.create("https://post.example" + path)).access())
                .isEqualTo(access);
    }

    @ParameterizedTest
    @CsvSource({
        "404, HARD, ALLOWED",
        "410, HARD, ALLOWED",
        "400, HARD, ALLOWED",
        "401, SOFT, ALLOWED",
        "403, SOFT, ALLOWED",
        "204, SOFT, ALLOWED",
        "302, SOFT, ALLOWED",
        "0, REFUSED, ALLOWED",
        "429, TEMPORARY, UNKNOWN",
        "500, TEMPORARY, UNKNOWN",
        "503, TEMPORARY, UNKNOWN",
        "0, TEMPORARY, UNKNOWN",
        "0, SOFT, UNKNOWN",
        "200, SOFT, UNKNOWN",
        "0, TOO_LARGE, UNKNOWN"
    })
    void withoutRules(int status, Kind kind, Access access) {
        answers.put(ROBOTS, new Failed(kind, status, "x", ResponseFacts.NONE));
        RobotsPolicy.Verdict verdict = policy.verdict(URI.create("https://post.example/x"));
        assertThat(verdict.access()).isEqualTo(access);
        assertThat(verdict.until())
                .isEqualTo(now.plus(access == Access.UNKNOWN ? Duration.ofMinutes(10) : Duration.ofDays(1)));
    }

    @Test
    void askedOncePerSiteAndDay() {
        answers.put(ROBOTS, document("User-agent: *\nDisallow: /a\nCrawl-delay: 2.5", ResponseFacts.NONE));
        for (int i = 0; i < 100; i++) {
            assertThat(policy.verdict(URI.create("https://POST.example:443/" + i))
                            .crawlDelay())
                    .isEqualTo(Duration.ofMillis(2_500));
        }
        assertThat(asked).hasSize(1);
        now = now.plus(Duration.ofHours(24));
        answers.put(ROBOTS, new FetchResult.NotModified(fetched(), ResponseFacts.NONE));
        assertThat(policy.verdict(URI.create("https://post.example/a")).access())
                .isEqualTo(Access.DISALLOWED);
        assertThat(validators).containsExactly(Validators.NONE, new Validators("\"v\"", null));
        assertThat(policy.verdict(URI.create("http://post.example/a")).access()).isEqualTo(Access.ALLOWED);
        assertThat(asked).hasSize(3).last().isEqualTo("http://post.example/robots.txt");
    }

    @Test
    void freshnessIsHeededWithinReason() {
        URI page = URI.create("https://post.example/a");
        answers.put(ROBOTS, document("", fresh(Duration.ofHours(3))));
        assertThat(policy.verdict(page).until()).isEqualTo(now.plus(Duration.ofHours(3)));
        now = now.plus(Duration.ofHours(3));
        answers.put(ROBOTS, document("", fresh(Duration.ZERO)));
        assertThat(policy.verdict(page).until()).isEqualTo(now.plus(Duration.ofHours(1)));
        now = now.plus(Duration.ofHours(1));
        answers.put(ROBOTS, document("", fresh(Duration.ofDays(90))));
        assertThat(policy.verdict(page).until()).isEqualTo(now.plus(Duration.ofDays(1)));
    }

    @Test
    void anUnreachableSiteIsAskedAgainAndOldRulesHold() {
        URI page = URI.create("https://post.example/a");
        ResponseFacts patience = new ResponseFacts(null, null, Duration.ofHours(2), List.of(), null);
        answers.put(ROBOTS, new Failed(Kind.TEMPORARY, 503, "x", patience));
        assertThat(policy.verdict(page))
                .isEqualTo(new RobotsPolicy.Verdict(Access.UNKNOWN, null, now.plus(Duration.ofHours(2))));
        now = now.plus(Duration.ofHours(2));
        answers.put(ROBOTS, document("User-agent: *\nDisallow: /a", ResponseFacts.NONE));
        assertThat(policy.verdict(page).access()).isEqualTo(Access.DISALLOWED);
        now = now.plus(Duration.ofDays(2));
        answers.put(ROBOTS, new Failed(Kind.TEMPORARY, 0, "x", ResponseFacts.NONE));
        assertThat(policy.verdict(page).access()).isEqualTo(Access.DISALLOWED);
        assertThat(policy.verdict(URI.create("https://post.example/b")).access())
                .isEqualTo(Access.ALLOWED);
        assertThat(asked).hasSize(3);
    }

    @Test
    void onlySoManySitesAreKept() {
        for (int i = 0; i < 4; i++) {
            policy.verdict(URI.create("https://s" + i + ".example/"));
        }
        policy.verdict(URI.create("https://s3.example/"));
        assertThat(asked).hasSize(4);
        policy.verdict(URI.create("https://s0.example/"));
        assertThat(asked).hasSize(5);
    }

    @Test
    void whatIsBeyondTheCapIsNotRead() {
        String filler = "# filler filler filler filler\n".repeat(20_000);
        answers.put(ROBOTS, document("User-agent: *\nDisallow: /a\n" + filler + "Disallow: /b\n", ResponseFacts.NONE));
        assertThat(policy.verdict(URI.create("https://post.example/a")).access())
                .isEqualTo(Access.DISALLOWED);
        assertThat(policy.verdict(URI.create("https://post.example/b")).access())
                .isEqualTo(Access.ALLOWED);
    }

    @Test
    void hostilePatternsCostLittle() {
        String stars = "/" + "*a".repeat(100) + "b";
        answers.put(
                ROBOTS, document("User-agent: *\n" + ("Disallow: " + stars + "\n").repeat(1_000), ResponseFacts.NONE));
        long start = System.nanoTime();
        assertThat(policy.verdict(URI.create("https://post.example/" + "a".repeat(2_000)))
                        .access())
                .isEqualTo(Access.ALLOWED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void longDelaysAreNoProhibition() {
        answers.put(ROBOTS, document("User-agent: *\nCrawl-delay: 3600", ResponseFacts.NONE));
        RobotsPolicy.Verdict verdict = policy.verdict(URI.create("https://post.example/a"));
        assertThat(verdict.access()).isEqualTo(Access.ALLOWED);
        assertThat(verdict.crawlDelay()).isEqualTo(Duration.ofHours(1));
    }

    private FetchResult fetch(URI address, Validators given) {
        asked.add(address.toString());
        validators.add(given);
        FetchResult answer = answers.get(address.toString());
        return answer == null ? new Failed(Kind.HARD, 404, "x", ResponseFacts.NONE) : answer;
    }

    private FetchResult document(String text, ResponseFacts facts) {
        return new FetchResult.Fetched(text.getBytes(StandardCharsets.UTF_8), "text/plain", fetched(), facts);
    }

    private Fetch fetched() {
        return new Fetch(ROBOTS, ROBOTS, 200, "\"v\"", null, now);
    }

    private static ResponseFacts fresh(@Nullable Duration duration) {
        return new ResponseFacts(null, duration, null, List.of(), null);
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
