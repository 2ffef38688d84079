package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.ArticleNormalizer;
import org.dateline.enrich.article.Normalization;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.entity.EntityTagger;
import org.dateline.enrich.entity.Gazetteer;
import org.dateline.enrich.mediatopic.MediaTopicTagger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a page's text with its entities and topics, and why each is there. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the article of a page (HTML or plain text, .gz too) with its entities in color, and under it, for each entity, its"
                    + " id and what made each mention: gazetteer entry, model or rule, with version and confidence; then its topics with the words"
                    + " that decided.",
            "Numbers after names refer to the list."
        })
final class ExplainCommand implements Callable<Integer> {

    /** When to color. */
    enum Color {
        auto,
        always,
        never
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|-", description = "Pages; - is one on standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "${COMPLETION-CANDIDATES}; auto, the default, colors a terminal that can show it.")
    private Color color = Color.auto;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Language of the text, instead of the detected one.")
    private @Nullable String language;

    @Mixin
    private TopicFiles topicFiles = new TopicFiles();

    @Override
    public Integer call() throws IOException {
        ArticleNormalizer normalizer = ArticleNormalizer.load();
        EntityTagger tagger = EntityTagger.load(Gazetteer.starter());
        MediaTopicTagger topics = topicFiles.tagger();
        PrintWriter out = spec.commandLine().getOut();
        Explanation explanation = new Explanation(ansi());
        int failures = 0;
        for (String file : files) {
            try {
                byte[] content =
                        file.equals("-") ? System.in.readNBytes(PageFile.MAX_BYTES) : PageFile.read(Path.of(file));
                Normalization result = normalizer.normalize(PageFile.document(file, content, Instant.now()));
                if (result instanceof Normalization.Accepted accepted) {
                    explain(accepted.article(), tagger, topics, explanation, out);
                } else if (result instanceof Normalization.Refused refused) {
                    failures++;
                    spec.commandLine()
                            .getErr()
                            .println(file + ": no article: " + refused.reason() + ", " + refused.detail());
                }
            } catch (NoSuchFileException e) {
                failures++;
                spec.commandLine().getErr().println("no such file: " + file);
            }
        }
        out.flush();
        return failures == 0 ? 0 : 1;
    }

    private void explain(
            Article article, EntityTagger tagger, MediaTopicTagger topics, Explanation explanation, PrintWriter out) {
        String read = language == null ? article.language() : language;
        List<Entity> entities = tagger.tag(article.text(), article.headline(), read);
        explanation.print(article.headline(), article.text(), read, entities, out);
        explanation.print(topics.tag(article, entities), out);
    }

    private Ansi ansi() {
        return switch (color) {
            case auto -> Ansi.AUTO;
            case always -> Ansi.ON;
            case never -> Ansi.OFF;
        };
    }
}
