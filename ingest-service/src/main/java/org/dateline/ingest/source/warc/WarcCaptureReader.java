package org.dateline.ingest.source.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Locale;
import java.util.Set;
import org.dateline.ingest.source.Fetch;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.warc.WarcCapture.Captured;
import org.dateline.ingest.source.warc.WarcCapture.Refused;
import org.dateline.ingest.source.warc.WarcCapture.Skipped;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;

/**
 * Takes the document out of a record: of a response the payload of its HTTP message, chunks and content encoding undone. Only what a
 * server gave with status 200 from an http(s) address, and what can be a text, is a document. Immutable; safe for many threads.
 */
public final class WarcCaptureReader {

    /** So many bytes of a block are enough to know its HTTP head. */
    public static final int HEAD_REACH = 65_536;

    private static final Set<String> NO_TEXT =
            Set.of("image", "video", "audio", "font", "model", "multipart", "message");

    /** What pages are made of beside text; as {@code type/subtype}, since other members of these types are documents. */
    private static final Set<String> PARTS = Set.of(
            "text/css",
            "text/javascript",
            "text/dns",
            "text/vtt",
            "text/csv",
            "application/javascript",
            "application/x-javascript",
            "application/ecmascript",
            "application/pdf",
            "application/zip",
            "application/gzip",
            "application/wasm",
            "application/font-woff",
            "application/vnd.ms-fontobject",
            "application/x-shockwave-flash",
            "application/manifest+json",
            "application/warc-fields");

    private final int maxBytes;

    /** @param maxBytes largest document, decoded */
    public WarcCaptureReader(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Why a record is none of ours, as far as its header tells; null where its block has to be looked at. */
    public @Nullable String skipKind(WarcHead head) {
        if (!head.isCapture()) {
            return head.type();
        }
        String uri = head.uri() == null ? "" : head.uri().toLowerCase(Locale.ROOT);
        if (!uri.startsWith("http://") && !uri.startsWith("https://")) {
            return "not-http";
        }
        return !head.type().equals("response") && isNoText(head.contentType()) ? "not-text" : null;
    }

    /**
     * Reads a block that {@link #skipKind} did not rule out.
     *
     * @param block all of the block, or its first {@link #HEAD_REACH} bytes where it is larger than may be held
     */
    public WarcCapture read(WarcHead head, byte[] block) {
        String uri = String.valueOf(head.uri());
        boolean whole = block.length == head.length();
        if (!head.type().equals("response")) {
            boolean text = head.type().equals("conversion");
            return whole
                    ? new Captured(new SourceDocument(block, head.contentType(), uri), fetch(head, uri, null), text)
                    : tooLarge(head.length());
        }
        try {
            HttpResponse http = HttpResponse.parse(LengthedBody.create(
                    Channels.newChannel(InputStream.nullInputStream()), ByteBuffer.wrap(block), block.length));
            return response(head, uri, http, whole);
        } catch (IOException | IllegalArgumentException cause) {
            return new Refused(RejectReason.MALFORMED, "HTTP: " + cause.getMessage());
        }
    }

    private WarcCapture response(WarcHead head, String uri, HttpResponse http, boolean whole) throws IOException {
        if (http.status() != 200) {
            return new Skipped("status-" + http.status());
        }
        String contentType = http.headers().first("Content-Type").orElse(null);
        if (isNoText(contentType) || isForRobots(uri)) {
            return new Skipped("not-text");
        }
        if (!whole) {
            return tooLarge(head.length());
        }
        byte[] payload =
                PayloadDecoder.decode(http.body().stream(), http.headers().all("Content-Encoding"), maxBytes + 1);
        if (payload.length > maxBytes) {
            return tooLarge(payload.length);
        }
        return new Captured(new SourceDocument(payload, contentType, uri), fetch(head, uri, http), false);
    }

    private Refused tooLarge(long length) {
        return new Refused(RejectReason.TOO_LARGE, "at least " + length + " bytes, at most " + maxBytes);
    }

    private static @Nullable Fetch fetch(WarcHead head, String uri, @Nullable HttpResponse http) {
        if (head.date() == null) {
            return null;
        }
        return new Fetch(
                uri,
                uri,
                http == null ? 200 : http.status(),
                http == null ? null : http.headers().first("ETag").orElse(null),
                http == null ? null : http.headers().first("Last-Modified").orElse(null),
                head.date());
    }

    private static boolean isNoText(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int end = contentType.indexOf(';');
        String type =
                (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        int slash = type.indexOf('/');
        return PARTS.contains(type) || NO_TEXT.contains(slash < 0 ? type : type.substring(0, slash));
    }

    /** Crawlers keep what they obey; it is no article. */
    private static boolean isForRobots(String uri) {
        return uri.endsWith("/robots.txt");
    }
}
