package org.dateline.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.ingest.intake.IngestListener;
import org.dateline.schema.NewsTopic;
import org.dateline.schema.NewsTopics;
import org.dateline.standalone.embedded.EmbeddedStack;
import org.dateline.standalone.embedded.Ports;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A consumer in another language, with stock libraries, decodes a record of every downstream topic of the embedded stack. */
final class NodeConsumerIT {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final List<NewsTopic<?>> TOPICS = List.of(
            NewsTopics.ARTICLE_NORMALIZED,
            NewsTopics.ARTICLE_ENRICHED,
            NewsTopics.ARTICLE_LINKED,
            NewsTopics.STORY_CURRENT,
            NewsTopics.STORY_CHANGED,
            NewsTopics.ARTICLE_REJECTED,
            NewsTopics.ARTICLE_DEAD_LETTERED);

    @TempDir
    private Path folder;

    @Test
    void decodesARecordOfEveryDownstreamTopic() throws Exception {
        Path example = example();
        assumeNode();
        EmbeddedStack.Settings settings = new EmbeddedStack.Settings(
                folder.resolve("data"), Ports.free(), Ports.free(), 2, 2, Duration.ofSeconds(1));
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        DemoCorpus.unpack(corpus);
        try (EmbeddedRun run = EmbeddedRun.start(settings, "test", false, IngestListener.SILENT, line -> {})) {
            run.ingest(List.of(corpus.toString()));
            producePoison(run.stack().bootstrapServers());
            assertThat(run.awaitDrained(remaining -> {})).isTrue();

            String said = consume(example, run.stack());

            for (NewsTopic<?> topic : TOPICS) {
                assertThat(said).containsPattern(Pattern.quote(topic.name()) + ": [1-9][0-9]* records");
            }
        }
    }

    /** Not Avro at all: it must show on the dead-letter topic, which the consumer reads too. */
    private static void producePoison(String bootstrapServers) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(NewsTopics.ARTICLE_RAW.name(), "poison", "not a record"))
                    .get();
        }
    }

    private String consume(Path example, EmbeddedStack stack) throws IOException, InterruptedException {
        Path output = folder.resolve("consumer.txt");
        Process consumer = new ProcessBuilder(
                        example.resolve("run.sh").toString(),
                        "--bootstrap",
                        stack.bootstrapServers(),
                        "--registry",
                        stack.registryUrl(),
                        "--topics",
                        TOPICS.stream().map(NewsTopic::name).collect(Collectors.joining(",")),
                        "--until-each",
                        "1",
                        "--timeout-seconds",
                        "120")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = consumer.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        consumer.destroyForcibly();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as(said).isTrue();
        assertThat(consumer.exitValue()).as(said).isZero();
        System.out.println(said.lines()
                .filter(line -> line.contains(" records, "))
                .reduce("Node.js consumer:", (all, line) -> all + "\n  " + line));
        return said;
    }

    private static void assumeNode() throws InterruptedException {
        try {
            Process node = new ProcessBuilder("npm", "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (node.waitFor(60, TimeUnit.SECONDS) && node.exitValue() == 0) {
                return;
            }
        } catch (IOException absent) {
            // told below
        }
        String why = "SKIPPED: the Node.js consumer was not run, since there is no npm on this machine";
        System.out.println(why);
        Assumptions.abort(why);
    }

    private static Path example() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path example = at.resolve("examples/consumers/node");
            if (Files.isDirectory(example)) {
                return example;
            }
        }
        throw new IllegalStateException("examples/consumers/node is not above the working directory");
    }
}
