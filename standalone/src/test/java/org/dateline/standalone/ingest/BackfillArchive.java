package org.dateline.standalone.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/** A folder of every kind of archive, all of it invented. Not thread-safe. */
final class BackfillArchive {

    private final Path folder;
    private final Set<String> addresses = new TreeSet<>();
    private int files;
    private int count;

    BackfillArchive(Path folder) {
        this.folder = folder;
    }

    /** Writes one file of each kind, with so many articles in each, and as many pages by themselves as 1 in 20. */
    BackfillArchive grow(int articles) throws IOException {
        Files.createDirectories(folder.resolve("pages"));
        Files.write(next("crawl.warc.gz"), warc(articles));
        Files.write(next("crawl.wet.gz"), wet(articles));
        byte[] lines = lines(articles);
        Files.write(next("lines.jsonl"), lines);
        Files.write(next("lines.jsonl.gz"), gzip(lines(articles)));
        for (int i = 0; i < articles / 20; i++) {
            Files.writeString(next("pages/page.html"), page(address()));
        }
        Files.writeString(next("feed.xml"), feed(articles));
        return this;
    }

    Path folder() {
        return folder;
    }

    int files() {
        return files;
    }

    /** Of all articles in it. */
    Set<String> addresses() {
        return addresses;
    }

    private Path next(String name) {
        return folder.resolve(name.replace(".", files++ + "."));
    }

    private String address() {
        count++;
        String address = "https://archive.example/" + count;
        addresses.add(address);
        return address;
    }

    private byte[] warc(int records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(gzip(record("warcinfo", "", "application/warc-fields", "software: test\r\n")));
        for (int i = 0; i < records; i++) {
            String address = address();
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
            out.write(gzip(record("request", address, "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n")));
            out.write(gzip(record("response", address, "application/http; msgtype=response", http + page(address))));
        }
        return out.toByteArray();
    }

    private byte[] wet(int records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < records; i++) {
            String address = address();
            out.write(gzip(record("conversion", address, "text/plain", "Bridge opens\n" + words(address))));
        }
        return out.toByteArray();
    }

    private byte[] lines(int lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            String address = address();
            text.append("{\"url\":\"").append(address).append("\",\"title\":\"Bridge opens\",\"text\":\"");
            text.append(words(address)).append("\",\"source\":\"The Archive\"}\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String feed(int items) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>The Archive</title>");
        for (int i = 0; i < items; i++) {
            String address = address();
            feed.append("<item><title>Bridge opens</title><link>")
                    .append(address)
                    .append("</link><description>");
            feed.append(words(address)).append("</description></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private static String page(String address) {
        return "<html><head><title>Bridge opens</title><link rel=\"canonical\" href=\"" + address
                + "\"></head><body><h1>Bridge opens</h1><p>" + words(address) + "</p></body></html>";
    }

    private static String words(String address) {
        return "The bridge of " + address + " was opened on Monday, and everybody who had waited for it walked over.";
    }

    private static byte[] record(String type, String address, String contentType, String block) {
        byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\n"
                + (address.isEmpty() ? "" : "WARC-Target-URI: " + address + "\r\n")
                + "WARC-Date: 2026-03-02T08:15:30Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "Content-Type: " + contentType + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        return (head + block + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }
}
