package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.ingest.intake.WarcFixture.Packing;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.Fetch;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.document.DocumentReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarcRecordsTest {

    private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final int MAX_BYTES = 200_000;

    private final TimedReader reader = new TimedReader(DocumentReader.load(), Duration.ofSeconds(20));
    private final RecordFiles files = new RecordFiles(reader, MAX_BYTES);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        reader.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfRecord(Packing packing) throws IOException {
        WarcFixture warc = new WarcFixture()
                .other("warcinfo", "", "application/warc-fields", "software: test\r\n")
                .other(
                        "request",
                        "https://post.example/1",
                        "application/http; msgtype=request",
                        "GET /1 HTTP/1.1\r\n\r\n")
                .response(
                        "https://post.example/1",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1252\r\nETag: \"v1\"\r\nLast-Modified: Mon, 02 Mar 2026 08:00:00 GMT\r\n",
                        "<html><p>one</p></html>")
                .response(
                        "https://post.example/2",
                        HTML + "Transfer-Encoding: chunked\r\n",
                        "10\r\n<html><p>two</p>\r\n7\r\n</html>\r\n0\r\n\r\n")
                .add(WarcFixture.response(
                        "https://post.example/3",
                        HTML + "Content-Encoding: gzip\r\n",
                        WarcFixture.gzip(WarcFixture.ascii("<html><p>three</p></html>"))))
                .add(WarcFixture.response(
                        "https://post.example/4",
                        HTML + "Content-Encoding: br\r\n",
                        Base64.getDecoder().decode("ixWAPGh0bWw+PGJvZHk+PHA+QnJvdGxpIHBhZ2U8L3A+PC9ib2R5PjwvaHRtbD4D")))
                .response("https://post.example/5", HTML + "Content-Encoding: gzip\r\n", "<html><p>undone</p></html>")
                .response(
                        "https://post.example/gone",
                        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n",
                        "<p>no</p>")
                .response("https://post.example/a.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", "PNG")
                .response("https://post.example/a.css", "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n", "p{}")
                .response(
                        "https://post.example/robots.txt",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n",
                        "User-agent: *")
                .other("response", "dns:post.example", "text/dns", "20260302 post.example A 192.0.2.1")
                .other("metadata", "https://post.example/1", "application/warc-fields", "via: x\r\n")
                .other(
                        "revisit",
                        "https://post.example/1",
                        "application/http; msgtype=response",
                        "HTTP/1.1 200 OK\r\n\r\n")
                .response(
                        "https://post.example/rss",
                        "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n",
                        "<rss version='2.0'><channel><title>Post</title><item><title>I</title><guid>7</guid></item></channel></rss>")
                .other("resource", "<https://post.example/6>", "text/html", "<html><p>six</p></html>")
                .other("conversion", "https://post.example/7", "text/plain", "[Update] seven\nmore");

        List<SourceRecord> records = new ArrayList<>();
        Map<String, Long> skipped;
        try (SourceRecords file = files.open(warc.write(folder.resolve("a"), packing), Position.START)) {
            drain(file, records);
            skipped = file.skipped();
        }

        assertThat(records)
                .allSatisfy(record -> assertThat(record.reading().refusals()).isEmpty());
        assertThat(records)
                .extracting(record -> record.part() + " " + record.uri() + " " + text(record))
                .containsExactly(
                        "3 https://post.example/1 <html><p>one</p></html>",
                        "4 https://post.example/2 <html><p>two</p></html>",
                        "5 https://post.example/3 <html><p>three</p></html>",
                        "6 https://post.example/4 <html><body><p>Brotli page</p></body></html>",
                        "7 https://post.example/5 <html><p>undone</p></html>",
                        "15 https://post.example/rss ",
                        "16 https://post.example/6 <html><p>six</p></html>",
                        "17 https://post.example/7 [Update] seven\nmore");
        Instant date = Instant.parse("2026-03-02T08:15:30Z");
        assertThat(records.get(0).fetch())
                .isEqualTo(new Fetch(
                        "https://post.example/1",
                        "https://post.example/1",
                        200,
                        "\"v1\"",
                        "Mon, 02 Mar 2026 08:00:00 GMT",
                        date));
        SourceItem first = records.get(0).reading().items().get(0);
        assertThat(first.uri()).isEqualTo("https://post.example/1");
        assertThat(first.charset()).isEqualTo("windows-1252");
        assertThat(first.format()).isEqualTo(ContentFormat.HTML);
        assertThat(records.get(5).reading().format()).isEqualTo("rss 2.0");
        assertThat(records.get(7).reading().items().get(0).format()).isEqualTo(ContentFormat.TEXT);
        assertThat(skipped)
                .isEqualTo(Map.of(
                        "warcinfo",
                        1L,
                        "request",
                        1L,
                        "status-404",
                        1L,
                        "not-text",
                        3L,
                        "not-http",
                        1L,
                        "metadata",
                        1L,
                        "revisit",
                        1L));
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhereItStopped(Packing packing) throws IOException {
        WarcFixture warc = numbered(6);
        warc.records().add(2, WarcFixture.record("request", "https://post.example/", "application/http", new byte[0]));
        warc.records().add(4, WarcFixture.ascii("WARC/1.0\r\nContent-Type: none\r\n\r\n"));
        Path path = warc.write(folder.resolve("a"), packing);
        List<String> all = read(path);

        List<Position> positions = new ArrayList<>();
        try (SourceRecords file = files.open(path, Position.START)) {
            positions.add(file.position());
            while (file.next().isPresent()) {
                positions.add(file.position());
            }
        }

        assertThat(all).hasSize(7);
        assertThat(positions).hasSize(8);
        for (int i = 0; i < positions.size(); i++) {
            List<SourceRecord> rest = new ArrayList<>();
            Position from = Position.parse(positions.get(i).code());
            try (SourceRecords file = files.open(path, from)) {
                drain(file, rest);
            }
            assertThat(rest.stream().map(WarcRecordsTest::describe).toList())
                    .as("from " + from.code())
                    .isEqualTo(all.subList(i, all.size()));
        }
        boolean jumps = positions.get(5).offset() > 0 && positions.get(5).skip() == 0;
        assertThat(jumps).isEqualTo(packing != Packing.WHOLE);
    }

    /** One record of five is broken in each of these ways; the other four come out. */
    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "PER_RECORD"})
    void oneBrokenRecordHarmsNoOther(Packing packing) throws IOException {
        byte[] good = numbered(1).records().get(0);
        String text = new String(good, StandardCharsets.ISO_8859_1);
        int length = Integer.parseInt(text.replaceAll("(?s).*WARC-Type.*?Content-Length: (\\d+).*", "$1"));
        List<byte[]> broken = List.of(
                WarcFixture.ascii(text.replace("Content-Length: " + length, "Content-Length: " + (length + 700))),
                WarcFixture.ascii(text.replace("Content-Length: " + length, "Content-Length: " + (length - 30))),
                WarcFixture.ascii(text.replace("Content-Length: " + length, "Content-Length: many")),
                WarcFixture.ascii(text.replace("Content-Length: " + length + "\r\n", "")),
                WarcFixture.ascii(text.replace("WARC-Type", "WARC Type \u0001")),
                WarcFixture.ascii("no record at all, but text\r\n\r\n"),
                WarcFixture.ascii(text.substring(0, text.length() - 100)));
        for (byte[] bad : broken) {
            WarcFixture warc = numbered(4);
            warc.records().add(2, bad);
            List<String> read = read(warc.write(folder.resolve("a"), packing));

            assertThat(read.stream().filter(line -> line.startsWith("<html>")).toList())
                    .as(new String(bad, StandardCharsets.ISO_8859_1))
                    .containsExactly(page(0), page(1), page(2), page(3));
            assertThat(read.stream()
                            .filter(line -> line.startsWith("malformed"))
                            .toList())
                    .as(new String(bad, StandardCharsets.ISO_8859_1))
                    .hasSize(1);
        }
    }

    @Test
    void everyFlippedByteOfAMemberIsNoticed() throws IOException {
        WarcFixture warc = numbered(3);
        byte[] first = WarcFixture.gzip(warc.records().get(0));
        byte[] middle = WarcFixture.gzip(warc.records().get(1));
        byte[] last = WarcFixture.gzip(warc.records().get(2));
        for (int i = 10; i < middle.length; i += 3) {
            byte[] flipped = middle.clone();
            flipped[i] ^= 0x55;
            Path path = Files.write(folder.resolve("a"), WarcFixture.join(first, flipped, last));
            List<String> read = read(path);

            assertThat(read)
                    .as("byte " + i)
                    .startsWith(page(0))
                    .endsWith(page(2))
                    .doesNotContain(page(1));
            assertThat(read)
                    .as("byte " + i)
                    .anyMatch(line -> line.startsWith("malformed") || line.startsWith("too-large"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWholeBeforeTheCutCounts(Packing packing) throws IOException {
        byte[] whole = numbered(4).bytes(packing);
        int end = packing == Packing.WHOLE ? whole.length - 4 : whole.length - 40;
        List<String> read = read(Files.write(folder.resolve("a"), Arrays.copyOf(whole, end)));

        assertThat(read.subList(0, 3)).containsExactly(page(0), page(1), page(2));
        assertThat(read).hasSize(4);
        assertThat(read.get(3)).startsWith("malformed");
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "PER_RECORD"})
    void tooLargeOnesAreNotHeld(Packing packing) throws IOException {
        WarcFixture warc = numbered(1)
                .page("https://post.example/large", noise(300_000))
                .response(
                        "https://post.example/v.mp4", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n", noise(300_000))
                .add(WarcFixture.response(
                        "https://post.example/bomb",
                        HTML + "Content-Encoding: gzip\r\n",
                        WarcFixture.gzip(new byte[5_000_000])))
                .other("conversion", "https://post.example/text", "text/plain", noise(300_000))
                .page("https://post.example/0", page(7));
        List<String> read = read(warc.write(folder.resolve("a"), packing));

        assertThat(read.get(0)).isEqualTo(page(0));
        assertThat(read.get(4)).isEqualTo(page(7));
        assertThat(read.subList(1, 4)).allMatch(line -> line.startsWith("too-large"));
        assertThat(read).hasSize(5);
    }

    @Test
    void bombInAMember() throws IOException {
        byte[] bomb = WarcFixture.gzip(WarcFixture.join(
                WarcFixture.ascii(WarcFixture.head("resource", "https://post.example/b", "text/html", 50_000_000)),
                new byte[50_000_000]));
        WarcFixture warc = numbered(2);
        List<String> read = read(Files.write(
                folder.resolve("a"),
                WarcFixture.join(
                        WarcFixture.gzip(warc.records().get(0)),
                        bomb,
                        WarcFixture.gzip(warc.records().get(1)))));

        assertThat(read).startsWith(page(0)).endsWith(page(1)).hasSize(3);
        assertThat(read.get(1)).startsWith("too-large");
    }

    private static WarcFixture numbered(int count) {
        WarcFixture warc = new WarcFixture();
        IntStream.range(0, count).forEach(i -> warc.page("https://post.example/" + i, page(i)));
        return warc;
    }

    private static String page(int i) {
        return "<html><head><title>Page " + i + "</title></head><body><p>" + "Words of page. ".repeat(20 + i)
                + "</p></body></html>";
    }

    /** Text that does not pack well. */
    private static String noise(int length) {
        StringBuilder text = new StringBuilder("<html>");
        long state = 42;
        while (text.length() < length) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            text.append((char) ('a' + (int) ((state >>> 33) % 26)));
        }
        return text.toString();
    }

    private List<String> read(Path path) throws IOException {
        List<SourceRecord> records = new ArrayList<>();
        try (SourceRecords file = files.open(path, Position.START)) {
            drain(file, records);
        }
        return records.stream().map(WarcRecordsTest::describe).toList();
    }

    private static void drain(SourceRecords file, List<SourceRecord> into) throws IOException {
        for (Optional<SourceRecord> record = file.next(); record.isPresent(); record = file.next()) {
            into.add(record.get());
        }
    }

    private static String describe(SourceRecord record) {
        return record.reading().refusals().isEmpty()
                ? text(record)
                : record.reading().refusals().get(0).reason().code() + " "
                        + record.reading().refusals().get(0).detail();
    }

    private static String text(SourceRecord record) {
        return new String(record.reading().items().get(0).content(), StandardCharsets.UTF_8);
    }
}
