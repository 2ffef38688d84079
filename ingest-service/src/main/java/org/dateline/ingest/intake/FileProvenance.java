package org.dateline.ingest.intake;

import java.time.Clock;
import java.util.Locale;
import org.dateline.ingest.identity.FeedIds;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.Source;

/** Where records of files come from. Safe for many threads. */
final class FileProvenance {

    private final FeedIds feedIds;
    private final Clock clock;

    FileProvenance(FeedIds feedIds, Clock clock) {
        this.feedIds = feedIds;
        this.clock = clock;
    }

    /**
     * What a crawler had from an address counts as had from there now: the same article, live or out of an archive, is one.
     *
     * @param path of the file, below what was named
     */
    Provenance of(SourceRecord record, String path, Lane lane) {
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
