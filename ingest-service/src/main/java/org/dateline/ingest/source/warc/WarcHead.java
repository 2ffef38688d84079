package org.dateline.ingest.source.warc;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;

/**
 * The header of a record, as far as it matters here.
 *
 * @param type WARC-Type, lower case
 * @param uri WARC-Target-URI, without the angle brackets that some writers put around it; null where there is none
 * @param date WARC-Date; null where it is missing or no full instant
 * @param contentType type of the block; of a response, that it is HTTP
 * @param length bytes of the block
 */
public record WarcHead(
        String type,
        @Nullable String uri,
        @Nullable Instant date,
        @Nullable String contentType,
        long length) {

    /** Reads what jwarc has parsed. Throws {@link ParsingException} where there is no length to go by. */
    public static WarcHead of(MessageHeaders headers) throws ParsingException {
        return new WarcHead(
                headers.first("WARC-Type").orElse("").strip().toLowerCase(Locale.ROOT),
                headers.first("WARC-Target-URI").map(WarcHead::bare).orElse(null),
                headers.first("WARC-Date").flatMap(WarcHead::instant).orElse(null),
                headers.first("Content-Type").map(String::strip).orElse(null),
                length(headers));
    }

    /** Whether records of this type hold what a server sent, or a text made of it. */
    public boolean isCapture() {
        return type.equals("response") || type.equals("resource") || type.equals("conversion");
    }

    private static long length(MessageHeaders headers) throws ParsingException {
        String length = headers.first("Content-Length").map(String::strip).orElse("");
        try {
            long value = Long.parseLong(length);
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new ParsingException("no usable Content-Length");
    }

    private static String bare(String uri) {
        String stripped = uri.strip();
        boolean bracketed = stripped.startsWith("<") && stripped.endsWith(">");
        return bracketed ? stripped.substring(1, stripped.length() - 1) : stripped;
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(Instant.parse(date.strip()));
        } catch (DateTimeException lessThanAnInstant) {
            return Optional.empty();
        }
    }
}
