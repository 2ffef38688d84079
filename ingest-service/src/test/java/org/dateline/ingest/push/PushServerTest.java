package org.dateline.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.dateline.ingest.push.PushEndpoint.Reply;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.RawItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over real HTTP, with a publisher that keeps what it gets. */
class PushServerTest {

    private static final String JSON = PushEndpoint.JSON;

    private final PushEndpoint endpoint = new PushEndpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void jsonIsAcceptedOnceStored() throws Exception {
        Reply reply =
                endpoint.post(JSON, "application/json", "traceparent", "00-" + "a".repeat(32) + "-1111111111111111-01");

        assertThat(reply.status()).isEqualTo(202);
        RawItem item = endpoint.articles().get(0);
        assertThat(reply.json().path("articleId").asText()).isEqualTo(item.articleId());
        assertThat(reply.json().path("topic").asText()).isEqualTo("news.article.raw.v1");
        assertThat(reply.json().path("offset").isIntegralNumber()).isTrue();
        assertThat(item.source().sourceId()).isEqualTo("harbor post");
        assertThat(item.traceparent()).contains("a".repeat(32));
        assertThat(item.item().format()).isEqualTo(ContentFormat.PLAIN);
        assertThat(item.item().declared().headline()).isEqualTo("Ferry returns");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"uri\":\"urn:x:1\",\"pubStatus\":\"usable\",\"headline\":\"h\",\"body_html\":\"<p>w</p>\"} | application/json | HTML_FRAGMENT",
                "{\"uri\":\"urn:x:1\",\"headline\":\"h\",\"body_text\":\"w\"} | application/ninjs+json | PLAIN",
                "<html><body><p>words</p></body></html> | text/html; charset=utf-8 | HTML",
                "Just a page as text | text/plain | TEXT"
            })
    void formats(String body, String type, ContentFormat format) throws Exception {
        assertThat(endpoint.post(body, type).status()).isEqualTo(202);
        assertThat(endpoint.articles().get(0).item().format()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "POST   | /v1/articles | {\"text\": | application/json | 400 | malformed",
                "POST   | /v1/articles | {\"a\":1} | application/json | 422 | not-an-article",
                "POST   | /v1/articles | <p>x</p> | application/json | 422 | not-what-it-says",
                "POST   | /v1/articles | {\"text\":\"x\"} | text/html | 422 | not-what-it-says",
                "POST   | /v1/articles | <rss><channel><item><title>x</title></item></channel></rss> | application/xml | 422 | not-what-it-says",
                "POST   | /v1/articles | <unheard-of/> | application/nitf+xml | 422 | not-an-article",
                "POST   | /v1/articles | '' | application/json | 422 | not-an-article",
                "POST   | /v1/articles | x | application/pdf | 415 | unsupported-media-type",
                "POST   | /v1/articles | x | - | 415 | unsupported-media-type",
                "POST   | /v1/articles?uri=urn:x | x | text/plain | 400 | bad-request",
                "PATCH  | /v1/articles | x | text/plain | 405 | method-not-allowed",
                "POST   | /v1/nothing  | x | text/plain | 404 | not-found",
                "PUT    | /v1/articles | x | text/plain | 400 | bad-request",
                "PUT    | /v1/articles/17 | x | text/plain | 404 | not-found",
                "DELETE | /v1/articles | - | - | 400 | bad-request",
                "DELETE | /v1/articles?uri=urn:x | - | - | 400 | bad-request",
                "DELETE | /v1/articles/17 | - | - | 404 | not-found"
            })
    void problems(String method, String path, String body, String type, int status, String problem) throws Exception {
        Reply reply = endpoint.send(method, path, body, type);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(endpoint.articles()).isEmpty();
    }

    @Test
    void whatTheAddressTakesIsTold() throws Exception {
        assertThat(endpoint.send("PATCH", "/v1/articles", "x", "text/plain").header("Allow"))
                .contains("POST")
                .contains("PUT")
                .contains("DELETE");
    }

    @Test
    void withoutTheBrokerNothingIsAccepted() throws Exception {
        endpoint.publisher.failure = new IllegalStateException("away");
        for (String key : List.of("", "k1")) {
            Reply reply = key.isEmpty()
                    ? endpoint.post(JSON, "application/json")
                    : endpoint.post(JSON, "application/json", "Idempotency-Key", key);
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.problem()).isEqualTo("not-stored");
            assertThat(reply.header("Retry-After")).isEqualTo("5");
        }
    }

    @Test
    void killsByIdAndByAddress() throws Exception {
        endpoint.post(JSON, "application/json");
        String articleId = endpoint.articles().get(0).articleId();

        assertThat(kill("/v1/articles/" + articleId + "?reason=wrong%20name")).isEqualTo(202);
        assertThat(kill("/v1/articles?uri=http://www.post.example/ferry")).isEqualTo(202);
        assertThat(kill("/v1/articles", "Content-Location", "http://www.post.example/ferry"))
                .isEqualTo(202);

        List<RawItem> kills = endpoint.articles().subList(1, 4);
        assertThat(kills).extracting(RawItem::articleId).containsOnly(articleId);
        assertThat(kills).extracting(kill -> kill.item().pubStatus()).containsOnly(PubStatus.CANCELED);
        assertThat(kills.get(0).item().statusReason()).isEqualTo("wrong name");
        assertThat(kills.get(0).item().content()).isEmpty();
    }

    @Test
    void whatHasNoAddressOfItsOwnTakesTheOneThatCameWithIt() throws Exception {
        endpoint.post(JSON, "application/json");
        String bare = "{\"headline\":\"Ferry returns\",\"text\":\"Again.\"}";
        endpoint.send("POST", "/v1/articles?uri=https://post.example/ferry", bare, "application/json");
        endpoint.post(bare, "application/json", "Content-Location", "https://post.example/ferry");
        endpoint.post("Ferry returns, as text", "text/plain", "Content-Location", "https://post.example/ferry");

        assertThat(endpoint.articles()).hasSize(4);
        assertThat(endpoint.articles())
                .extracting(RawItem::articleId)
                .containsOnly(endpoint.articles().get(0).articleId());
    }

    @Test
    void healthAndMetrics() throws Exception {
        assertThat(endpoint.send("GET", "/health/live", null, null).status()).isEqualTo(200);
        assertThat(endpoint.send("GET", "/health/ready", null, null).status()).isEqualTo(200);
        assertThat(endpoint.send("GET", "/metrics", null, null).body()).isEqualTo("metrics here\n");
        endpoint.ready.set(false);
        assertThat(endpoint.send("GET", "/health/ready", null, null).problem()).isEqualTo("not-ready");
    }

    @Test
    void othersMountTheirRoutes() throws Exception {
        Routes hub = routes -> routes.get(
                "/websub/{feedId}",
                context -> context.result(context.pathParam("feedId") + context.queryParam("hub.challenge")));
        try (PushEndpoint more = new PushEndpoint(PushEndpoint.settings(), ApiKeys::notRequired, List.of(hub))) {
            assertThat(more.send("GET", "/websub/f1?hub.challenge=42", null, null)
                            .body())
                    .isEqualTo("f142");
        }
    }

    private int kill(String path, String... headers) throws IOException, InterruptedException {
        return endpoint.send("DELETE", path, null, null, headers).status();
    }
}
