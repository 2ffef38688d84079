package org.dateline.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes content codings (RFC 9110, section 8.4.1): gzip, deflate and br, each with a cap on its ratio, at most two on top of one
 * another. Stateless.
 */
final class ContentCodings {

    /** What we say we read. */
    static final String ACCEPTED = "gzip, deflate, br";

    /** Two happen where a proxy packs what was packed; more is an attack. */
    private static final int MOST = 2;

    /** Said in the wild of what is not encoded at all. */
    private static final Set<String> NOTHING = Set.of("identity", "none", "utf-8", "utf8", "binary", "8bit", "text");

    private ContentCodings() {}

    /**
     * The document.
     *
     * @param contentEncoding the header, all of its lines joined by commas
     * @throws TooLargeException over the cap, or for a bomb
     * @throws EOFException where the end is missing
     * @throws UnreadableException for an encoding that we do not read, or that is broken
     */
    static byte[] decode(byte[] body, String contentEncoding, int maxBytes) throws IOException {
        List<String> codings = new ArrayList<>();
        for (String coding : HeaderList.split(contentEncoding.toLowerCase(Locale.ROOT), ',')) {
            if (!NOTHING.contains(coding)) {
                codings.add(coding);
            }
        }
        if (codings.isEmpty() || body.length == 0) {
            return body;
        }
        if (codings.size() > MOST) {
            throw new UnreadableException("content encodings on top of one another: " + codings.size());
        }
        try (InputStream unpacked = open(new ByteArrayInputStream(body), codings)) {
            byte[] bytes = unpacked.readNBytes(maxBytes);
            if (unpacked.read() >= 0) {
                throw TooLargeException.over(maxBytes);
            }
            return bytes;
        } catch (TooLargeException | UnreadableException | EOFException known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            // The decoder of Brotli throws both, and not only its own, on what is not Brotli.
            throw new UnreadableException("broken content encoding " + contentEncoding + ": " + broken.getMessage());
        }
    }

    private static InputStream open(InputStream body, List<String> codings) throws IOException {
        InputStream in = body;
        for (int i = codings.size() - 1; i >= 0; i--) {
            in = open(in, codings.get(i));
        }
        return in;
    }

    private static InputStream open(InputStream packed, String coding) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed);
        in.mark(4);
        byte[] head = in.readNBytes(3);
        in.reset();
        return switch (coding) {
            // Servers that say gzip and send plain text are many.
            case "gzip", "x-gzip" -> Gunzip.isGzip(head) ? Gunzip.open(in) : in;
            case "deflate" -> RatioGuard.open(in, counted -> inflate(counted, isZlib(head)));
            case "br" -> RatioGuard.open(in, BrotliInputStream::new);
            default -> throw new UnreadableException("a content encoding that we do not read: " + coding);
        };
    }

    /** The RFC says zlib; half of the servers send bare deflate. */
    private static InputStream inflate(InputStream in, boolean zlib) {
        Inflater inflater = new Inflater(!zlib);
        return new InflaterInputStream(in, inflater) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    /** RFC 1950: method 8, and a check over the first two bytes. */
    private static boolean isZlib(byte[] head) {
        return head.length > 1 && (head[0] & 0x0F) == 8 && (((head[0] & 0xFF) << 8) + (head[1] & 0xFF)) % 31 == 0;
    }
}
