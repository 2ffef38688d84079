package org.dateline.ingest.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dateline.ingest.source.Lane;

/** Takes in files of any kind and size, record by record. Safe for many threads. */
final class FileIngest {

    private final RecordFiles files;
    private final ItemAssembler assembler;
    private final FileProvenance provenance;

    FileIngest(RecordFiles files, ItemAssembler assembler, FileProvenance provenance) {
        this.files = files;
        this.assembler = assembler;
        this.provenance = provenance;
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
        ItemAssembler.Assembled assembled = assembler.assemble(record.reading(), provenance.of(record, path, lane));
        assembled.articles().forEach(dispatch::publish);
        assembled.refusals().forEach(dispatch::reject);
        listener.read(path, record.reading());
    }
}
