package org.dateline.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The pure chain from the shell, and how wrong use is told. */
class PureCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new DatelineCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "enrich", "extract", "explain", "run --kafka-port many", "schemas no.such.topic"
            })
    void wrongUseEndsWithTwo(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void enrichKeepsOffsetsAndOrderAndReportsBadLines() throws IOException {
        String text = "\uD83D\uDEA2  North Korea fired a missile on Monday, the United Nations said.";
        Path file = folder.resolve("in.jsonl");
        Files.writeString(
                file,
                line("b", "Missile fired", text) + "not json\n{\"title\":\"no id\"}\n"
                        + line("a", "Bakery opens", "A bakery has opened in the old harbour, and the queue was long."));
        assertThat(run("enrich", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("in.jsonl:2").contains("in.jsonl:3");
        List<JsonNode> lines = lines();
        assertThat(lines).extracting(node -> node.get("id").asText()).containsExactly("b", "a");
        assertThat(lines.get(0).get("text").asText()).isEqualTo(text);
        List<String> names = new ArrayList<>();
        for (JsonNode entity : lines.get(0).get("entities")) {
            names.add(entity.get("name").asText());
            for (JsonNode mention : entity.get("mentions")) {
                assertThat(text.substring(
                                mention.get("start").asInt(), mention.get("end").asInt()))
                        .isEqualTo(mention.get("text").asText());
            }
        }
        assertThat(names).contains("North Korea", "United Nations");
        assertThat(lines.get(0).at("/story/id").asText())
                .isNotEmpty()
                .isNotEqualTo(lines.get(1).at("/story/id").asText());
    }

    @Test
    void extractPrintsArticlesAndRefusalsInOrder() throws IOException {
        StringBuilder page = new StringBuilder("<html><head><title>Ferry aground</title></head><body><article>")
                .append("<h1>Ferry aground off Port Melin</h1>");
        for (int i = 0; i < 4; i++) {
            page.append(
                    "<p>The ferry ran aground on a sandbank in thick fog early on Monday, and lifeboats took all its"
                            + " passengers ashore before noon, the coastguard said.</p>");
        }
        Files.writeString(folder.resolve("1.html"), page.append("</article></body></html>"));
        Files.writeString(folder.resolve("2.html"), "<html><body><p>Not found</p></body></html>");
        assertThat(run("extract", folder.toString())).isZero();
        List<JsonNode> lines = lines();
        assertThat(lines).extracting(node -> node.get("id").asText()).containsExactly("1", "2");
        assertThat(lines.get(0).get("title").asText()).isEqualTo("Ferry aground off Port Melin");
        assertThat(lines.get(0).has("rejected")).isFalse();
        assertThat(lines.get(1).get("rejected").asText()).isNotEmpty();
    }

    @Test
    void explainShowsNamesAndWhatMadeThem() throws IOException {
        Path page = folder.resolve("ferry.txt");
        Files.writeString(page, """
                Ferry to be salvaged

                Germany will send two tugs to the ferry that ran aground on Monday, Anna Bergstrom said in Hamburg.

                Bergstrom, who speaks for the owners, said that all of the passengers had been brought ashore by noon and were well.

                The tugs were to leave on Tuesday morning, and it would take a day or more until the ship could be moved, she said.
                """);

        assertThat(run("explain", "--color", "never", page.toString())).isZero();

        assertThat(out.toString())
                .contains("[Germany]", "[Anna Bergstrom]", "[Bergstrom]", "Q183", "gazetteer:Q183", "model:names-en")
                .doesNotContain("\u001B");
        assertThat(run("explain", "--color", "always", page.toString())).isZero();
        assertThat(out.toString()).contains("\u001B[1;32mAnna Bergstrom\u001B[0m");
        assertThat(run("explain", folder.resolve("none").toString())).isEqualTo(1);
    }

    @Test
    void missingFilesEndWithOne() {
        assertThat(run("extract", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(run("enrich", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no such file");
    }

    private static String line(String id, String title, String text) throws IOException {
        return JSON.createObjectNode()
                        .put("id", id)
                        .put("title", title)
                        .put("text", text)
                        .put("publishedAt", "2026-03-02T08:00:00Z")
                        .put("source", "courier")
                + "\n";
    }
}
