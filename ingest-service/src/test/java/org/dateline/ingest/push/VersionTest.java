package org.dateline.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.ingest.identity.ArticleIds;
import org.dateline.ingest.push.PushEndpoint.Reply;
import org.dateline.ingest.source.RawItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code PUT}. */
class VersionTest {

    private final PushEndpoint endpoint = new PushEndpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void aVersionGoesUnderTheIdOfItsAddress() throws Exception {
        String articleId = endpoint.post(PushEndpoint.JSON, "application/json")
                .json()
                .path("articleId")
                .asText();

        Reply byId = endpoint.send("PUT", "/v1/articles/" + articleId, PushEndpoint.JSON, "application/json");
        Reply byAddress =
                endpoint.send("PUT", "/v1/articles?uri=http://post.example/ferry", "The ferry is back.", "text/plain");

        assertThat(byId.json().path("articleId").asText()).isEqualTo(articleId);
        assertThat(byAddress.json().path("articleId").asText()).isEqualTo(articleId);
    }

    @Test
    void theBodysOwnIdentityBecomesAnAlias() throws Exception {
        String articleId = ArticleIds.of("url:https://post.example/first");
        String ninjs = "{\"uri\":\"urn:post:17\",\"pubstatus\":\"usable\",\"headline\":\"h\",\"body_text\":\"w\"}";

        Reply reply = endpoint.send("PUT", "/v1/articles/" + articleId, ninjs, "application/ninjs+json");

        assertThat(reply.status()).isEqualTo(202);
        RawItem stored = endpoint.articles().get(0);
        assertThat(stored.articleId()).isEqualTo(articleId);
        assertThat(stored.aliases()).contains(ArticleIds.of("id:urn:post:17"));
    }

    @Test
    void wordsAloneAreNoIdentity() throws Exception {
        String articleId = ArticleIds.of("url:https://post.example/first");
        endpoint.send("PUT", "/v1/articles/" + articleId, "The ferry is back.", "text/plain");
        assertThat(endpoint.articles().get(0).articleId()).isEqualTo(articleId);
        assertThat(endpoint.articles().get(0).aliases()).isEmpty();
    }

    @Test
    void theAddressOfAnotherArticleIsAConflict() throws Exception {
        String articleId = ArticleIds.of("url:https://post.example/other");
        Reply reply = endpoint.send("PUT", "/v1/articles/" + articleId, PushEndpoint.JSON, "application/json");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("another-article");
        assertThat(reply.json().path("articleId").asText()).isEqualTo(articleId);
        assertThat(ArticleIds.isId(reply.json().path("bodyArticleId").asText())).isTrue();
        assertThat(endpoint.articles()).isEmpty();
    }

    @Test
    void anAddressThatTheBodyNamesBesideItsOwnIsNone() throws Exception {
        String page =
                "<html><head><link rel=canonical href='https://post.example/new'></head><body><p>The ferry is back.</p></body></html>";
        Reply reply = endpoint.send("PUT", "/v1/articles?uri=https://post.example/old", page, "text/html");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(endpoint.articles().get(0).aliases()).contains(ArticleIds.of("url:https://post.example/new"));
    }

    @Test
    void aListIsNoVersion() throws Exception {
        Reply reply = endpoint.send(
                "PUT", "/v1/articles/" + ArticleIds.of("x"), "[" + PushEndpoint.JSON + "]", "application/json");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("not-one-article");
    }
}
