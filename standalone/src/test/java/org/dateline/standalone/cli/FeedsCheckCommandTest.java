package org.dateline.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Feeds from the shell. */
class FeedsCheckCommandTest {

    private static final String FEED = "<rss version=\"2.0\"><channel><title>Harbor Post</title>"
            + "<item><title>Ferry &nbsp;returns</title><link>https://post.example/1</link></item></channel></rss>";

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
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void everyFileOfAFolderIsALineAndOneBadFileStopsNone() throws IOException {
        Files.writeString(folder.resolve("a b.xml"), FEED);
        Files.writeString(folder.resolve("b.html"), "<!DOCTYPE html><html><body>Sorry</body></html>");
        Files.createDirectories(folder.resolve("deeper"));
        Files.writeString(folder.resolve("deeper/c.xml"), FEED);

        assertThat(run(
                        "feeds",
                        "check",
                        "--json",
                        folder.toString(),
                        folder.resolve("none.xml").toString()))
                .isEqualTo(1);

        assertThat(lines())
                .extracting(line -> line.path("file").asText())
                .containsExactly(
                        folder.resolve("a b.xml").toString(),
                        folder.resolve("b.html").toString(),
                        folder.resolve("deeper/c.xml").toString(),
                        folder.resolve("none.xml").toString());
        assertThat(lines())
                .extracting(line -> line.at("/error/reason").asText())
                .containsExactly("", "unsupported-format", "", "not-found");
        assertThat(lines().get(0).path("repairs")).extracting(JsonNode::asText).containsExactly("undeclared-entity");
    }

    @Test
    void addressesAreFetchedWherePrivateOnesAreAllowed() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/rss", exchange -> {
            byte[] bytes = FEED.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/rss";
        try {
            assertThat(run("feeds", "check", "--json", "--allow-private", address))
                    .isZero();
            assertThat(run("feeds", "check", "--json", address)).isEqualTo(1);
        } finally {
            server.stop(0);
        }
        assertThat(lines()).extracting(line -> line.path("url").asText()).containsOnly(address);
        assertThat(lines().get(0).at("/items/0/link").asText()).isEqualTo("https://post.example/1");
        assertThat(lines().get(1).at("/error/reason").asText()).isEqualTo("fetch-refused");
    }

    @Test
    void peopleReadAReport() throws IOException {
        Path feed = Files.writeString(folder.resolve("a.xml"), FEED);

        assertThat(run("feeds", "check", feed.toString())).isZero();
        assertThat(out.toString())
                .contains("rss 2.0 | Harbor Post")
                .contains("repaired: undeclared-entity")
                .contains("1 item without a date")
                .contains("https://post.example/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feeds", "feeds check", "feeds check --nonsense x", "feeds nonsense"})
    void wrongUseEndsWithTwo(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
    }
}
