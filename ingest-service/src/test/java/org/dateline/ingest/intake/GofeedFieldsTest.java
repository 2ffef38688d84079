package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.dateline.ingest.SharedData;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.document.DocumentReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Title, link, guid, dates and authors of the items of the gofeed suite, against what that suite expects of its own parser. */
class GofeedFieldsTest {

    private static final double FLOOR = 0.75;

    private final ObjectMapper json = new ObjectMapper();
    private final DocumentReader reader = DocumentReader.load();
    private final Map<String, int[]> counts = new TreeMap<>();

    @Test
    void fieldsAgree() throws IOException {
        Path folder = SharedData.folder("data/feeds/gofeed/testdata/translator");
        for (Path file : SourceFiles.list(folder)) {
            Path expected = file.resolveSibling(file.getFileName().toString().replace(".xml", ".json"));
            if (file.toString().endsWith(".xml") && Files.exists(expected)) {
                compare(file, json.readTree(expected.toFile()));
            }
        }
        int equal = counts.values().stream().mapToInt(count -> count[0]).sum();
        int all = counts.values().stream().mapToInt(count -> count[1]).sum();
        System.out.printf(
                java.util.Locale.ROOT, "GOFEED %d of %d fields equal (%.1f %%)%n", equal, all, 100.0 * equal / all);
        counts.forEach((field, count) -> System.out.println("GOFEED " + field + " " + count[0] + "/" + count[1]));
        assertThat((double) equal / all).isGreaterThan(FLOOR);
    }

    private void compare(Path file, JsonNode expected) throws IOException {
        Reading reading = reader.read(new SourceDocument(Files.readAllBytes(file), null, null));
        JsonNode items = expected.path("items");
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            SourceItem ours = i < reading.items().size() ? reading.items().get(i) : null;
            for (String field : List.of("title", "link", "guid", "published", "updated", "authors")) {
                String wanted = field.equals("authors")
                        ? authors(item)
                        : item.path(field).asText(null);
                String found = ours == null ? null : value(ours, field);
                if (wanted == null && found == null) {
                    continue;
                }
                int[] count = counts.computeIfAbsent(field, key -> new int[2]);
                count[1]++;
                if (Objects.equals(wanted, found)) {
                    count[0]++;
                } else {
                    System.out.println(
                            "MISS " + file.getFileName() + " " + field + ": wanted " + wanted + ", found " + found);
                }
            }
        }
    }

    private static @Nullable String authors(JsonNode item) {
        String names = StreamSupport.stream(item.path("authors").spliterator(), false)
                .map(author -> author.path("name").asText(author.path("email").asText("")))
                .reduce("", (one, other) -> one.isEmpty() ? other : one + ", " + other);
        return names.isEmpty() ? null : names;
    }

    private static @Nullable String value(SourceItem item, String field) {
        return switch (field) {
            case "title" -> item.declared().headline();
            case "link" -> item.uri();
            case "guid" -> item.itemId();
            case "published" -> item.declared().published();
            case "updated" -> item.declared().updated();
            default ->
                item.declared().authors().isEmpty()
                        ? null
                        : String.join(", ", item.declared().authors());
        };
    }
}
