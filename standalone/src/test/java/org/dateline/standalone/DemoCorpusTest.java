package org.dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled fortnight is what its manifest says: a demo or a linker test that relies on the manifest must be able to. */
class DemoCorpusTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void manifestNamesEveryFileInTheOrderOfArrival() throws IOException {
        List<String> named = files().map(file -> file.get("file").asText()).toList();
        List<String> present;
        try (Stream<Path> folder = Files.list(corpus())) {
            present = folder.map(path -> path.getFileName().toString())
                    .filter(name -> !Set.of("manifest.json", "README.md").contains(name))
                    .sorted()
                    .toList();
        }
        assertThat(named).isEqualTo(present).allMatch(name -> name.matches("\\d{2,3}-.+"));
    }

    @Test
    void countsAddUp() throws IOException {
        JsonNode counts = manifest().get("counts");
        Set<String> uris = new HashSet<>();
        Set<String> stories = new HashSet<>();
        Set<String> sources = new HashSet<>();
        files().forEach(file -> sources.add(file.get("source").asText()));
        List<JsonNode> articles = articles();
        for (JsonNode article : articles) {
            uris.add(article.get("uri").asText());
            if (!article.get("story").isNull()) {
                stories.add(article.get("story").asText());
            }
        }
        assertThat(counts.get("files").asLong()).isEqualTo(files().count());
        assertThat(counts.get("deliveries").asInt()).isEqualTo(articles.size());
        assertThat(counts.get("articles").asInt()).isEqualTo(uris.size()).isGreaterThanOrEqualTo(44);
        assertThat(counts.get("stories").asInt()).isEqualTo(stories.size()).isGreaterThanOrEqualTo(10);
        assertThat(stories).isEqualTo(names("stories", "key"));
        assertThat(sources).isEqualTo(names("sources", "id")).hasSizeGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fileNames")
    void fileReadsAsItsFormatSays(String name) throws IOException, XMLStreamException {
        JsonNode file = file(name);
        byte[] content = Files.readAllBytes(corpus().resolve(name));
        String text = new String(content, StandardCharsets.UTF_8);
        JsonNode articles = file.get("articles");
        switch (file.get("format").asText()) {
            case "rss-2.0", "rss-1.0", "rss-0.91", "atom-1.0" -> {
                if (roles(file).contains("broken-but-readable") || roles(file).contains("unreadable")) {
                    assertThatThrownBy(() -> countItems(content)).isInstanceOf(XMLStreamException.class);
                } else {
                    assertThat(countItems(content)).isEqualTo(articles.size());
                }
            }
            case "json-feed-1.1" ->
                assertThat(JSON.readTree(content).get("items")).hasSize(articles.size());
            case "json-lines" -> {
                List<String> lines = text.lines().toList();
                assertThat(lines).hasSize(articles.size());
                for (int i = 0; i < lines.size(); i++) {
                    assertThat(JSON.readTree(lines.get(i)).get("url").asText())
                            .isEqualTo(articles.get(i).get("uri").asText());
                }
            }
            case "ninjs-1.3", "ninjs-2.1", "ninjs-3.1" ->
                assertThat(JSON.readTree(content).get("uri").asText())
                        .isEqualTo(articles.get(0).get("uri").asText());
            case "html" -> {
                assertThat(text).contains("</html>");
                for (JsonNode article : articles) {
                    assertThat(text)
                            .contains("canonical\" href=\"" + article.get("uri").asText());
                }
            }
            case "text" ->
                assertThat(text).contains(articles.get(0).get("headline").asText());
            default -> throw new AssertionError("unknown format " + file.get("format"));
        }
    }

    @Test
    void everythingHappensInTheFortnight() throws IOException {
        LocalDate from = LocalDate.parse(manifest().get("from").asText());
        LocalDate to = LocalDate.parse(manifest().get("to").asText());
        assertThat(articles())
                .extracting(article -> OffsetDateTime.parse(
                                article.get("publishedAt").asText())
                        .toLocalDate())
                .allMatch(day -> !day.isBefore(from) && !day.isAfter(to));
    }

    @Test
    void storiesAreToldByTwoToSixSources() throws IOException {
        Map<String, Set<String>> sourcesOf = new HashMap<>();
        files().forEach(file -> file.get("articles").forEach(article -> {
            if (!article.get("story").isNull()) {
                sourcesOf
                        .computeIfAbsent(article.get("story").asText(), key -> new TreeSet<>())
                        .add(file.get("source").asText());
            }
        }));
        assertThat(sourcesOf.values()).allSatisfy(sources -> assertThat(sources).hasSizeBetween(2, 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update",
                "correction",
                "kill",
                "duplicate-delivery",
                "near-duplicate",
                "teaser",
                "full-text-of-teaser",
                "language",
                "broken-but-readable",
                "unreadable",
                "not-article",
                "too-short"
            })
    void everyRoleIsPlayed(String role) throws IOException {
        assertThat(files()).anyMatch(file -> roles(file).contains(role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "correction", "kill", "duplicate-delivery"})
    void laterVersionsFollowAnEarlierOneOfTheSameAddress(String role) throws IOException {
        Set<String> seen = new HashSet<>();
        List<JsonNode> later = new ArrayList<>();
        for (JsonNode article : articles()) {
            if (role.equals(article.path("role").asText())) {
                assertThat(seen).contains(article.get("uri").asText());
                later.add(article);
            }
            seen.add(article.get("uri").asText());
        }
        assertThat(later).isNotEmpty();
    }

    @Test
    void killIsCanceledAndBringsNoText() throws IOException {
        JsonNode kill =
                files().filter(file -> roles(file).contains("kill")).findFirst().orElseThrow();
        JsonNode ninjs =
                JSON.readTree(corpus().resolve(kill.get("file").asText()).toFile());
        assertThat(ninjs.get("pubstatus").asText()).isEqualTo("canceled");
        assertThat(ninjs.has("bodies")).isFalse();
        assertThat(ninjs.get("ednote").asText()).startsWith("KILL");
    }

    /** Number of feed items, by a strict parser that loads no external DTD. */
    private static int countItems(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        int items = 0;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && Set.of("item", "entry").contains(reader.getLocalName())) {
                items++;
            }
        }
        return items;
    }

    static Stream<String> fileNames() throws IOException {
        return files().map(file -> file.get("file").asText());
    }

    private static JsonNode file(String name) throws IOException {
        return files().filter(file -> file.get("file").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> files() throws IOException {
        return elements(manifest().get("files")).stream();
    }

    private static List<JsonNode> articles() throws IOException {
        return files().flatMap(file -> elements(file.get("articles")).stream()).toList();
    }

    private static Set<String> roles(JsonNode file) {
        Set<String> roles = new TreeSet<>();
        file.get("roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private static Set<String> names(String list, String field) throws IOException {
        Set<String> names = new HashSet<>();
        manifest().get(list).forEach(element -> names.add(element.get(field).asText()));
        return names;
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    private static JsonNode manifest() throws IOException {
        try (InputStream in = Files.newInputStream(corpus().resolve("manifest.json"))) {
            return JSON.readTree(in);
        }
    }

    private static Path corpus() {
        URL manifest = Objects.requireNonNull(DemoCorpusTest.class.getResource("demo/manifest.json"));
        try {
            return Path.of(manifest.toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
