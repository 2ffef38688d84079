package org.dateline.ingest.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.TooLargeException;
import org.dateline.ingest.fetch.Validators;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.Refusal;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.document.DocumentReader;
import org.dateline.ingest.source.html.FeedLinks;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents as feeds and says what they hold, without storing anything. Whatever is wrong with a document ends in {@link
 * FeedCheck.Failed}, never in an exception. Safe for many threads.
 */
public final class FeedChecker implements AutoCloseable {

    private final TimedReader reader;
    private final Fetcher fetcher;
    private final int maxBytes;

    public FeedChecker(Fetcher fetcher, IngestSettings settings) {
        this.reader = new TimedReader(DocumentReader.load(), settings.parseLimit());
        this.fetcher = fetcher;
        this.maxBytes = settings.maxFileBytes();
    }

    /**
     * The files of a folder and all below it, hidden ones left out; of a file itself.
     *
     * @throws IOException if the folder cannot be listed
     */
    public static List<Path> filesOf(Path start) throws IOException {
        return SourceFiles.list(start);
    }

    /** Checks what stands at an address. */
    public FeedCheck check(URI address) {
        FetchResult result = fetcher.fetch(address, Validators.NONE);
        if (result instanceof FetchResult.Fetched fetched) {
            return check(new SourceDocument(
                    fetched.body(), fetched.contentType(), fetched.fetch().finalUri()));
        }
        if (result instanceof FetchResult.Failed failed) {
            return new FeedCheck.Failed(codeOf(failed.kind()), failed.detail(), null);
        }
        return new FeedCheck.Failed("fetch-failed", "the server says that nothing has changed, unasked", null);
    }

    /** Checks a file, unpacked where it is packed with gzip. */
    public FeedCheck check(Path file) {
        if (!Files.exists(file)) {
            return new FeedCheck.Failed("not-found", "there is no such file or folder", null);
        }
        try (InputStream stream = SourceFiles.open(file)) {
            return check(stream);
        } catch (ZipException | EOFException packedBadly) {
            return failed(RejectReason.MALFORMED, "gzip: " + packedBadly.getMessage(), null);
        } catch (IOException cause) {
            return new FeedCheck.Failed("unreadable", String.valueOf(cause.getMessage()), null);
        }
    }

    /** Checks what a stream gives up to its end; does not close it. */
    public FeedCheck check(InputStream stream) throws IOException {
        try {
            byte[] bytes = stream.readNBytes(maxBytes + 1);
            return bytes.length > maxBytes
                    ? failed(RejectReason.TOO_LARGE, "more than " + maxBytes + " bytes", null)
                    : check(new SourceDocument(bytes, null, null));
        } catch (TooLargeException bomb) {
            return failed(RejectReason.TOO_LARGE, String.valueOf(bomb.getMessage()), null);
        }
    }

    /** Checks a document. */
    public FeedCheck check(SourceDocument document) {
        Reading reading = reader.read(document);
        if (!reading.refusals().isEmpty() && reading.items().isEmpty()) {
            Refusal refusal = reading.refusals().get(0);
            return failed(refusal.reason(), refusal.detail(), reading);
        }
        if (reading.isFeed()) {
            return new FeedCheck.Read(reading);
        }
        return failed(RejectReason.UNSUPPORTED_FORMAT, describe(reading.format(), document), reading);
    }

    @Override
    public void close() {
        reader.close();
    }

    private static String describe(String format, SourceDocument document) {
        if (!format.equals("html")) {
            return "no feed but " + format;
        }
        return new FeedLinks()
                .find(document).stream()
                        .findFirst()
                        .map(feed -> "no feed but a page; it names the feed " + feed)
                        .orElse("no feed but a page");
    }

    private static String codeOf(FetchResult.Kind kind) {
        return switch (kind) {
            case HARD, SOFT, TEMPORARY -> "fetch-failed";
            case REFUSED -> "fetch-refused";
            case TOO_LARGE -> RejectReason.TOO_LARGE.code();
        };
    }

    private static FeedCheck failed(RejectReason reason, String detail, @Nullable Reading reading) {
        return new FeedCheck.Failed(reason.code(), detail, reading);
    }
}
