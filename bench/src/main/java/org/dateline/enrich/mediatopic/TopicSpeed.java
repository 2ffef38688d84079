package org.dateline.enrich.mediatopic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.dateline.bench.Rounds;

/**
 * Articles a second through the tagging of media topics alone, one thread. From the root of the project:
 *
 * <pre>
 * ./mvnw -q package -pl bench -am -Dmaven.test.skip=true
 * java -cp bench/target/bench.jar org.dateline.enrich.mediatopic.TopicSpeed FILE.jsonl...
 * </pre>
 *
 * <p>The files hold an object a line with {@code title} and {@code text}, in English. Each round goes once through all of them; the
 * medians are of rounds after the code is warm.
 */
public final class TopicSpeed {
    private static final Rounds ROUNDS = new Rounds(40, 25);

    private final List<TopicInput> inputs = new ArrayList<>();
    private long characters;

    private TopicSpeed() {}

    /** Prints articles and characters a second; the arguments are the files. */
    public static void main(String[] args) throws IOException {
        TopicSpeed speed = new TopicSpeed();
        for (String file : args) {
            speed.read(Path.of(file));
        }
        speed.run();
    }

    private void read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            JsonNode record = json.readTree(line);
            String text = record.path("text").asText();
            characters += text.length();
            inputs.add(
                    new TopicInput(record.path("title").asText(), text, "en", null, List.of(), List.of(), List.of()));
        }
    }

    private void run() {
        print("%,d articles of %,d characters on average", inputs.size(), characters / inputs.size());
        MediaTopicTagger tagger = MediaTopicTagger.load();
        report("lexicon and model", input -> tagger.tag(input).size());
        TopicClassifier lexicon = new TopicClassifier(Vocabulary.load(), Lexicon.load(), null);
        report("lexicon alone", input -> lexicon.score(input).size());
    }

    private void report(String what, ToIntFunction<TopicInput> tagged) {
        Rounds.Median median =
                ROUNDS.of(() -> inputs.stream().mapToLong(tagged::applyAsInt).sum());
        print(
                "%-18s %,8.0f articles/s, %.1f MB/s, %.1f tags an article",
                what,
                inputs.size() / median.seconds(),
                characters / 1e6 / median.seconds(),
                (double) median.counted() / inputs.size());
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
