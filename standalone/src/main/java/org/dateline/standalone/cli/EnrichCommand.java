package org.dateline.standalone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.entity.EntityTagger;
import org.dateline.enrich.entity.Gazetteer;
import org.dateline.enrich.mediatopic.MediaTopic;
import org.dateline.enrich.mediatopic.MediaTopicTagger;
import org.dateline.enrich.story.LinkableArticleBuilder;
import org.dateline.enrich.story.StoryOverride;
import org.dateline.enrich.story.StoryReference;
import org.dateline.enrich.story.StoryReplay;
import org.dateline.enrich.story.StorySettings;
import org.dateline.enrich.text.LanguageDetector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From articles as JSON lines to enriched articles as JSON lines, without Kafka. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = {
            "Reads {\"id\",\"title\",\"text\",\"publishedAt\",\"source\",\"language\"} lines (.gz too) and prints each with"
                    + " entities, media topics and story.",
            "Offsets of mentions count UTF-16 code units into the given text. Stories are found over the whole input in its"
                    + " order; what is printed is where each article ended."
        })
final class EnrichCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|-", description = "JSON-lines files; - is standard input.")
    private List<String> files = List.of();

    @Mixin
    private TopicFiles topicFiles = new TopicFiles();

    private final ObjectMapper mapper = new ObjectMapper();
    private final ArticleJson json = new ArticleJson();
    private final LinkableArticleBuilder linkables = new LinkableArticleBuilder();
    private final StoryReplay stories = new StoryReplay(StorySettings.standard());
    private int failures;

    /** Word lists and models. Loaded when they are needed: every other command would wait for them. */
    private record Taggers(InputArticle input, EntityTagger entities, MediaTopicTagger topics) {

        static Taggers load(TopicFiles topics) throws IOException {
            return new Taggers(
                    new InputArticle(LanguageDetector.load()), EntityTagger.load(Gazetteer.starter()), topics.tagger());
        }
    }

    @Override
    public Integer call() throws IOException {
        // The last article may move the first one to another story: what is found on the way waits in a file, not in
        // memory.
        Taggers taggers = Taggers.load(topicFiles);
        Path waiting = Files.createTempFile("dateline-enrich-", ".jsonl");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(waiting, StandardCharsets.UTF_8)) {
                for (String file : files) {
                    enrich(taggers, file, out);
                }
            }
            print(waiting);
        } finally {
            Files.deleteIfExists(waiting);
        }
        return failures == 0 ? 0 : 1;
    }

    private void enrich(Taggers taggers, String file, BufferedWriter out) throws IOException {
        try (InputStream in = open(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    enrichLine(taggers, file + ":" + number, line, out);
                }
            }
        } catch (NoSuchFileException e) {
            fail("no such file: " + file);
        }
    }

    private void enrichLine(Taggers taggers, String place, String line, BufferedWriter out) throws IOException {
        try {
            JsonNode record = mapper.readTree(line);
            if (!record.isObject() || record.path("id").asText("").isEmpty()) {
                fail(place + ": no object with an id");
                return;
            }
            Article article = taggers.input().read(record);
            List<Entity> entities = taggers.entities().tag(article.text(), article.headline(), article.language());
            List<MediaTopic> topics = taggers.topics().tag(article, entities);
            stories.add(linkables.of(article, 1, entities, topics, article.ingestedAt(), StoryOverride.NONE));
            ObjectNode node = json.article(article.articleId(), article);
            json.tags(node, entities, topics);
            out.write(node.toString());
            out.newLine();
        } catch (JsonProcessingException e) {
            fail(place + ": " + e.getOriginalMessage());
        }
    }

    private void print(Path waiting) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, StoryReference> found = stories.stories();
        try (BufferedReader lines = Files.newBufferedReader(waiting, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ObjectNode node = (ObjectNode) mapper.readTree(line);
                StoryReference story = found.get(node.path("id").asText());
                if (story != null) {
                    node.putObject("story")
                            .put("id", story.storyId())
                            .put("role", story.role().name().toLowerCase(Locale.ROOT))
                            .put("score", story.score())
                            .put("duplicateOf", story.duplicateOf());
                }
                out.println(node);
            }
        }
        out.flush();
    }

    private void fail(String message) {
        failures++;
        spec.commandLine().getErr().println(message);
        spec.commandLine().getErr().flush();
    }

    private static InputStream open(String file) throws IOException {
        if (file.equals("-")) {
            return System.in;
        }
        InputStream in = Files.newInputStream(Path.of(file));
        return file.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
