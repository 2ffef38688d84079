package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.enrich.article.ArticleNormalizer;
import org.dateline.enrich.article.Normalization;
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
                print(normalizer, out, "-", System.in.readNBytes(PageFile.MAX_BYTES));
                continue;
            }
            try (Stream<Path> files = Files.walk(Path.of(path))) {
                for (Path file :
                        (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                    print(normalizer, out, PageFile.id(file), PageFile.read(file));
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
        Normalization result = normalizer.normalize(PageFile.document(id, content, Instant.now()));
        if (result instanceof Normalization.Accepted accepted) {
            out.println(json.article(id, accepted.article()));
        } else if (result instanceof Normalization.Refused refused) {
            out.println(json.refused(id, refused));
        }
    }
}
