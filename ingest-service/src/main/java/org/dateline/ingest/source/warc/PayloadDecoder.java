package org.dateline.ingest.source.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes content encodings. Archives often keep the header of an encoding that the crawler has undone already, so each is believed
 * only where the bytes agree. Stateless.
 */
final class PayloadDecoder {

    private PayloadDecoder() {}

    /**
     * Decodes a payload.
     *
     * @param encodings values of Content-Encoding, in the order in which they were applied
     * @param limit how many bytes at most are read; what is beyond is left
     */
    static byte[] decode(InputStream payload, List<String> encodings, int limit) throws IOException {
        InputStream in = payload;
        List<String> applied = encodings.stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (int i = applied.size() - 1; i >= 0; i--) {
            in = decoded(in, applied.get(i));
        }
        return in.readNBytes(limit);
    }

    private static InputStream decoded(InputStream in, String encoding) throws IOException {
        byte[] head = in.readNBytes(2);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
        if (head.length < 2) {
            return whole;
        }
        return switch (encoding) {
            case "gzip", "x-gzip" ->
                (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B ? new GZIPInputStream(whole) : whole;
            case "deflate" -> isMarkup(head) ? whole : new InflaterInputStream(whole, new Inflater(!isZlib(head)));
            case "br" -> isMarkup(head) ? whole : new BrotliInputStream(whole);
            case "", "identity", "none" -> whole;
            default -> throw new IOException("content encoding " + encoding + " is not known");
        };
    }

    /** Brotli and raw deflate have no mark of their own; documents that are not packed begin like documents. */
    private static boolean isMarkup(byte[] head) {
        char first = (char) (head[0] & 0xFF);
        return first == '<'
                || first == '{'
                || first == '['
                || first == '\n'
                || first == '\r'
                || first == ' '
                || first == 0xEF;
    }

    /** RFC 1950: compression method 8, and a header that is a multiple of 31. */
    private static boolean isZlib(byte[] head) {
        int header = (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
        return (head[0] & 0x0F) == 8 && header % 31 == 0;
    }
}
