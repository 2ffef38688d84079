package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.ResponseFacts;
import org.dateline.ingest.fetch.Validators;
import org.dateline.ingest.identity.IdentityPolicy;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.Fetch;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:15:30Z");
    private static final URI FEED = URI.create("https://post.example/rss");

    private final RecordingPublisher publisher = new RecordingPublisher();
    private final Deque<FetchResult> answers = new ArrayDeque<>();
    private final Deque<Validators> asked = new ArrayDeque<>();
    private final Ingest ingest = new Ingest(
            publisher,
            (address, validators) -> {
                asked.add(validators);
                return answers.remove();
            },
            Clock.fixed(NOW, ZoneOffset.UTC),
            new IngestSettings(100_000, 50_000, Duration.ofSeconds(10), 3, IdentityPolicy.AUTO, "Europe/Copenhagen"),
            IngestListener.SILENT);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        ingest.close();
    }

    @Test
    void folderInOrderAndNothingStopsTheRest() throws IOException {
        write(
                "b/page.html",
                "<html><head><link rel=canonical href='https://post.example/page'></head><body>words</body></html>");
        write("a.txt", "A page as text");
        write(
                "c.jsonl",
                "\uFEFF{\"id\":\"1\",\"title\":\"One\",\"text\":\"words\",\"source\":\"Post\"}\nnot json\n\n{\"x\":1}\n{\"id\":\"2\",\"text\":\"words\"}\n");
        write("d.xml", "<opml/>");
        write("e.bin", "\u0000\u0001\u0002\u0003\u0004\u0005\u0006");
        write("f.txt", "x".repeat(60_000));
        write("g.txt", "x".repeat(200_000));
        write("h.xml", "<rss><channel><item><pubDate>x</pubDate></item><item><title>ok</title></item></channel></rss>");
        write(".hidden", "not for us");
        gzip(
                "i.json.gz",
                "{\"uri\":\"urn:x:1\",\"pubstatus\":\"canceled\",\"headline\":\"h\"}".getBytes(StandardCharsets.UTF_8));
        gzip("j.txt.gz", new byte[30_000_000]);
        Files.write(folder.resolve("k.gz"), new byte[] {0x1F, (byte) 0x8B, 0x08, 0x00});

        IngestReport report = ingest.ingest(folder.toString(), Lane.BACKFILL);

        assertThat(publisher.articles)
                .extracting(item -> item.source().uri())
                .containsExactly("a.txt", "b/page.html", "c.jsonl", "c.jsonl", "h.xml", "i.json.gz");
        assertThat(report.published()).isEqualTo(6);
        assertThat(report.failures()).isZero();
        assertThat(report.rejected())
                .isEqualTo(Map.of("malformed", 2L, "unsupported-format", 3L, "too-large", 3L, "empty", 1L));
        RawItem page = publisher.articles.get(1);
        assertThat(page.item().format()).isEqualTo(ContentFormat.HTML);
        assertThat(page.item().uri()).isEqualTo("https://post.example/page");
        assertThat(page.source().sourceId()).isEqualTo("post.example");
        assertThat(page.lane()).isEqualTo(Lane.BACKFILL);
        assertThat(page.ingestedAt()).isEqualTo(NOW);
        assertThat(page.defaultZone()).isEqualTo("Europe/Copenhagen");
        assertThat(publisher.articles.get(2).source().sourceId()).isEqualTo("post");
        assertThat(publisher.articles.get(3).source().sourceId()).isEqualTo("c");
        assertThat(publisher.articles.get(5).item().pubStatus()).isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void archiveIsAsIfItHadBeenFetched() throws IOException {
        String feed =
                "<rss version='2.0'><channel><title>Post</title><item><title>Feed item</title><guid isPermaLink='false'>7</guid></item></channel></rss>";
        new WarcFixture()
                .other("warcinfo", "", "application/warc-fields", "software: test")
                .page("https://post.example/page?utm_source=x", "<html><body>words</body></html>")
                .response("https://post.example/rss", "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n", feed)
                .add(WarcFixture.ascii("WARC/1.0\r\nWARC-Type: response\r\n\r\n"))
                .other("conversion", "https://ledger.example/a", "text/plain", "Text of a page")
                .write(folder.resolve("crawl.bin"), WarcFixture.Packing.PER_RECORD);

        IngestReport report = ingest.ingest(folder.resolve("crawl.bin").toString(), Lane.BACKFILL);
        answers.add(new FetchResult.Fetched(
                feed.getBytes(StandardCharsets.UTF_8), "text/xml", fetch(), ResponseFacts.NONE));
        ingest.ingest(FEED.toString(), Lane.LIVE);

        assertThat(report).isEqualTo(new IngestReport(4, 3, Map.of("malformed", 1L), 0));
        assertThat(publisher.articles)
                .extracting(item -> item.source().kind() + " " + item.source().sourceId() + " "
                        + item.item().format().code() + " " + item.item().uri())
                .containsExactly(
                        "PAGE post.example html https://post.example/page?utm_source=x",
                        "FEED post.example/rss html-fragment null",
                        "PAGE ledger.example text https://ledger.example/a",
                        "FEED post.example/rss html-fragment null");
        assertThat(publisher.articles.get(0).fetch())
                .isEqualTo(new Fetch(
                        "https://post.example/page?utm_source=x",
                        "https://post.example/page?utm_source=x",
                        200,
                        null,
                        null,
                        NOW));
        assertThat(publisher.articles.get(1).articleId())
                .isEqualTo(publisher.articles.get(3).articleId());
        assertThat(publisher.refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.detail()).startsWith("record 4 at byte ");
            assertThat(refusal.source().uri()).isEqualTo("crawl.bin");
        });
    }

    @Test
    void aFeedAtAnAddressIsTakenAsAFeed() {
        answers.add(
                feed("<item><title>One</title><link>/1</link></item><item><title>Two</title><link>/2</link></item>"));

        assertThat(ingest.ingest(FEED.toString(), Lane.LIVE).published()).isEqualTo(2);
        assertThat(publisher.articles.get(0).source())
                .isEqualTo(new Source("post.example/rss", "Post", FEED.toString(), Source.Kind.FEED));
        assertThat(publisher.articles.get(0).fetch()).isEqualTo(fetch());
        assertThat(asked).containsExactly(Validators.NONE);
    }

    @Test
    void failedFetchesAreCounted() {
        answers.add(new FetchResult.Failed(FetchResult.Kind.TEMPORARY, 503, "HTTP 503", ResponseFacts.NONE));
        answers.add(new FetchResult.Failed(FetchResult.Kind.TOO_LARGE, 0, "more than that", ResponseFacts.NONE));

        assertThat(ingest.ingest("https://post.example/a", Lane.LIVE).failures())
                .isEqualTo(1);
        assertThat(ingest.ingest("https://post.example/b", Lane.LIVE).rejected())
                .isEqualTo(Map.of("too-large", 1L));
        assertThat(ingest.ingest("https://bad host/", Lane.LIVE).failures()).isEqualTo(1);
        assertThat(ingest.ingest("/no/such/file", Lane.LIVE).failures()).isEqualTo(1);
    }

    private static FetchResult feed(String items) {
        String document = "<rss version='2.0'><channel><title>Post</title><link>https://post.example/</link>" + items
                + "</channel></rss>";
        return new FetchResult.Fetched(
                document.getBytes(StandardCharsets.UTF_8), "text/xml", fetch(), ResponseFacts.NONE);
    }

    private static Fetch fetch() {
        return new Fetch(FEED.toString(), FEED.toString(), 200, "\"v\"", null, NOW);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private void gzip(String path, byte[] bytes) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(path)))) {
            out.write(bytes);
        }
    }
}
