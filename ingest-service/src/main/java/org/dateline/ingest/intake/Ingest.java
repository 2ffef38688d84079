package org.dateline.ingest.intake;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.identity.ArticleIdentifier;
import org.dateline.ingest.identity.FeedIds;
import org.dateline.ingest.identity.TrackingParameters;
import org.dateline.ingest.identity.UrlNormalizer;
import org.dateline.ingest.publish.RawArticlePublisher;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.document.DocumentReader;

/**
 * Takes in whatever can be named: files, folders, addresses of pages and feeds. Returns when everything that was found is
 * safely stored or has failed, and says which. Safe for many threads.
 */
public final class Ingest implements AutoCloseable {

    private final RawArticlePublisher publisher;
    private final IngestSettings settings;
    private final IngestListener listener;
    private final TimedReader reader;
    private final FileIngest files;
    private final WebIngest web;

    public Ingest(
            RawArticlePublisher publisher,
            Fetcher fetcher,
            Clock clock,
            IngestSettings settings,
            IngestListener listener) {
        UrlNormalizer urls = new UrlNormalizer(TrackingParameters.load());
        ItemAssembler assembler = new ItemAssembler(new ArticleIdentifier(urls), settings);
        this.publisher = publisher;
        this.settings = settings;
        this.listener = listener;
        this.reader = new TimedReader(DocumentReader.load(), settings.parseLimit());
        FeedIds feedIds = new FeedIds(urls);
        this.files = new FileIngest(
                new RecordFiles(reader, settings.maxFileBytes()), assembler, new FileProvenance(feedIds, clock));
        this.web = new WebIngest(fetcher, reader, assembler, feedIds, clock);
    }

    /** Takes in a file, a folder with all below it, or what stands at an http(s) address. */
    public IngestReport ingest(String pathOrUrl, Lane lane) {
        Dispatch dispatch = new Dispatch(publisher, listener, settings.maxInFlight());
        String lower = pathOrUrl.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            address(pathOrUrl, lane, dispatch);
        } else {
            path(Path.of(pathOrUrl), lane, dispatch);
        }
        return dispatch.finish();
    }

    @Override
    public void close() {
        reader.close();
    }

    private void address(String url, Lane lane, Dispatch dispatch) {
        try {
            web.ingest(URI.create(url), lane, dispatch, listener);
        } catch (IllegalArgumentException notAnAddress) {
            dispatch.failed(url, String.valueOf(notAnAddress.getMessage()));
        }
    }

    private void path(Path start, Lane lane, Dispatch dispatch) {
        if (!Files.exists(start)) {
            dispatch.failed(start.toString(), "there is no such file or folder");
            return;
        }
        try {
            for (Path file : SourceFiles.list(start)) {
                files.ingest(start, file, lane, dispatch, listener);
            }
        } catch (IOException cause) {
            dispatch.failed(start.toString(), cause.toString());
        }
    }
}
