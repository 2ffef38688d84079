package org.dateline.standalone.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.dateline.standalone.PlainHttp;

/** Pushes articles as a publisher's system would. */
record PushClient(HttpClient http, URI endpoint, String key) {

    /**
     * What the endpoint said.
     *
     * @param articleId empty where it was refused
     */
    record Answer(int status, String articleId, String traceparent, String body) {}

    static PushClient at(int port, String key) {
        return new PushClient(PlainHttp.client(), URI.create("http://127.0.0.1:" + port + "/v1/articles"), key);
    }

    Answer push(String mediaType, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(40))
                .header("Content-Type", mediaType)
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        JsonNode json = new ObjectMapper().readTree(answer.body());
        return new Answer(
                answer.statusCode(),
                json.path("articleId").asText(""),
                json.path("traceparent").asText(""),
                answer.body());
    }
}
