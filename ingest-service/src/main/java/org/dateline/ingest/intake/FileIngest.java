package org.dateline.ingest.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.dateline.ingest.identity.FeedIds;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.Source;

/** Takes in files of any kind and size, record by record. Safe for many threads. */
final class FileIngest {

    private final RecordFiles files;
    private final ItemAssembler assembler;
    private final FeedIds feedIds;
    private final Clock clock;

    FileIngest(RecordFiles files, ItemAssembler assembler, FeedIds feedIds, Clock clock) {
        this.files = files;
        this.assembler = assembler;
        this.feedIds = feedIds;
        this.clock = clock;
    }

    /** Takes in one file; whatever is wrong with it ends in a refusal or a failure, never in an exception. */
    void ingest(Path start, Path file, Lane lane, Dispatch dispatch, IngestListener listener) {
        String path = SourceFiles.relative(start, file);
        try (SourceRecords records = files.open(file, Position.START)) {
            for (Optional<SourceRecord> record = records.next(); record.isPresent(); record = records.next()) {
                take(record.get(), path, lane, dispatch, listener);
            }
            if (!records.skipped().isEmpty()) {
                listener.skipped(path, records.skipped());
            }
        } catch (IOException cause) {
            dispatch.failed(path, cause.toString());
        }
    }

    private void take(SourceRecord record, String path, Lane lane, Dispatch dispatch, IngestListener listener) {
        if (record.startsDocument()) {
            dispatch.documentRead();
        }
        ItemAssembler.Assembled assembled = assembler.assemble(record.reading(), provenance(record, path, lane));
        assembled.articles().forEach(dispatch::publish);
        assembled.refusals().forEach(dispatch::reject);
        listener.read(path, record.reading());
    }

    /** What a crawler had from an address counts as had from there now: the same article, live or out of an archive, is one. */
    private Provenance provenance(SourceRecord record, String path, Lane lane) {
        String uri = record.uri();
        String itemPath = record.part() == 0 ? path : path + "#" + record.part();
        if (uri == null) {
            Source source = new Source(
                    sourceId(record.reading(), path), record.reading().title(), path, Source.Kind.FILE);
            return new Provenance(source, itemPath, null, lane, clock.instant(), null);
        }
        return new Provenance(captured(uri, record.reading()), null, record.fetch(), lane, clock.instant(), null);
    }

    private Source captured(String uri, Reading reading) {
        if (reading.isFeed()) {
            return new Source(feedIds.of(uri), reading.title(), uri, Source.Kind.FEED);
        }
        String host = ItemAssembler.hostOf(uri);
        return new Source(host == null ? uri.toLowerCase(Locale.ROOT) : host, null, uri, Source.Kind.PAGE);
    }

    /** A feed in a file belongs to its site. */
    private static String sourceId(Reading reading, String path) {
        String home = reading.homeUri();
        String host = home == null ? null : ItemAssembler.hostOf(home);
        return host == null ? SourceFiles.stem(path) : host;
    }
}
