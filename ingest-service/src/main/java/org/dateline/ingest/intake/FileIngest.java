package org.dateline.ingest.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.zip.ZipException;
import org.dateline.ingest.fetch.TooLargeException;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.Refusal;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.Source;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.document.DocumentFormat;
import org.dateline.ingest.source.document.FormatDetector;
import org.jspecify.annotations.Nullable;

/** Takes in files: JSON lines as a stream, everything else as a whole. Safe for many threads. */
final class FileIngest {

    private final FormatDetector detector = new FormatDetector();
    private final TimedReader reader;
    private final ItemAssembler assembler;
    private final Clock clock;
    private final IngestSettings settings;

    FileIngest(TimedReader reader, ItemAssembler assembler, Clock clock, IngestSettings settings) {
        this.reader = reader;
        this.assembler = assembler;
        this.clock = clock;
        this.settings = settings;
    }

    /** Takes in one file; whatever is wrong with it ends in a refusal or a failure, never in an exception. */
    void ingest(Path start, Path file, Lane lane, Dispatch dispatch, IngestListener listener) {
        String path = SourceFiles.relative(start, file);
        try (InputStream stream = new BufferedInputStream(SourceFiles.open(file), FormatDetector.REACH)) {
            stream.mark(FormatDetector.REACH + 1);
            byte[] head = stream.readNBytes(FormatDetector.REACH);
            stream.reset();
            if (detector.detect(head, null) == DocumentFormat.JSON_LINES) {
                lines(stream, path, lane, dispatch, listener);
            } else {
                whole(stream, path, lane, dispatch, listener);
            }
        } catch (TooLargeException bomb) {
            refuse(path, lane, RejectReason.TOO_LARGE, String.valueOf(bomb.getMessage()), dispatch, listener);
        } catch (ZipException | EOFException packedBadly) {
            refuse(path, lane, RejectReason.MALFORMED, "gzip: " + packedBadly.getMessage(), dispatch, listener);
        } catch (IOException cause) {
            dispatch.failed(path, cause.toString());
        }
    }

    private void whole(InputStream stream, String path, Lane lane, Dispatch dispatch, IngestListener listener)
            throws IOException {
        byte[] bytes = stream.readNBytes(settings.maxFileBytes() + 1);
        if (bytes.length > settings.maxFileBytes()) {
            throw TooLargeException.over(settings.maxFileBytes());
        }
        hand(reader.read(new SourceDocument(bytes, null, null)), path, lane, dispatch, listener);
    }

    private void lines(InputStream stream, String path, Lane lane, Dispatch dispatch, IngestListener listener)
            throws IOException {
        LineReader lines =
                new LineReader(new InputStreamReader(stream, StandardCharsets.UTF_8), settings.maxFileBytes());
        dispatch.documentRead();
        int number = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            number++;
            String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (text.isBlank()) {
                continue;
            }
            Reading reading = lines.wasTooLong() ? tooLong(number) : reader.readLine(text, number);
            dispatch(reading, provenance(path + "#" + number, sourceId(reading, path), null, path, lane), dispatch);
            listener.read(path, reading);
        }
    }

    private void hand(Reading reading, String path, Lane lane, Dispatch dispatch, IngestListener listener) {
        dispatch.documentRead();
        listener.read(path, reading);
        dispatch(reading, provenance(path, sourceId(reading, path), reading.title(), path, lane), dispatch);
    }

    private void dispatch(Reading reading, Provenance provenance, Dispatch dispatch) {
        ItemAssembler.Assembled assembled = assembler.assemble(reading, provenance);
        assembled.articles().forEach(dispatch::publish);
        assembled.refusals().forEach(dispatch::reject);
    }

    private void refuse(
            String path, Lane lane, RejectReason reason, String detail, Dispatch dispatch, IngestListener listener) {
        hand(Reading.refused("unknown", reason, detail, new byte[0]), path, lane, dispatch, listener);
    }

    private Provenance provenance(String itemPath, String sourceId, @Nullable String title, String path, Lane lane) {
        Source source = new Source(sourceId, title, path, Source.Kind.FILE);
        return new Provenance(source, itemPath, null, lane, clock.instant(), null);
    }

    /** A feed in a file belongs to its site. */
    private static String sourceId(Reading reading, String path) {
        String home = reading.homeUri();
        String host = home == null ? null : ItemAssembler.hostOf(home);
        return host == null ? SourceFiles.stem(path) : host;
    }

    private static Reading tooLong(int number) {
        Refusal refusal = new Refusal(RejectReason.TOO_LARGE, "a line that is too long", "line " + number, new byte[0]);
        return new Reading("json lines", null, null, null, null, List.of(), List.of(), List.of(refusal));
    }
}
