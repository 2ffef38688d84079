package org.dateline.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.schema.ContractSetUp;
import org.dateline.schema.NewsSerdes;
import org.dateline.standalone.embedded.EmbeddedBroker;
import org.dateline.standalone.embedded.Ports;
import org.dateline.standalone.embedded.RegistryFace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands for feeds against a real broker and registry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsCommandIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POST = "https://post.example/rss";
    private static final String LEDGER = "https://ledger.example/atom";

    @SuppressWarnings("NullAway.Init") // set before all
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before all
    private EmbeddedBroker broker;

    @SuppressWarnings("NullAway.Init") // set before all
    private RegistryFace registry;

    private record Ran(int code, String out, String err) {}

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        broker = EmbeddedBroker.start(folder.resolve("kafka"), Ports.free());
        registry = new RegistryFace(folder.resolve("registry.jsonl"), 0);
        // The commands' other failure needs a broker that is not set up yet.
        assertThat(feeds("list").err()).contains("lacks one of the topics");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new ContractSetUp(admin, NewsSerdes.registryClient(registry.url(), Map.of()), line -> {})
                    .apply(Optional.of(2), Optional.empty());
        }
    }

    @AfterEach
    void removeAll() throws Exception {
        for (JsonNode feed : list()) {
            assertThat(feeds("remove", feed.get("feedId").asText()).code()).isZero();
        }
    }

    @AfterAll
    void stop() {
        registry.close();
        broker.close();
    }

    @Test
    void feedsAreAddedChangedAndRemoved() throws Exception {
        assertThat(feeds("list").out()).contains("No feeds");
        Ran added = feeds("add", POST, LEDGER, "--interval", "5m", "--zone", "Europe/Berlin");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out().lines()).containsExactly("added      " + POST, "added      " + LEDGER);
        assertThat(feeds("add", POST).out().strip()).isEqualTo("unchanged  " + POST);
        assertThat(feeds("add", POST, "--name", "Post", "--language", "en-gb", "--pages")
                        .out()
                        .strip())
                .isEqualTo("changed    " + POST + " (name, language, pages)");
        assertThat(feeds("add", POST, "--zone", "", "--no-pages").out()).contains("(zone, pages)");

        JsonNode post = list().get(1);
        assertThat(post.get("uri").asText()).isEqualTo(POST);
        assertThat(post.get("name").asText()).isEqualTo("Post");
        assertThat(post.get("language").asText()).isEqualTo("en-GB");
        assertThat(post.get("intervalSeconds").asInt()).isEqualTo(300);
        assertThat(post.get("defaultZone").isNull()).isTrue();
        assertThat(post.get("status").asText()).isEqualTo("new");

        Ran removed = feeds("remove", "https://unknown.example/", POST, "ledger.example/atom");
        assertThat(removed.code()).isEqualTo(1);
        assertThat(removed.err().strip()).isEqualTo("not subscribed to: https://unknown.example/");
        assertThat(removed.out().lines()).containsExactly("removed    " + POST, "removed    " + LEDGER);
        assertThat(list()).isEmpty();
    }

    @Test
    void feedsArePausedShownAndResumed() throws Exception {
        feeds("add", POST, LEDGER);
        assertThat(feeds("pause", POST).out().strip()).isEqualTo("paused     " + POST);
        assertThat(feeds("pause", POST).out().strip()).isEqualTo("unchanged  " + POST);
        assertThat(feeds("list", "--status", "paused").out())
                .contains("post.example/rss")
                .contains("1 feed: 1 paused");
        assertThat(feeds("show", "post.example/rss").out()).contains("status            paused");
        assertThat(feeds("resume", POST).out().strip()).isEqualTo("resumed    " + POST);
        assertThat(feeds("list", "--status", "paused").out()).contains("No such feeds");
        assertThat(feeds("show", "nowhere").code()).isEqualTo(1);
    }

    @Test
    void whatIsExportedIsImportedAsItWas() throws Exception {
        feeds("add", POST, "--name", "Post & <Co> \"\u00E9\"", "--interval", "1h", "--zone", "Asia/Tokyo");
        feeds("add", LEDGER, "--identity", "guid", "--pages", "--paused", "--language", "de");
        Path file = folder.resolve("feeds.opml");
        assertThat(feeds("export", file.toString()).code()).isZero();
        String first = Files.readString(file);
        assertThat(feeds("export").out()).isEqualTo(first);
        assertThat(feeds("import", file.toString()).out().strip()).isEqualTo("2 feeds: 2 unchanged");

        feeds("add", POST, LEDGER, "--interval", "0", "--zone", "UTC", "--no-pages", "--no-paused", "--language", "fr");
        assertThat(feeds("import", file.toString()).out().strip()).isEqualTo("2 feeds: 2 changed");
        assertThat(feeds("export").out()).isEqualTo(first);

        removeAll();
        assertThat(feeds("import", file.toString()).out().strip()).isEqualTo("2 feeds: 2 added");
        assertThat(feeds("export").out()).isEqualTo(first);
    }

    @Test
    void importSaysWhatItPassesOver() throws Exception {
        Path file = folder.resolve("broken.opml");
        Files.writeString(
                file,
                "<opml version=\"1.1\"><body><outline text=\"Bits & Bytes\" xmlUrl=\"http://bits.example/rss\"/>"
                        + "<outline text=\"Twin\" xmlUrl=\"https://bits.example/rss\" language=\"unknown\"/>"
                        + "<outline text=\"Odd\" xmlUrl=\"feed://odd.example/rss\" language=\"english\"/>"
                        + "<outline text=\"File\" xmlUrl=\"file:///etc/passwd\"/></body></opml>");
        Ran dry = feeds("import", "--dry-run", file.toString());
        assertThat(dry.out())
                .contains("added      http://bits.example/rss")
                .contains("added      http://odd.example/rss")
                .contains("dry run");
        assertThat(dry.err())
                .contains("bare-ampersand")
                .contains("outline 2 \"Twin\": https://bits.example/rss is the same feed as outline 1")
                .contains("ignored in outline 3 \"Odd\": 'english'")
                .contains("skipped outline 4 \"File\": 'file:///etc/passwd' is no http(s) address");
        assertThat(list()).isEmpty();
        assertThat(feeds("import", file.toString()).code()).isZero();
        assertThat(list()).extracting(feed -> feed.get("name").asText()).containsExactly("Bits & Bytes", "Odd");
        Path empty = Files.writeString(folder.resolve("empty.txt"), "# nothing\n");
        assertThat(feeds("import", empty.toString()).code()).isEqualTo(1);
        assertThat(feeds("import", folder.resolve("none").toString()).err()).contains("cannot be read");
    }

    @Test
    void wrongUseEndsWithTwoAndChangesNothing() throws Exception {
        for (List<String> wrong : List.of(
                List.of("add"),
                List.of("add", POST, "ftp://post.example/"),
                List.of("add", "post.example/rss"),
                List.of("add", POST, "--zone", "Berlin"),
                List.of("add", POST, "--language", "english"),
                List.of("add", POST, "--interval", "soon"),
                List.of("add", POST, "--identity", "title"),
                List.of("add", POST, LEDGER, "--name", "both"),
                List.of("list", "--status", "fine"),
                List.of("remove"))) {
            Ran ran = feeds(wrong.toArray(String[]::new));
            assertThat(ran.code()).as(wrong + ran.err()).isEqualTo(2);
            assertThat(ran.err()).isNotBlank();
        }
        assertThat(list()).isEmpty();
    }

    @Test
    void whoIsAwayIsNamed() throws Exception {
        int nobody = Ports.free();
        Ran noBroker = run("feeds", "list", "--bootstrap-servers", "127.0.0.1:" + nobody);
        assertThat(noBroker.code()).isEqualTo(1);
        assertThat(noBroker.err()).contains("127.0.0.1:" + nobody).contains("--bootstrap-servers");
        Ran noRegistry = run(
                "feeds",
                "list",
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--registry-url",
                "http://127.0.0.1:" + nobody);
        assertThat(noRegistry.code()).isEqualTo(1);
        assertThat(noRegistry.err()).contains("--registry-url");
    }

    private List<JsonNode> list() throws Exception {
        Ran ran = feeds("list", "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        List<JsonNode> feeds = new ArrayList<>();
        for (String line : ran.out().lines().toList()) {
            feeds.add(JSON.readTree(line));
        }
        return feeds;
    }

    private Ran feeds(String... arguments) {
        return run(Stream.of(
                        Stream.of("feeds"),
                        Arrays.stream(arguments),
                        Stream.of("--bootstrap-servers", broker.bootstrapServers(), "--registry-url", registry.url()))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new DatelineCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
