package org.dateline.ingest.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is read forward through a buffer and knows where it is; going back a little costs nothing. Not thread-safe. */
final class FileInput extends InputStream {

    private static final int BUFFER = 65_536;

    private final SeekableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long bufferEnd;

    private FileInput(SeekableByteChannel channel) {
        this.channel = channel;
    }

    static FileInput open(Path file) throws IOException {
        return new FileInput(Files.newByteChannel(file));
    }

    /** The byte that is read next. */
    long position() {
        return bufferEnd - buffer.remaining();
    }

    long size() throws IOException {
        return channel.size();
    }

    /** Goes to a byte; the end is the last that can be gone to. */
    void seek(long position) throws IOException {
        long target = Math.min(position, size());
        long bufferStart = bufferEnd - buffer.limit();
        if (target >= bufferStart && target <= bufferEnd) {
            buffer.position((int) (target - bufferStart));
            return;
        }
        channel.position(target);
        buffer.position(0).limit(0);
        bufferEnd = target;
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        return count;
    }

    /** Goes forward without reading. */
    @Override
    public void skipNBytes(long count) throws IOException {
        if (count > size() - position()) {
            throw new EOFException("the file ends before");
        }
        seek(position() + Math.max(0, count));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private boolean fill() throws IOException {
        while (!buffer.hasRemaining()) {
            buffer.clear();
            int count = channel.read(buffer);
            buffer.flip();
            if (count < 0) {
                return false;
            }
            bufferEnd += count;
        }
        return true;
    }
}
