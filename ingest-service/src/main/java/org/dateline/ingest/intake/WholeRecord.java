package org.dateline.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.dateline.ingest.fetch.TooLargeException;
import org.dateline.ingest.source.SourceDocument;

/** A file that is one document. Not thread-safe. */
final class WholeRecord implements SourceRecords {

    private final InputStream in;
    private final TimedReader reader;
    private final int maxBytes;
    private Position position;

    WholeRecord(InputStream in, TimedReader reader, int maxBytes, Position from) {
        this.in = in;
        this.reader = reader;
        this.maxBytes = maxBytes;
        this.position = from;
    }

    @Override
    public Optional<SourceRecord> next() throws IOException {
        if (position.records() > 0) {
            return Optional.empty();
        }
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw TooLargeException.over(maxBytes);
        }
        Position start = position;
        position = new Position(1, 0, 1);
        return Optional.of(
                new SourceRecord(start, 0, reader.read(new SourceDocument(bytes, null, null)), null, null, true));
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public Map<String, Long> skipped() {
        return Map.of();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
