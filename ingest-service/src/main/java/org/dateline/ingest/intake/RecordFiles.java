package org.dateline.ingest.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.dateline.ingest.fetch.Gunzip;
import org.dateline.ingest.fetch.TooLargeException;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.document.DocumentFormat;
import org.dateline.ingest.source.document.FormatDetector;

/** Opens files of any kind, which their content tells: archives and JSON lines as streams, everything else whole. Safe for many threads. */
public final class RecordFiles {

    /** A record of an archive starts with its version; so much of it tells. */
    private static final int WARC_REACH = 16;

    private final FormatDetector detector = new FormatDetector();
    private final TimedReader reader;
    private final int maxBytes;

    /** @param maxBytes largest document, line or record that is held */
    public RecordFiles(TimedReader reader, int maxBytes) {
        this.reader = reader;
        this.maxBytes = maxBytes;
    }

    /**
     * Opens a file at a position that was got from it.
     *
     * @throws IOException where it cannot be opened
     */
    public SourceRecords open(Path file, Position from) throws IOException {
        FileInput input = FileInput.open(file);
        try {
            boolean packed = Gunzip.isGzip(input.readNBytes(3));
            input.seek(0);
            return new Refusing(packed ? packed(file, input, from) : plain(input, from));
        } catch (ZipException | EOFException | TooLargeException | OverpackedException broken) {
            input.close();
            return new Refusing(new Broken(broken, from));
        } catch (IOException cause) {
            input.close();
            throw cause;
        }
    }

    private SourceRecords packed(Path file, FileInput input, Position from) throws IOException {
        byte[] start;
        try (GzipMember first = new GzipMember(input)) {
            start = first.readNBytes(WARC_REACH);
        }
        if (detector.detect(start, null) == DocumentFormat.WARC) {
            return new WarcRecords(input, true, reader, maxBytes, from);
        }
        input.close();
        InputStream stream = new BufferedInputStream(SourceFiles.open(file), FormatDetector.REACH);
        try {
            stream.mark(FormatDetector.REACH + 1);
            byte[] head = stream.readNBytes(FormatDetector.REACH);
            stream.reset();
            return detector.detect(head, null) == DocumentFormat.JSON_LINES
                    ? new LineRecords(stream, true, reader, maxBytes, from)
                    : new WholeRecord(stream, reader, maxBytes, from);
        } catch (IOException cause) {
            stream.close();
            throw cause;
        }
    }

    private SourceRecords plain(FileInput input, Position from) throws IOException {
        byte[] head = input.readNBytes(FormatDetector.REACH);
        input.seek(from.offset());
        return switch (detector.detect(head, null)) {
            case WARC -> new WarcRecords(input, false, reader, maxBytes, from);
            case JSON_LINES -> new LineRecords(input, false, reader, maxBytes, from);
            default -> new WholeRecord(input, reader, maxBytes, from);
        };
    }

    /** What breaks the unpacking of a file is a fault of the file, not of the disk: a refusal, and the end. */
    private static final class Refusing implements SourceRecords {
        private final SourceRecords records;
        private boolean ended;

        private Refusing(SourceRecords records) {
            this.records = records;
        }

        @Override
        public Optional<SourceRecord> next() throws IOException {
            if (ended) {
                return Optional.empty();
            }
            try {
                return records.next();
            } catch (TooLargeException | OverpackedException tooLarge) {
                return refused(RejectReason.TOO_LARGE, String.valueOf(tooLarge.getMessage()));
            } catch (ZipException | EOFException packedBadly) {
                return refused(RejectReason.MALFORMED, "unpacking failed: " + packedBadly.getMessage());
            }
        }

        @Override
        public Position position() {
            return records.position();
        }

        @Override
        public Map<String, Long> skipped() {
            return records.skipped();
        }

        @Override
        public void close() throws IOException {
            records.close();
        }

        private Optional<SourceRecord> refused(RejectReason reason, String detail) {
            ended = true;
            Reading reading = Reading.refused("unknown", reason, detail, new byte[0]);
            return Optional.of(new SourceRecord(position(), 0, reading, null, null, true));
        }
    }

    /** A file that could not even be opened as what it seems to be. */
    private record Broken(IOException cause, Position position) implements SourceRecords {

        @Override
        public Optional<SourceRecord> next() throws IOException {
            throw cause;
        }

        @Override
        public Map<String, Long> skipped() {
            return Map.of();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
