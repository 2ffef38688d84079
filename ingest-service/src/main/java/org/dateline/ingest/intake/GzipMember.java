package org.dateline.ingest.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * One member of a gzip file (RFC 1952), unpacked. At its end, which checks length and checksum, the file stands exactly behind it: the JDK's
 * own stream joins all members and does not tell where they begin, which is where an archive can be entered. Not thread-safe.
 */
final class GzipMember extends InputStream {

    /** As for what is fetched: deflate cannot do better than 1:1032, and real pages stay under 1:60. */
    private static final long MAX_RATIO = 200;

    private static final long FREE_BYTES = 1024 * 1024;

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final FileInput file;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] packed = new byte[8_192];
    private boolean ended;

    /** Starts at the file's position. Throws {@link ZipException} where no member starts there. */
    GzipMember(FileInput file) throws IOException {
        this.file = file;
        readHeader();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        try {
            while (true) {
                int count = inflater.inflate(bytes, offset, length);
                if (count > 0) {
                    crc.update(bytes, offset, count);
                    guard();
                    return count;
                }
                if (inflater.finished()) {
                    readTrailer();
                    return -1;
                }
                if (inflater.needsDictionary()) {
                    throw new ZipException("gzip: a dictionary is asked for");
                }
                feed();
            }
        } catch (DataFormatException broken) {
            throw new ZipException("gzip: " + broken.getMessage());
        }
    }

    /** Frees the inflater; the file stays open. */
    @Override
    public void close() {
        ended = true;
        inflater.end();
    }

    private void feed() throws IOException {
        int count = file.read(packed, 0, packed.length);
        if (count < 0) {
            throw new EOFException("gzip: the file ends before its data");
        }
        inflater.setInput(packed, 0, count);
    }

    private void guard() throws OverpackedException {
        long unpacked = inflater.getBytesWritten();
        if (unpacked > FREE_BYTES && unpacked > inflater.getBytesRead() * MAX_RATIO) {
            throw new OverpackedException("unpacks to more than " + MAX_RATIO + " times its size");
        }
    }

    private void readHeader() throws IOException {
        if (next() != 0x1F || next() != 0x8B || next() != 8) {
            throw new ZipException("gzip: no member starts here");
        }
        int flags = next();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("gzip: unknown flags");
        }
        file.skipNBytes(6);
        if ((flags & EXTRA) != 0) {
            file.skipNBytes(next() | next() << 8);
        }
        if ((flags & NAME) != 0) {
            passText();
        }
        if ((flags & COMMENT) != 0) {
            passText();
        }
        if ((flags & HEADER_CRC) != 0) {
            file.skipNBytes(2);
        }
    }

    private void passText() throws IOException {
        int c = next();
        while (c != 0) {
            c = next();
        }
    }

    private void readTrailer() throws IOException {
        file.seek(file.position() - inflater.getRemaining());
        long checksum = nextInt();
        long length = nextInt();
        ended = true;
        boolean whole = checksum == crc.getValue() && length == (inflater.getBytesWritten() & 0xFFFFFFFFL);
        inflater.end();
        if (!whole) {
            throw new ZipException("gzip: length or checksum is wrong");
        }
    }

    private long nextInt() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private int next() throws IOException {
        int value = file.read();
        if (value < 0) {
            throw new EOFException("gzip: the file ends before its data");
        }
        return value;
    }
}
