package org.dateline.enrich.entity.dump;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Entities of a Wikidata dump or a table, one after the other. Memory does not depend on the length of the source: a line is held at a
 * time, and a line that is longer than {@value #LONGEST_LINE} bytes is passed over. For one thread.
 */
public final class EntityDump implements AutoCloseable {
    /** The longest entities of Wikidata have some 4 MB. */
    private static final int LONGEST_LINE = 32 << 20;

    private static final int FIRST_CAPACITY = 1 << 16;
    private static final int BUFFER = 1 << 18;

    private final InputStream in;
    private final EntitySelection selection;
    private final ItemReader reader;
    private final byte[] buffer = new byte[BUFFER];
    private byte[] line = new byte[FIRST_CAPACITY];
    private int length;
    private int from;
    private int filled;
    private long lines;

    private EntityDump(InputStream in, EntitySelection selection, ItemReader reader) {
        this.in = in;
        this.selection = selection;
        this.reader = reader;
    }

    /** A Wikidata dump as JSON, not compressed. */
    public static EntityDump wikidata(InputStream in, EntitySelection selection) {
        return new EntityDump(in, selection, new WikidataReader(selection.languages()));
    }

    /** A table: see {@link EntityTableReader}. */
    public static EntityDump table(InputStream in, EntitySelection selection) {
        return new EntityDump(in, selection, new EntityTableReader());
    }

    /** A line that is not what it should be; the next may be. */
    public static final class UnreadableLineException extends IOException {
        private static final long serialVersionUID = 1L;

        private UnreadableLineException(long line, String message, @Nullable Throwable cause) {
            super("line " + line + ": " + message, cause);
        }
    }

    /** Passes over lines that were read before. */
    public void skip(long count) throws IOException {
        while (lines < count && nextLine()) {
            length = 0;
        }
    }

    /** Lines read so far. */
    public long lines() {
        return lines;
    }

    /**
     * What became of the next item, or null at the end.
     *
     * @throws UnreadableLineException for a line that is not well-formed; reading goes on after it
     * @throws IOException if the source cannot be read further
     */
    public EntitySelection.@Nullable Outcome next() throws IOException {
        while (nextLine()) {
            if (length > LONGEST_LINE) {
                throw new UnreadableLineException(lines, "longer than " + LONGEST_LINE + " bytes", null);
            }
            DumpItem item;
            try {
                item = reader.read(line, length);
            } catch (IOException e) {
                throw new UnreadableLineException(lines, String.valueOf(e.getMessage()), e);
            }
            if (item != null) {
                return selection.select(item);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The next line without its end; of one that is too long only that it is. False at the end. */
    private boolean nextLine() throws IOException {
        length = 0;
        boolean any = false;
        while (true) {
            if (from == filled) {
                filled = in.read(buffer);
                from = 0;
                if (filled < 0) {
                    filled = 0;
                    lines += any ? 1 : 0;
                    return any;
                }
            }
            any = true;
            int end = from;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            append(end - from);
            boolean whole = end < filled;
            from = whole ? end + 1 : end;
            if (whole) {
                lines++;
                return true;
            }
        }
    }

    private void append(int count) {
        if (length + count > LONGEST_LINE) {
            length = LONGEST_LINE + 1;
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, Math.min(LONGEST_LINE, 2 * line.length)));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }
}
