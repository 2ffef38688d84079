package org.dateline.ingest.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.ParsingException;

/**
 * The parts of an archive that are read as one stream: each gzip member, or all of a file that is not packed. Knows where it is in the file,
 * and finds the way back after something broken. Not thread-safe.
 */
final class WarcSections implements Closeable {

    private static final byte[] MAGIC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private final FileInput file;
    private final boolean packed;
    private @Nullable WarcStream stream;
    private @Nullable GzipMember member;
    private long start;
    private long passed;

    WarcSections(FileInput file, boolean packed) {
        this.file = file;
        this.packed = packed;
    }

    /** Goes to a byte at which a section starts. */
    void seek(long offset) throws IOException {
        leave();
        file.seek(offset);
        start = file.position();
    }

    /** The stream, with the next thing in it at its head; null at the end of the file. */
    @Nullable
    WarcStream atRecord() throws IOException {
        while (true) {
            WarcStream current = stream;
            if (current == null) {
                start = file.position();
                if (start >= file.size()) {
                    return null;
                }
                member = packed ? new GzipMember(file) : null;
                current = new WarcStream(member == null ? file : member);
                stream = current;
            }
            if (current.advance()) {
                return current;
            }
            leave();
        }
    }

    /** To be called when a record was read to its end: looks whether it ends where it should. */
    void recordRead() throws IOException {
        WarcStream current = stream;
        passed++;
        if (current == null) {
            return;
        }
        if (!current.advance()) {
            leave();
        } else if (current.blankLines() < 2 && !current.startsRecord()) {
            passed--;
            throw new ParsingException("its length does not lead to the next record");
        } else if (!packed) {
            start = offsetIn(current);
            passed = 0;
        }
    }

    /** Goes to where the next record starts after one that could not be read. */
    void recover(Exception why) throws IOException {
        WarcStream current = stream;
        boolean readable = packed && current != null && why instanceof ParsingException;
        if (current == null || !readable) {
            scanFile();
            return;
        }
        try {
            passed++;
            if (!current.scan()) {
                leave();
            }
        } catch (IOException brokenToo) {
            scanFile();
        }
    }

    /** Byte from which to read the next record, together with {@link #passed}. */
    long offset() {
        return start;
    }

    /** Records of the section that were read already. */
    long passed() {
        return passed;
    }

    @Override
    public void close() throws IOException {
        leave();
        file.close();
    }

    private void scanFile() throws IOException {
        long from = Math.min(start + 1, file.size());
        leave();
        file.seek(from);
        start = packed ? nextMember() : nextRecord();
        file.seek(start);
    }

    private long nextRecord() throws IOException {
        WarcStream scanner = new WarcStream(file);
        return scanner.scan() ? offsetIn(scanner) : file.size();
    }

    private long nextMember() throws IOException {
        while (true) {
            int c = file.read();
            if (c < 0) {
                return file.size();
            }
            long candidate = file.position() - 1;
            if (c == 0x1F && file.read() == 0x8B && file.read() == 8 && holdsRecord(candidate)) {
                return candidate;
            }
            if (c == 0x1F) {
                file.seek(candidate + 1);
            }
        }
    }

    private boolean holdsRecord(long candidate) throws IOException {
        file.seek(candidate);
        try (GzipMember tried = new GzipMember(file)) {
            return Arrays.equals(tried.readNBytes(MAGIC.length), MAGIC);
        } catch (ZipException | java.io.EOFException | OverpackedException notOne) {
            return false;
        }
    }

    private long offsetIn(WarcStream current) {
        return file.position() - current.buffered();
    }

    private void leave() throws IOException {
        if (member != null) {
            member.close();
        }
        member = null;
        stream = null;
        passed = 0;
        start = file.position();
    }
}
