package org.dateline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.article.Declared;
import org.dateline.enrich.article.Lane;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.RawDocument;
import org.dateline.enrich.article.Source;
import org.dateline.enrich.text.TextDigest;

/** The pages of the folder that {@code -Ddateline.bench.pages} names, {@code .gz} or not. */
final class Pages {

    private static final String FOLDER = "dateline.bench.pages";

    private Pages() {}

    static List<RawDocument> load() throws IOException {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("name a folder of HTML pages: -D" + FOLDER + "=FOLDER");
        }
        List<RawDocument> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                pages.add(document(file));
            }
        }
        return pages;
    }

    private static RawDocument document(Path file) throws IOException {
        byte[] content = bytes(file);
        String id = String.valueOf(file.getFileName());
        return new RawDocument(
                id,
                PubStatus.USABLE,
                null,
                new Source("bench", null, null, "file"),
                null,
                RawDocument.Format.HTML,
                "text/html",
                null,
                content,
                TextDigest.of(content),
                Declared.NOTHING,
                List.of(),
                Instant.parse("2026-01-01T00:00:00Z"),
                Lane.LIVE,
                null,
                null);
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!file.toString().endsWith(".gz")) {
                return in.readAllBytes();
            }
            try (InputStream unpacked = new GZIPInputStream(in)) {
                return unpacked.readAllBytes();
            }
        }
    }
}
