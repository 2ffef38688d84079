package org.dateline.ingest.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.Refusal;
import org.dateline.ingest.source.RejectReason;
import org.jspecify.annotations.Nullable;

/** The lines of a file of JSON lines. Blank ones are passed over, those that are too long are refused without being held. Not thread-safe. */
final class LineRecords implements SourceRecords {

    private static final int BUFFER = 65_536;

    private final InputStream in;
    private final boolean packed;
    private final TimedReader reader;
    private final int maxLength;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;
    private long offset;
    private long lines;
    private boolean tooLong;

    /**
     * Reads from a stream that stands at the position's offset.
     *
     * @param packed whether offsets of this stream are none of the file, so that the only way to a line is through those before it
     */
    LineRecords(InputStream in, boolean packed, TimedReader reader, int maxLength, Position from) throws IOException {
        this.in = in;
        this.packed = packed;
        this.reader = reader;
        this.maxLength = maxLength;
        this.offset = from.offset();
        this.lines = from.records() - from.skip();
        for (long i = 0; i < from.skip(); i++) {
            line();
        }
    }

    @Override
    public Optional<SourceRecord> next() throws IOException {
        Position start = position();
        for (byte[] line = line(); line != null; line = line()) {
            String text = new String(line, StandardCharsets.UTF_8);
            if (lines == 1 && text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            if (!text.isBlank()) {
                int number = (int) Math.min(lines, Integer.MAX_VALUE);
                Reading reading = tooLong ? tooLong(number) : reader.readLine(text, number);
                return Optional.of(new SourceRecord(start, lines, reading, null, null, start.records() == 0));
            }
            start = position();
        }
        return Optional.empty();
    }

    @Override
    public Position position() {
        return packed ? new Position(lines, 0, lines) : new Position(lines, offset, 0);
    }

    @Override
    public Map<String, Long> skipped() {
        return Map.of();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The next line without its end, cut where it is too long; null at the end. */
    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        tooLong = false;
        boolean any = false;
        while (at < limit || fill()) {
            any = true;
            int end = at;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            int room = Math.max(0, maxLength - line.size());
            tooLong |= end - at > room;
            line.write(buffer, at, Math.min(room, end - at));
            boolean ended = end < limit;
            offset += end - at + (ended ? 1 : 0);
            at = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        lines += any ? 1 : 0;
        return any ? line.toByteArray() : null;
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private static Reading tooLong(int number) {
        Refusal refusal = new Refusal(RejectReason.TOO_LARGE, "a line that is too long", "line " + number, new byte[0]);
        return new Reading("json lines", null, null, null, null, List.of(), List.of(), List.of(refusal));
    }
}
