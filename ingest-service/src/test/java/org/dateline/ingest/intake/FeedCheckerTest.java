package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.ResponseFacts;
import org.dateline.ingest.source.Fetch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of feeds, and of what is none. */
class FeedCheckerTest {

    private static final String FEED = """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
            <title>Harbor Post</title><link href="https://post.example/"/>
            <entry><id>tag:post.example,2026:1</id><title>Ferry &amp; bridge</title><link href="/1"/>
            <published>2 March 2026, in the morning</published><updated>2026-03-02T08:00:00Z</updated>
            <author><name>Ida Holm</name></author><author><name>Per Vik</name></author>
            <summary>Short</summary><content type="html">&lt;p>Long&lt;/p></content></entry>
            <entry><title>Fair</title></entry>
            <at:deleted-entry ref="tag:post.example,2026:0" when="2026-03-01T00:00:00Z"/>
            </feed>""";

    private final ObjectMapper json = new ObjectMapper();
    private final FeedCheckJson lines = new FeedCheckJson();
    private final FeedChecker checker = new FeedChecker(
            (address, validators) -> address.getPath().equals("/feed")
                    ? new FetchResult.Fetched(
                            FEED.getBytes(StandardCharsets.UTF_8),
                            "application/atom+xml; charset=utf-8",
                            new Fetch(address.toString(), address.toString(), 200, null, null, Instant.EPOCH),
                            ResponseFacts.NONE)
                    : new FetchResult.Failed(FetchResult.Kind.HARD, 404, "HTTP 404", ResponseFacts.NONE),
            IngestSettings.standard());

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @AfterEach
    void close() {
        checker.close();
    }

    @Test
    void feedIsDescribed() throws IOException {
        JsonNode line = json.readTree(
                lines.line("url", "https://post.example/feed", checker.check(URI.create("https://post.example/feed"))));

        assertThat(line.path("url").asText()).isEqualTo("https://post.example/feed");
        assertThat(line.path("format").asText()).isEqualTo("atom 1.0");
        assertThat(line.path("charset").asText()).isEqualTo("UTF-8");
        assertThat(line.path("charsetProvenance").asText()).isEqualTo("http");
        assertThat(line.path("repairs")).isEmpty();
        assertThat(line.path("title").asText()).isEqualTo("Harbor Post");
        assertThat(line.path("home").asText()).isEqualTo("https://post.example/");
        assertThat(line.has("error")).isFalse();
        JsonNode first = line.path("items").path(0);
        assertThat(first.path("id").asText()).isEqualTo("tag:post.example,2026:1");
        assertThat(first.path("title").asText()).isEqualTo("Ferry & bridge");
        assertThat(first.path("link").asText()).isEqualTo("https://post.example/1");
        assertThat(first.path("published").asText()).isEqualTo("2 March 2026, in the morning");
        assertThat(first.path("updated").asText()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(first.path("authors")).extracting(JsonNode::asText).containsExactly("Ida Holm", "Per Vik");
        assertThat(first.path("summaryLength").asInt()).isEqualTo(5);
        assertThat(first.path("contentLength").asInt()).isEqualTo(11);
        assertThat(first.has("deleted")).isFalse();
        JsonNode second = line.path("items").path(1);
        assertThat(second.path("published").isNull()).isTrue();
        assertThat(second.path("link").isNull()).isTrue();
        JsonNode third = line.path("items").path(2);
        assertThat(third.path("deleted").asBoolean()).isTrue();
        assertThat(third.path("id").asText()).isEqualTo("tag:post.example,2026:0");
        assertThat(line.path("warnings"))
                .extracting(JsonNode::asText)
                .containsExactly("1 item without id and link", "1 item without a date");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html><body><p>Hello</p></body></html> | unsupported-format | no feed but a page",
                "<html><head><link rel=alternate type=application/rss+xml href=https://post.example/rss></head></html> | unsupported-format | https://post.example/rss",
                "{\"uri\":\"urn:x\",\"headline\":\"Ferry\",\"body_text\":\"It sails.\"} | unsupported-format | ninjs",
                "<opml version='2.0'><body/></opml> | unsupported-format | opml",
                "'  ' | empty | white space",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\": | malformed | end-of-input",
                "Just words. | unsupported-format | text"
            })
    void whatIsNoFeedIsAnError(String document, String reason, String detail) throws IOException {
        FeedCheck check = checker.check(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        JsonNode line = json.readTree(lines.line("file", "-", check));

        assertThat(line.at("/error/reason").asText()).isEqualTo(reason);
        assertThat(line.at("/error/detail").asText()).contains(detail);
        assertThat(line.has("items")).isFalse();
    }

    @Test
    void filesAreUnpackedAndMissingOnesTold() throws IOException {
        Path packed = folder.resolve("a feed.xml.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(FEED.getBytes(StandardCharsets.UTF_8));
        }
        Path torn = folder.resolve("torn.gz");
        byte[] whole = Files.readAllBytes(packed);
        Files.write(torn, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(checker.check(packed)).isInstanceOf(FeedCheck.Read.class);
        assertThat(checker.check(torn))
                .isInstanceOfSatisfying(
                        FeedCheck.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo("malformed"));
        assertThat(checker.check(folder.resolve("none")))
                .isInstanceOfSatisfying(
                        FeedCheck.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo("not-found"));
        assertThat(FeedChecker.filesOf(folder)).containsExactly(packed, torn);
    }

    @Test
    void whatCannotBeFetchedIsTold() {
        assertThat(checker.check(URI.create("https://post.example/gone")))
                .isEqualTo(new FeedCheck.Failed("fetch-failed", "HTTP 404", null));
    }
}
