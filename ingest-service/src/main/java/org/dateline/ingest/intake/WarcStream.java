package org.dateline.ingest.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.dateline.ingest.source.warc.WarcHead;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcParser;

/** Records one after another in a stream, unpacked: their headers by jwarc, their blocks as bytes. Not thread-safe. */
final class WarcStream {

    private static final int BUFFER = 8_192;

    /** A header larger than this is none. */
    private static final int MAX_HEADER = 1024 * 1024;

    private static final byte[] MAGIC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    /** Version, end of line, and a first field as records have it: pages that merely quote a record seldom go so far. */
    private static final Pattern START =
            Pattern.compile("WARC/\\d{1,2}\\.\\d{1,2}\\r?\\n(?:WARC-|Content-)[A-Za-z-]{4,60}:");

    private static final int START_LENGTH = 96;

    private final InputStream in;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);

    private int blankLines;

    WarcStream(InputStream in) {
        this.in = in;
    }

    /** Passes the lines between records; whether something follows. */
    boolean advance() throws IOException {
        blankLines = 0;
        while (buffer.hasRemaining() || fill()) {
            byte next = buffer.get(buffer.position());
            if (next != '\r' && next != '\n') {
                return true;
            }
            buffer.get();
            blankLines += next == '\n' ? 1 : 0;
        }
        return false;
    }

    /** How many ends of lines {@link #advance} has passed; a record is followed by two. */
    int blankLines() {
        return blankLines;
    }

    /** Whether a record starts here. */
    boolean startsRecord() throws IOException {
        ensure(MAGIC.length);
        for (int i = 0; i < MAGIC.length; i++) {
            if (buffer.remaining() <= i || buffer.get(buffer.position() + i) != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads a header. Throws {@link ParsingException} where it is none. */
    WarcHead readHead() throws IOException {
        WarcParser parser = new WarcParser();
        parser.setLenient(true);
        if (!parser.parse(new Bounded(), buffer)) {
            throw new EOFException("the header is cut off");
        }
        return WarcHead.of(parser.headers());
    }

    /** Reads that many bytes. */
    byte[] readBlock(int length) throws IOException {
        byte[] block = new byte[length];
        int have = Math.min(length, buffer.remaining());
        buffer.get(block, 0, have);
        int read = in.readNBytes(block, have, length - have);
        if (have + read < length) {
            throw new EOFException("cut off: " + (have + read) + " of " + length + " bytes are there");
        }
        return block;
    }

    /** Passes that many bytes. */
    void skip(long length) throws IOException {
        int have = (int) Math.min(length, buffer.remaining());
        buffer.position(buffer.position() + have);
        in.skipNBytes(length - have);
    }

    /** How many bytes were read from the stream below and are still to be given. */
    int buffered() {
        return buffer.remaining();
    }

    /** Goes to the next record, which may start here, and in the middle of a line where a block was cut; whether there is one. */
    boolean scan() throws IOException {
        while (buffer.hasRemaining() || fill()) {
            if (buffer.get(buffer.position()) == 'W' && startsLikeRecord()) {
                return true;
            }
            buffer.get();
        }
        return false;
    }

    private boolean startsLikeRecord() throws IOException {
        ensure(START_LENGTH);
        int length = Math.min(START_LENGTH, buffer.remaining());
        String text = new String(
                buffer.array(), buffer.arrayOffset() + buffer.position(), length, StandardCharsets.ISO_8859_1);
        return START.matcher(text).lookingAt();
    }

    private void ensure(int count) throws IOException {
        while (buffer.remaining() < count) {
            buffer.compact();
            int read = in.read(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
            buffer.position(buffer.position() + Math.max(0, read));
            buffer.flip();
            if (read < 0) {
                return;
            }
        }
    }

    private boolean fill() throws IOException {
        ensure(1);
        return buffer.hasRemaining();
    }

    /** What jwarc reads a header through: it would hold one of any size. */
    private final class Bounded implements ReadableByteChannel {
        private int count;

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (count > MAX_HEADER) {
                throw new ParsingException("a header of more than " + MAX_HEADER + " bytes");
            }
            int read = in.read(target.array(), target.arrayOffset() + target.position(), target.remaining());
            if (read > 0) {
                target.position(target.position() + read);
                count += read;
            }
            return read;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // the stream belongs to whoever opened it
        }
    }
}
