package org.dateline.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Watches how much comes out of an unpacking stream for what went in, and stops at bombs. For one thread. */
final class RatioGuard extends FilterInputStream {

    /** Deflate cannot do better than 1:1032, Brotli has no bound; real pages, feeds and JSON stay under 1:60. */
    private static final long MAX_RATIO = 200;

    /** Small documents may be as repetitive as they like. */
    private static final long FREE_BYTES = 1024 * 1024;

    private final Counting packed;
    private long count;

    /** Makes an unpacking stream. */
    @FunctionalInterface
    interface Unpacker {
        InputStream over(InputStream packed) throws IOException;
    }

    private RatioGuard(InputStream in, Counting packed) {
        super(in);
        this.packed = packed;
    }

    /** A stream of what is packed in another; reading it throws {@link TooLargeException} once it unpacks beyond all reason. */
    static InputStream open(InputStream packed, Unpacker unpacker) throws IOException {
        Counting counting = new Counting(packed);
        return new RatioGuard(unpacker.over(counting), counting);
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

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = 0;
        while (skipped < bytes && read() >= 0) {
            skipped++;
        }
        return skipped;
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
}
