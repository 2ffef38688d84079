package org.dateline.ingest.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes archives for tests, record by record. Not thread-safe. */
final class WarcFixture {

    /** How the records lie in the file. */
    enum Packing {
        PLAIN,
        PER_RECORD,
        WHOLE
    }

    private final List<byte[]> records = new ArrayList<>();

    WarcFixture add(byte[] record) {
        records.add(record);
        return this;
    }

    WarcFixture response(String uri, String httpHead, String body) {
        return add(response(uri, httpHead, body.getBytes(StandardCharsets.UTF_8)));
    }

    WarcFixture page(String uri, String body) {
        return response(uri, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n", body);
    }

    WarcFixture other(String type, String uri, String contentType, String body) {
        return add(record(type, uri, contentType, body.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] response(String uri, String httpHead, byte[] body) {
        return record("response", uri, "application/http; msgtype=response", join(ascii(httpHead + "\r\n"), body));
    }

    static byte[] record(String type, String uri, String contentType, byte[] block) {
        return join(ascii(head(type, uri, contentType, block.length)), block, ascii("\r\n\r\n"));
    }

    static String head(String type, String uri, String contentType, long length) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\n" + (uri.isEmpty() ? "" : "WARC-Target-URI: " + uri + "\r\n")
                + "WARC-Date: 2026-03-02T08:15:30Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: "
                + contentType + "\r\nContent-Length: " + length + "\r\n\r\n";
    }

    List<byte[]> records() {
        return records;
    }

    byte[] bytes(Packing packing) {
        byte[] plain = join(records.toArray(byte[][]::new));
        return switch (packing) {
            case PLAIN -> plain;
            case PER_RECORD -> join(records.stream().map(WarcFixture::gzip).toArray(byte[][]::new));
            case WHOLE -> gzip(plain);
        };
    }

    Path write(Path file, Packing packing) throws IOException {
        return Files.write(file, bytes(packing));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
