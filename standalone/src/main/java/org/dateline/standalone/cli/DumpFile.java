package org.dateline.standalone.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A file of entities, compressed or not, and how far it has been read. For one thread. */
final class DumpFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Counted counted;
    private final InputStream content;
    private final long size;

    private DumpFile(Counted counted, InputStream content, long size) {
        this.counted = counted;
        this.content = content;
        this.size = size;
    }

    /** @throws IOException if it is not there, not readable, or not what its name says */
    static DumpFile open(Path file) throws IOException {
        Counted counted = new Counted(Files.newInputStream(file));
        try {
            return new DumpFile(
                    counted, isGzip(file) ? new GZIPInputStream(counted, BUFFER) : counted, Files.size(file));
        } catch (IOException e) {
            counted.close();
            throw e;
        }
    }

    /** What comes on a stream whose length nobody knows. */
    static DumpFile of(InputStream in) {
        Counted counted = new Counted(in);
        return new DumpFile(counted, counted, 0);
    }

    /** Whether its name ends so, with or without {@code .gz}. */
    static boolean isNamed(Path file, String extension) {
        String name = name(file);
        return name.endsWith(extension) || name.endsWith(extension + ".gz");
    }

    InputStream content() {
        return content;
    }

    /** Bytes of the file that have been read: compressed ones, where it is. */
    long position() {
        return counted.count;
    }

    /** Bytes of the whole file; 0 where that is not known. */
    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private static boolean isGzip(Path file) {
        return name(file).endsWith(".gz");
    }

    private static String name(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = in.read(bytes, from, most);
            count += Math.max(0, read);
            return read;
        }
    }
}
