package org.dateline.ingest.intake;

import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.warc.WarcCapture;
import org.dateline.ingest.source.warc.WarcCaptureReader;
import org.dateline.ingest.source.warc.WarcHead;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.ParsingException;

/**
 * The records of a WARC or WET file, packed or not. A record is given only once it is known to be whole: its block is there, the next record
 * or the end follows, and the checksum of its gzip member is right. What is not whole is refused, and reading goes on at the next
 * place where a record, or a member that holds one, starts. Not thread-safe.
 */
final class WarcRecords implements SourceRecords {

    private static final byte[] NOTHING = new byte[0];

    private final WarcSections sections;
    private final WarcCaptureReader captures;
    private final TimedReader reader;
    private final int maxBytes;
    private final Map<String, Long> skipped = new TreeMap<>();
    private long records;

    WarcRecords(FileInput file, boolean packed, TimedReader reader, int maxBytes, Position from) throws IOException {
        this.sections = new WarcSections(file, packed);
        this.captures = new WarcCaptureReader(maxBytes);
        this.reader = reader;
        this.maxBytes = maxBytes;
        sections.seek(from.offset());
        records = from.records() - from.skip();
        for (long i = 0; i < from.skip(); i++) {
            step();
        }
    }

    @Override
    public Optional<SourceRecord> next() throws IOException {
        while (true) {
            Position at = position();
            Optional<WarcCapture> capture = step();
            if (capture.isEmpty()) {
                return Optional.empty();
            }
            if (capture.get() instanceof WarcCapture.Skipped nothing) {
                skipped.merge(nothing.kind(), 1L, Long::sum);
            } else {
                return Optional.of(record(capture.get(), at));
            }
        }
    }

    @Override
    public Position position() {
        return new Position(records, sections.offset(), sections.passed());
    }

    @Override
    public Map<String, Long> skipped() {
        return Map.copyOf(skipped);
    }

    @Override
    public void close() throws IOException {
        sections.close();
    }

    /** One record, of whatever kind; empty at the end. */
    private Optional<WarcCapture> step() throws IOException {
        try {
            WarcStream stream = sections.atRecord();
            if (stream == null) {
                return Optional.empty();
            }
            if (!stream.startsRecord()) {
                throw new ParsingException("no record starts here");
            }
            WarcCapture capture = read(stream);
            sections.recordRead();
            records++;
            return Optional.of(capture);
        } catch (ParsingException | EOFException | ZipException | OverpackedException | IllegalArgumentException bad) {
            sections.recover(bad);
            records++;
            return Optional.of(refused(bad));
        }
    }

    private WarcCapture read(WarcStream stream) throws IOException {
        WarcHead head = stream.readHead();
        if (head.type().isEmpty()) {
            stream.skip(head.length());
            return new WarcCapture.Refused(RejectReason.MALFORMED, "no WARC-Type");
        }
        String kind = captures.skipKind(head);
        if (kind != null) {
            stream.skip(head.length());
            return new WarcCapture.Skipped(kind);
        }
        if (head.length() <= maxBytes + WarcCaptureReader.HEAD_REACH) {
            return captures.read(head, stream.readBlock((int) head.length()));
        }
        byte[] start = stream.readBlock(WarcCaptureReader.HEAD_REACH);
        stream.skip(head.length() - start.length);
        return captures.read(head, start);
    }

    private SourceRecord record(WarcCapture capture, Position at) {
        long number = at.records() + 1;
        if (capture instanceof WarcCapture.Captured found) {
            Reading reading = found.plainText() ? reader.readText(found.document()) : reader.read(found.document());
            return new SourceRecord(at, number, reading, found.document().uri(), found.fetch(), true);
        }
        WarcCapture.Refused refused = (WarcCapture.Refused) capture;
        String detail = "record " + number + " at byte " + at.offset() + ": " + refused.detail();
        Reading reading = Reading.refused("warc", refused.reason(), detail, NOTHING);
        return new SourceRecord(at, number, reading, null, null, true);
    }

    private static WarcCapture refused(Exception bad) {
        RejectReason reason = bad instanceof OverpackedException ? RejectReason.TOO_LARGE : RejectReason.MALFORMED;
        @Nullable String message = bad.getMessage();
        return new WarcCapture.Refused(reason, message == null ? "cut off" : message);
    }
}
