package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.article.Declared;
import org.dateline.enrich.article.Lane;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.RawDocument;
import org.dateline.enrich.article.Source;
import org.dateline.enrich.text.TextDigest;

/** News pages in files, HTML or plain text, as documents to be normalized. */
final class PageFile {
    /** Most bytes that are read of a page, unpacked. */
    static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final int LOOKED_AT = 4096;
    private static final Pattern ENDINGS =
            Pattern.compile("(?i)(?<=.)(\\.(html?|xhtml|shtml|php|aspx?|jsp|txt|text))?(\\.gz)?$");

    private PageFile() {}

    /** The file's name without its endings; a dot may well belong to the name. */
    static String id(Path file) {
        return ENDINGS.matcher(String.valueOf(file.getFileName())).replaceFirst("");
    }

    /**
     * The file's bytes, unpacked where its name ends in {@code .gz}.
     *
     * @throws IOException where it cannot be read
     */
    static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (file.toString().endsWith(".gz")) {
                try (InputStream unpacked = new GZIPInputStream(in)) {
                    return unpacked.readNBytes(MAX_BYTES);
                }
            }
            return in.readNBytes(MAX_BYTES);
        }
    }

    /** A page as it would have come in now. */
    static RawDocument document(String id, byte[] content, Instant now) {
        return new RawDocument(
                id,
                PubStatus.USABLE,
                null,
                new Source("file", null, id, "file"),
                null,
                looksLikeHtml(content) ? RawDocument.Format.HTML : RawDocument.Format.TEXT,
                "",
                null,
                content,
                TextDigest.of(content),
                Declared.NOTHING,
                List.of(),
                now,
                Lane.LIVE,
                null,
                null);
    }

    private static boolean looksLikeHtml(byte[] content) {
        for (int i = 0; i < Math.min(content.length, LOOKED_AT); i++) {
            byte b = content[i];
            if (b == '<') {
                return true;
            }
            // a byte order mark, or the other half of UTF-16, may stand before the first tag
            if (b > ' ') {
                return false;
            }
        }
        return false;
    }
}
