package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dateline.ingest.SharedData;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.document.DocumentReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Title, link, guid, dates and authors of the items of the gofeed suite, against what that suite expects of its own parser. */
class GofeedFieldsTest {

    private static final double FLOOR = 0.97;

    private static final String ALL = "all";

    /** Fields in which we have a value and gofeed has none. Its parsers, unlike its translators, take nothing from elsewhere. */
    private static final String BEYOND = "beyond";

    private final ObjectMapper json = new ObjectMapper();
    private final DocumentReader reader = DocumentReader.load();
    private final Map<String, int[]> counts = new TreeMap<>();

    @Test
    void fieldsAgree() throws IOException {
        Path folder = SharedData.folder("data/feeds/gofeed/testdata");
        for (Path file : SourceFiles.list(folder)) {
            Path expected = expectedOf(file);
            if (!expected.equals(file) && Files.exists(expected)) {
                String place = String.valueOf(folder.relativize(file).getParent());
                compare(place, file, GofeedExpectation.items(json.readTree(expected.toFile()), place.startsWith("tr")));
            }
        }
        int equal = counts.getOrDefault(ALL, new int[2])[0];
        int all = counts.getOrDefault(ALL, new int[2])[1];
        System.out.printf(Locale.ROOT, "GOFEED %d of %d fields equal (%.1f %%)%n", equal, all, 100.0 * equal / all);
        counts.forEach((field, count) -> System.out.println("GOFEED " + field + " " + count[0] + "/" + count[1]));
        assertThat((double) equal / all).isGreaterThanOrEqualTo(FLOOR);
    }

    /** The file that says what is expected of a feed; the feed itself where there is none. */
    private static Path expectedOf(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".xml")) {
            return file.resolveSibling(name.substring(0, name.length() - 4) + ".json");
        }
        return name.endsWith(".json") && !name.endsWith("_expected.json")
                ? file.resolveSibling(name.substring(0, name.length() - 5) + "_expected.json")
                : file;
    }

    private void compare(String place, Path file, List<Map<String, @Nullable String>> expected) throws IOException {
        Reading reading = reader.read(new SourceDocument(Files.readAllBytes(file), null, null));
        for (int i = 0; i < expected.size(); i++) {
            SourceItem ours = i < reading.items().size() ? reading.items().get(i) : null;
            expected.get(i).forEach((field, wanted) -> {
                String found = ours == null ? null : value(ours, field);
                boolean equal = Objects.equals(wanted, found);
                if (wanted != null) {
                    count(place, equal);
                    count(field, equal);
                    count(ALL, equal);
                } else if (found != null && !place.startsWith("parser")) {
                    count(BEYOND, false);
                }
                if (!equal) {
                    System.out.println("MISS " + place + "/" + file.getFileName() + " " + field + ": wanted " + wanted
                            + ", found " + found);
                }
            });
        }
    }

    private void count(String what, boolean equal) {
        int[] count = counts.computeIfAbsent(what, key -> new int[2]);
        count[0] += equal ? 1 : 0;
        count[1]++;
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
