package org.dateline.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip without becoming the victim of a bomb. Stateless. */
public final class Gunzip {

    /** Deflate cannot do better than 1:1032; real pages, feeds and JSON stay under 1:60. */
    private static final long MAX_RATIO = 200;

    /** Small documents may be as repetitive as they like. */
    private static final long FREE_BYTES = 1024 * 1024;

    private static final int BUFFER = 16_384;

    private Gunzip() {}

    /** Whether it starts as gzip does (RFC 1952). */
    public static boolean isGzip(byte[] head) {
        return head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    /** A stream of what is packed in another; reading it throws {@link TooLargeException} once it unpacks beyond all reason. */
    public static InputStream open(InputStream packed) throws IOException {
        Counting in = new Counting(packed);
        return new Guarded(new GZIPInputStream(in, BUFFER), in);
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        private Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    private static final class Guarded extends FilterInputStream {
        private final Counting packed;
        private long count;

        private Guarded(InputStream in, Counting packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            if (count > FREE_BYTES && count > packed.count * MAX_RATIO) {
                throw new TooLargeException("unpacks to more than " + MAX_RATIO + " times its size");
            }
            return read;
        }
    }
}
