package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.article.ArticleNormalizer;
import org.dateline.enrich.article.Declared;
import org.dateline.enrich.article.Lane;
import org.dateline.enrich.article.Normalization;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.RawDocument;
import org.dateline.enrich.article.Source;
import org.dateline.enrich.text.TextDigest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From pages to normalized articles, without Kafka. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Reads news pages (HTML or plain text, .gz too) and prints the normalized article of each as a JSON line.",
            "A page that a rule refuses is printed with 'rejected' and the best text found."
        })
final class ExtractCommand implements Callable<Integer> {

    private static final int LOOKED_AT = 4096;
    private static final Pattern ENDINGS =
            Pattern.compile("(?i)(?<=.)(\\.(html?|xhtml|shtml|php|aspx?|jsp|txt|text))?(\\.gz)?$");
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH|-",
            description = "Files or folders; - is one page on standard input.")
    private List<String> paths = List.of();

    private final ArticleJson json = new ArticleJson();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        // Not with the command: every other command would wait for it.
        ArticleNormalizer normalizer = ArticleNormalizer.load();
        int failures = 0;
        for (String path : paths) {
            if (path.equals("-")) {
                print(normalizer, out, "-", System.in.readNBytes(MAX_BYTES));
                continue;
            }
            try (Stream<Path> files = Files.walk(Path.of(path))) {
                for (Path file :
                        (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                    print(normalizer, out, id(file), bytes(file));
                }
            } catch (NoSuchFileException e) {
                failures++;
                spec.commandLine().getErr().println("no such file or folder: " + path);
            }
        }
        out.flush();
        return failures == 0 ? 0 : 1;
    }

    private void print(ArticleNormalizer normalizer, PrintWriter out, String id, byte[] content) {
        RawDocument document = new RawDocument(
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
                Instant.now(),
                Lane.LIVE,
                null,
                null);
        Normalization result = normalizer.normalize(document);
        if (result instanceof Normalization.Accepted accepted) {
            out.println(json.article(id, accepted.article()));
        } else if (result instanceof Normalization.Refused refused) {
            out.println(json.refused(id, refused));
        }
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

    /** The file's name without its endings; a dot may well belong to the name. */
    private static String id(Path file) {
        return ENDINGS.matcher(String.valueOf(file.getFileName())).replaceFirst("");
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (file.toString().endsWith(".gz")) {
                try (InputStream unpacked = new GZIPInputStream(in)) {
                    return unpacked.readNBytes(MAX_BYTES);
                }
            }
            return in.readNBytes(MAX_BYTES);
        }
    }
}
