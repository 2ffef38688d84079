package org.dateline.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip without becoming the victim of a bomb. Stateless. */
public final class Gunzip {

    private static final int BUFFER = 16_384;

    private Gunzip() {}

    /** Whether it starts as gzip does (RFC 1952). */
    public static boolean isGzip(byte[] head) {
        return head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    /** A stream of what is packed in another; reading it throws {@link TooLargeException} once it unpacks beyond all reason. */
    public static InputStream open(InputStream packed) throws IOException {
        return RatioGuard.open(packed, in -> new GZIPInputStream(in, BUFFER));
    }
}
