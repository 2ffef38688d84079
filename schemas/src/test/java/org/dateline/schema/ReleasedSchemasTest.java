package org.dateline.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.confluent.kafka.schemaregistry.CompatibilityChecker;
import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas of every release stand in {@code src/test/resources/released/<n>/<topic>.avsc}, and the current ones must be
 * compatible with all of them in both directions.
 *
 * <p>With a release: run this test with {@code -Ddateline.release=<n>}, n being the next number; it writes the folder, to be
 * committed. A folder that is there is never written again.
 */
class ReleasedSchemasTest {

    private static final Path RELEASED = Path.of("src/test/resources/released");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void writesTheNextReleaseWhenAsked() throws IOException {
        String release = System.getProperty("dateline.release");
        if (release != null) {
            Path folder = Files.createDirectory(RELEASED.resolve(release));
            for (NewsTopic<?> topic : topics()) {
                Files.writeString(
                        folder.resolve(topic.name() + ".avsc"),
                        JSON.readTree(current(topic).canonicalString()).toPrettyString() + "\n",
                        StandardCharsets.UTF_8);
            }
        }
        assertThat(releases()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void isCompatibleWithAllReleasesBothWays(NewsTopic<?> topic) throws IOException {
        List<ParsedSchema> released = new ArrayList<>();
        for (Path release : releases()) {
            Path file = release.resolve(topic.name() + ".avsc");
            if (Files.exists(file)) {
                released.add(new AvroSchema(Files.readString(file)));
            }
        }
        assertThat(problems(current(topic), released))
                .as(
                        "The schema of %s breaks consumers or producers of an earlier release. Give new fields a default, keep the"
                                + " old ones with their names and types, add enum symbols only where the enum has a default."
                                + " What cannot be said so needs a new topic (v2). Never edit a released file.",
                        topic.name())
                .isEmpty();
    }

    @Test
    void everyTopicOfTheLastReleaseIsStillThere() throws IOException {
        List<Path> releases = releases();
        Path last = releases.get(releases.size() - 1);
        try (Stream<Path> files = Files.list(last)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".avsc", "")))
                    .as("a topic of the last release is gone: consumers may still read it")
                    .isSubsetOf(topics().stream().map(NewsTopic::name).toList());
        }
    }

    @Test
    void theCheckNoticesWhatBreaks() {
        Schema base = SchemaBuilder.record("R").fields().requiredString("a").endRecord();
        Schema added = SchemaBuilder.record("R")
                .fields()
                .requiredString("a")
                .requiredString("b")
                .endRecord();
        Schema defaulted = SchemaBuilder.record("R")
                .fields()
                .requiredString("a")
                .name("b")
                .type()
                .stringType()
                .stringDefault("")
                .endRecord();
        assertThat(problems(new AvroSchema(added), List.of(new AvroSchema(base))))
                .isNotEmpty();
        assertThat(problems(new AvroSchema(base), List.of(new AvroSchema(added))))
                .isNotEmpty();
        assertThat(problems(new AvroSchema(defaulted), List.of(new AvroSchema(base))))
                .isEmpty();
    }

    private static List<String> problems(ParsedSchema schema, List<ParsedSchema> released) {
        return CompatibilityChecker.checker(CompatibilityLevel.FULL_TRANSITIVE).isCompatible(schema, released);
    }

    private static AvroSchema current(NewsTopic<?> topic) {
        return ContractSchemas.of(Objects.requireNonNull(topic.valueType()));
    }

    static List<NewsTopic<?>> topics() {
        return NewsTopics.all().stream()
                .filter(topic -> topic.valueType() != null)
                .toList();
    }

    private static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(RELEASED)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
