package org.dateline.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema files say what they must say to people and to other languages. */
class ContractSchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/avro"))) {
            return files.sorted().toList();
        }
    }

    static List<NewsTopic<?>> topics() {
        return ReleasedSchemasTest.topics();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingHasADoc(Path file) throws IOException {
        JsonNode schema = JSON.readTree(file.toFile());
        assertThat(schema.path("doc").asText()).as("doc of %s", file).isNotBlank();
        for (JsonNode field : schema.path("fields")) {
            assertThat(field.path("doc").asText())
                    .as("doc of %s.%s", schema.path("name").asText(), field.path("name"))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileHoldsOneTypeOfItsOwnName(Path file) throws IOException {
        JsonNode schema = JSON.readTree(file.toFile());
        assertThat(file.getFileName().toString()).isEqualTo(schema.path("name").asText() + ".avsc");
        assertThat(schema.path("namespace").asText()).isEqualTo("org.dateline.news");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void whatMayBeMissingHasADefault(NewsTopic<?> topic) {
        visit(schema(topic), new HashSet<>());
    }

    private static void visit(Schema schema, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                if (!seen.add(schema.getFullName())) {
                    return;
                }
                for (Schema.Field field : schema.getFields()) {
                    Schema.Type type = field.schema().getType();
                    if (type == Schema.Type.UNION || type == Schema.Type.ARRAY || type == Schema.Type.MAP) {
                        assertThat(field.hasDefaultValue())
                                .as("%s.%s may be empty, so it needs a default", schema.getName(), field.name())
                                .isTrue();
                    }
                    visit(field.schema(), seen);
                }
            }
            case ENUM ->
                assertThat(schema.getEnumDefault())
                        .as("enum %s needs a default for symbols of later contracts", schema.getName())
                        .isEqualTo("UNKNOWN");
            case UNION -> schema.getTypes().forEach(type -> visit(type, seen));
            case ARRAY -> visit(schema.getElementType(), seen);
            case MAP -> visit(schema.getValueType(), seen);
            default -> assertThat(schema.getType()).isNotEqualTo(Schema.Type.FIXED);
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void otherLanguagesSeeNoMarksOfJava(NewsTopic<?> topic) {
        assertThat(ContractSchemas.of(Objects.requireNonNull(topic.valueType())).canonicalString())
                .doesNotContain("avro.java.string")
                .doesNotContain("java-class");
    }

    @Test
    void takingTheMarksOffChangesNothingElse() {
        Schema marked = new Schema.Parser().parse("""
                        {"type":"record","name":"R","namespace":"n","doc":"d","fields":[
                         {"name":"a","type":{"type":"string","avro.java.string":"String"},"doc":"x","default":"y"},
                         {"name":"m","type":{"type":"map","values":{"type":"string","avro.java.string":"String"},
                          "avro.java.string":"String"}},
                         {"name":"t","type":{"type":"long","logicalType":"timestamp-millis"}}]}""");
        Schema plain = new Schema.Parser().parse("""
                        {"type":"record","name":"R","namespace":"n","doc":"d","fields":[
                         {"name":"a","type":"string","doc":"x","default":"y"},
                         {"name":"m","type":{"type":"map","values":"string"}},
                         {"name":"t","type":{"type":"long","logicalType":"timestamp-millis"}}]}""");
        assertThat(ContractSchemas.of(marked).rawSchema()).isEqualTo(plain);
    }

    private static Schema schema(NewsTopic<?> topic) {
        return ContractSchemas.of(Objects.requireNonNull(topic.valueType())).rawSchema();
    }
}
