package org.dateline.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.ingest.push.PushEndpoint.Reply;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.document.DocumentReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several articles in one request. */
class BatchTest {

    private static final String ITEM = "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" standard=\"NewsML-G2\""
            + " standardversion=\"2.34\" guid=\"urn:newsml:post.example:%1$s\" version=\"1\"><itemMeta>"
            + "<itemClass qcode=\"ninat:text\"/><pubStatus qcode=\"stat:usable\"/></itemMeta><contentMeta>"
            + "<headline>Ferry %1$s</headline></contentMeta><contentSet>"
            + "<inlineData contenttype=\"text/plain\">It is back, %1$s.</inlineData></contentSet></newsItem>";

    private final PushEndpoint endpoint = new PushEndpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson", "application/jsonl"})
    void areStoredInTheirOrder(String type) throws Exception {
        boolean list = type.equals("application/json");
        String items =
                IntStream.range(0, 50).mapToObj(BatchTest::article).collect(Collectors.joining(list ? "," : "\n\n"));
        String body = list ? "[" + items + "]" : items;

        Reply reply = endpoint.post(body, type);

        assertThat(reply.status()).isEqualTo(202);
        JsonNode articles = reply.json().path("articles");
        assertThat(articles).hasSize(50);
        for (int i = 0; i < 50; i++) {
            assertThat(articles.get(i).path("articleId").asText())
                    .isEqualTo(endpoint.articles().get(i).articleId());
            assertThat(endpoint.articles().get(i).item().declared().headline()).isEqualTo("Headline " + i);
        }
    }

    @Test
    void aListOfOneIsAList() throws Exception {
        assertThat(endpoint.post("[" + PushEndpoint.JSON + "]", "application/json")
                        .json()
                        .path("articles"))
                .hasSize(1);
        assertThat(endpoint.post(PushEndpoint.JSON, "application/x-ndjson")
                        .json()
                        .path("articles"))
                .hasSize(1);
    }

    @Test
    void anArticleHasTheSameIdAloneAndInAList() throws Exception {
        endpoint.post(PushEndpoint.JSON, "application/json");
        endpoint.post(
                "[" + article(1) + "," + PushEndpoint.JSON + "," + PushEndpoint.JSON + "," + PushEndpoint.JSON + "]",
                "application/json");

        String alone = endpoint.articles().get(0).articleId();
        assertThat(endpoint.articles().subList(2, 5))
                .allSatisfy(item -> assertThat(item.articleId()).isEqualTo(alone));
    }

    @Test
    void oneThatIsRefusedRefusesAll() throws Exception {
        String body = "[" + article(0) + ",{\"a\":1}," + article(2) + ",7]";

        Reply reply = endpoint.post(body, "application/json");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("invalid-batch");
        assertThat(reply.json().path("errors"))
                .extracting(error -> error.path("index").asInt())
                .containsExactly(1, 3);
        assertThat(reply.json().path("errors").get(0).path("type").asText())
                .isEqualTo("urn:dateline:problem:not-an-article");
        assertThat(reply.json().path("errors").get(0).path("detail").asText()).isNotBlank();
        assertThat(endpoint.articles()).isEmpty();
    }

    @Test
    void brokenLinesAreTold() throws Exception {
        Reply reply = endpoint.post(article(0) + "\n\n{\"text\":\n" + article(2), "application/x-ndjson");

        assertThat(reply.problem()).isEqualTo("invalid-batch");
        assertThat(reply.json().path("errors"))
                .extracting(error -> error.path("index").asInt())
                .containsExactly(1);
        assertThat(endpoint.articles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/articles | [] | application/json | 422 | not-an-article",
                "/v1/articles | [{\"text\": | application/json | 400 | malformed",
                "/v1/articles | '' | application/x-ndjson | 422 | not-an-article",
                "/v1/articles?uri=https://post.example/a | [{\"text\":\"x\"}] | application/json | 400 | bad-request"
            })
    void problems(String path, String body, String type, int status, String problem) throws Exception {
        Reply reply = endpoint.send("POST", path, body, type);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
    }

    @Test
    void tooManyAreRefused() throws Exception {
        String body = IntStream.range(0, 501)
                .mapToObj(i -> "{\"text\":\"" + i + "\"}")
                .collect(Collectors.joining("\n"));

        Reply reply = endpoint.post(body, "application/jsonl");

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.problem()).isEqualTo("too-large");
        assertThat(endpoint.articles()).isEmpty();
    }

    @Test
    void newsMlIsTakenOnceThereIsAReader() throws Exception {
        String one = String.format(java.util.Locale.ROOT, ITEM, "17");
        assumeTrue(reads(one, "newsml"), "no reader of NewsML-G2 in this build");
        String message = "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>" + one
                + String.format(java.util.Locale.ROOT, ITEM, "18") + "</itemSet></newsMessage>";

        assertThat(endpoint.post(one, "application/vnd.iptc.g2.newsitem+xml")
                        .json()
                        .path("articleId")
                        .asText())
                .isNotEmpty();
        assertThat(endpoint.post(one, "application/xml").status()).isEqualTo(202);
        assertThat(endpoint.post(message, "application/vnd.iptc.g2.newsmessage+xml")
                        .json()
                        .path("articles"))
                .hasSize(2);
        assertThat(endpoint.post(one, "text/html").problem()).isEqualTo("not-what-it-says");
    }

    @Test
    void nitfIsTakenOnceThereIsAReader() throws Exception {
        String body =
                "<nitf><head><title>Ferry</title></head><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head>"
                        + "<body.content><p>It is back.</p></body.content></body></nitf>";
        assumeTrue(reads(body, "nitf"), "no reader of NITF in this build");

        assertThat(endpoint.post(body, "application/nitf+xml").status()).isEqualTo(202);
    }

    private static boolean reads(String body, String format) {
        return DocumentReader.load()
                .read(new SourceDocument(body.getBytes(StandardCharsets.UTF_8), "application/xml", null))
                .format()
                .startsWith(format);
    }

    private static String article(int i) {
        return "{\"headline\":\"Headline " + i + "\",\"text\":\"Words " + i + "\",\"url\":\"https://post.example/a/" + i
                + "\"}";
    }
}
